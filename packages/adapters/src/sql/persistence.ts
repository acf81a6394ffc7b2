import { AccountError } from '@account-elements/core';

import { systemDelay } from './ambient.ts';
import type { Delay } from './ambient.ts';
import { sqlFailure } from './sql-failure.ts';
import type { SqlFailure } from './sql-failure.ts';

// 0.6 s of waiting in all. With SQLite's own 0.1 s for each try it stays under the 2 s within which a request is answered.
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320];

const retried: Readonly<Record<'read' | 'write', readonly SqlFailure[]>> = {
  read: ['busy', 'unreachable', 'lost'],
  // A write whose connection broke may have been carried out; carried out again, it would call itself stale.
  write: ['busy', 'unreachable'],
};

/**
 * Runs one statement, again where that can do no harm, and says in our words why it cannot be run.
 *
 * @throws {AccountError} `SERVICE_UNAVAILABLE`; `OUTCOME_UNKNOWN` for a write whose connection broke; `SERVICE_FAILED`.
 */
export async function persistently<Result>(
  kind: 'read' | 'write',
  run: () => Promise<Result>,
  delay: Delay = systemDelay,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await run();
    } catch (thrown) {
      const failure = sqlFailure(thrown);
      const pause = pauses[attempt];
      if (pause === undefined || !retried[kind].includes(failure)) throw inOurWords(kind, failure, thrown);
      await delay(pause);
    }
  }
}

function inOurWords(kind: 'read' | 'write', failure: SqlFailure, cause: unknown): AccountError {
  switch (failure) {
    case 'busy':
    case 'unreachable':
      return new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause });
    case 'lost':
      return kind === 'read'
        ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause })
        : new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1, cause });
    case 'unique':
    case 'other':
      return new AccountError('SERVICE_FAILED', { cause });
  }
}
