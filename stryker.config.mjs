/** Mutation tests of what decides letters and amounts: `npm run mutate`. */
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: true },
  mutate: [
    'src/compute/judge*.ts',
    'src/compute/judge-rules/*.ts',
    'src/compute/compare.ts',
    'src/compute/total.ts',
    'src/compute/typed-total.ts',
    'src/compute/interval.ts',
    'src/text/money.ts',
    'src/text/target.ts',
    'src/text/target-*.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  tempDirName: '.stryker-tmp',
}
