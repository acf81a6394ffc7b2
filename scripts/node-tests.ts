import { availableParallelism } from 'node:os';

import { sourceCondition } from './build/entries.ts';
import type { Step } from './steps.ts';

/** Runs test files in Node, one process each. */
export function nodeTestStep(name: string, files: () => readonly string[], from: 'source' | 'dist'): Step {
  return {
    name,
    program: process.execPath,
    args: (countsFile) => [
      ...(from === 'source' ? [`--conditions=${sourceCondition}`] : []),
      '--test',
      // By default one core is left free, which halves the speed of two.
      `--test-concurrency=${String(availableParallelism())}`,
      // For a whole file. Only for what never ends: some files take two minutes on a machine that does other work beside them.
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
