import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';

import type { Counts } from '../counts.ts';

/** Writes the number of passed and failed tests, over all browsers, to a file for the summary. */
export function countReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const counts = sessions.map(countSession);
      const sum = (key: keyof Counts): number => counts.reduce((total, count) => total + count[key], 0);
      writeFileSync(file, JSON.stringify({ passed: sum('passed'), failed: sum('failed') } satisfies Counts));
    },
  };
}

/** A file that fails without a failing test (it does not load, or an error escapes) counts as one failure. */
function countSession({ passed, testResults }: TestSession): Counts {
  const counts = testResults === undefined ? { passed: 0, failed: 0 } : countSuite(testResults);
  return passed === true || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite({ tests, suites }: TestSuiteResult): Counts {
  const own = {
    passed: tests.filter(({ passed, skipped }) => passed && !skipped).length,
    failed: tests.filter(({ passed, skipped }) => !passed && !skipped).length,
  };
  return suites
    .map(countSuite)
    .reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), own);
}
