import { availableParallelism } from 'node:os';

import { sourceCondition } from './build/entries.ts';
import type { Step } from './steps.ts';

/**
 * Runs test files in Node, one process each.
 *
 * @param filesAtOnce Default: one for each core. More are faster if the tests wait most of the time.
 */
export function nodeTestStep(
  name: string,
  files: () => readonly string[],
  from: 'source' | 'dist',
  filesAtOnce = availableParallelism(),
): Step {
  return {
    name,
    program: process.execPath,
    args: (countsFile) => [
      ...(from === 'source' ? [`--conditions=${sourceCondition}`] : []),
      '--test',
      // By default Node leaves one core free, which halves the speed on two cores.
      `--test-concurrency=${String(filesAtOnce)}`,
      // The timeout of a whole file. It only ends tests that hang: on a busy machine some files take two minutes.
      '--test-timeout=600000',
      `--import=${import.meta.dirname}/end-of-tests.ts`,
      '--test-reporter=dot',
      '--test-reporter-destination=stdout',
      `--test-reporter=${import.meta.dirname}/node-count-reporter.ts`,
      `--test-reporter-destination=${countsFile}`,
      ...files(),
    ],
    isNeeded: () => files().length > 0,
    counts: 'tests',
  };
}
