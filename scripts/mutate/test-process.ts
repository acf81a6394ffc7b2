import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { root, sourceCondition } from '../build/entries.ts';

export type TestResult = 'passed' | 'failed' | 'timed out';

export interface TestRun {
  readonly file: string;
  /** The folder with the instrumented sources. */
  readonly instrumented: string;
  /** The id of the mutant to switch on. Default: none. */
  readonly mutant?: string;
  /** The file to which the ids of the mutants whose code ran are written. */
  readonly coverageFile?: string;
  /** In milliseconds. */
  readonly limit: number;
}

/** Runs a test file in a new process, up to the first failed test. */
export function runTestFile({ file, instrumented, mutant, coverageFile, limit }: TestRun): Promise<TestResult> {
  const child = spawn(
    process.execPath,
    [
      `--conditions=${sourceCondition}`,
      `--import=${join(import.meta.dirname, 'instrumented-process.ts')}`,
      '--test-force-exit',
      `--test-reporter=${join(import.meta.dirname, 'first-failure-reporter.ts')}`,
      join(root, file),
    ],
    {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(instrumented, '.compiled'),
        INSTRUMENTED_SOURCES: instrumented,
        ...(coverageFile !== undefined && { COVERAGE_FILE: coverageFile }),
        ...(mutant !== undefined && { __STRYKER_ACTIVE_MUTANT__: mutant }),
      },
    },
  );
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limit);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(isLate ? 'timed out' : code === 0 ? 'passed' : 'failed');
    });
  });
}
