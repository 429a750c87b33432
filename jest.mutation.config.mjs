import base from './jest.config.mjs'

/** The tests that stryker runs over and over: those of the readers and of the judging alone. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/{compute,text}/**/*.test.ts'],
  coverageThreshold: undefined,
}
