import { availableParallelism } from 'node:os';
import process from 'node:process';

/**
 * The servers that tests start live for seconds, so no time goes into optimising their code, which takes half of a start,
 * or into collecting garbage beside them. A Java reads this from the environment, which all processes below inherit.
 */
process.env.JDK_JAVA_OPTIONS ??= '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** One definition for all three projects, so that a unit test and an e2e test compile alike. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.test.json' }] },
};

const project = (name, more = {}) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
  ...more,
});

/** integration and e2e share the one Neo4j that this starts; unit tests need none. */
const database = {
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
};

export default {
  // Starting, stopping and killing real servers takes seconds; a hang still ends.
  testTimeout: 120_000,
  // Database tests mostly wait for another process: three workers keep two cores busy.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  testSequencer: '<rootDir>/test/support/sequencer.js',
  projects: [project('unit'), project('integration', database), project('e2e', database)],
};
