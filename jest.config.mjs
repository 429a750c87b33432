/** Tests run on @swc/jest (no type check: `tsc -b` types). Coverage is of the core and must be whole, folder by folder. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testEnvironment: 'node',
  // office.js outlives a test file by a timer or two: taking its globals away under it only makes noise.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  collectCoverageFrom: ['src/{text,grid,model,profiles,compute,recognize,rules}/**/*.ts'],
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: {
    './src/text/': { lines: 100 },
    './src/compute/': { lines: 100 },
    './src/recognize/': { lines: 100 },
    './src/rules/': { lines: 100 },
  },
}
