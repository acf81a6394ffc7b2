import { AccountError, isAccountError } from '@account-elements/core';

import { systemDelay } from './ambient.ts';
import type { Delay } from './ambient.ts';
import { classifySqlFailure } from './sql-failure.ts';
import type { SqlFailure } from './sql-failure.ts';

// 0.6 s in total. With the wait of SQLite at each try, this is well below the 2 s within which a request is answered.
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320];

const retried: Readonly<Record<'read' | 'write', readonly SqlFailure[]>> = {
  read: ['busy', 'unreachable', 'lost'],
  // A write whose connection broke may have been carried out. A second run would then report `stale`.
  write: ['busy', 'unreachable'],
};

/**
 * Runs one statement, retries it where that is safe, and maps errors of the database to error codes.
 *
 * @throws {AccountError} `SERVICE_UNAVAILABLE` and `SERVICE_FAILED` for a statement that was not carried out, the second if a retry fails
 *   too; `OUTCOME_UNKNOWN` for a write that got no answer, or an unknown error.
 */
export type Persistently = <Result>(kind: 'read' | 'write', run: () => Promise<Result>) => Promise<Result>;

/**
 * Creates the retries for the statements of one storage. While one write retries because of a lock, the other writes wait for it and have
 * the same result: on SQLite each try blocks the whole process for the busy timeout.
 */
export function createPersistence(delay: Delay = systemDelay): Persistently {
  let lockCleared: Promise<void> | null = null;

  const tryAgain: <Result>(
    kind: 'read' | 'write',
    run: () => Promise<Result>,
    thrown: unknown,
  ) => Promise<Result> = async (kind, run, thrown) => {
    let last = thrown;
    for (const pause of pauses) {
      if (!retried[kind].includes(classifySqlFailure(last))) break;
      await delay(pause);
      try {
        return await run();
      } catch (again) {
        last = again;
      }
    }
    throw mapErrorCode(kind, last);
  };

  const noteProgress = (outcome: Promise<unknown>): void => {
    lockCleared ??= completed(outcome).finally(() => {
      lockCleared = null;
    });
    lockCleared.catch(() => undefined);
  };

  return async (kind, run) => {
    if (kind === 'write' && lockCleared !== null) await lockCleared;
    try {
      return await run();
    } catch (thrown) {
      const isLocked = kind === 'write' && classifySqlFailure(thrown) === 'busy';
      if (isLocked && lockCleared !== null) await lockCleared;
      const outcome = tryAgain(kind, run, thrown);
      if (isLocked) noteProgress(outcome);
      return outcome;
    }
  };
}

/** Rejects only if the database is unavailable. Any other failure happened after the lock was gone. */
function completed(outcome: Promise<unknown>): Promise<void> {
  return outcome.then(
    () => undefined,
    (error: unknown) => {
      if (isAccountError(error) && error.code === 'SERVICE_UNAVAILABLE') throw error;
    },
  );
}

function mapErrorCode(kind: 'read' | 'write', cause: unknown): AccountError {
  switch (classifySqlFailure(cause)) {
    case 'busy':
    case 'unreachable':
    case 'exhausted':
      return new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause });
    case 'lost':
    case 'overdue':
      return kind === 'read'
        ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause })
        : new AccountError('OUTCOME_UNKNOWN', { retryAfter: 1, cause });
    case 'unique':
    case 'rejected':
      return new AccountError('SERVICE_FAILED', { cause });
    case 'other':
      return new AccountError(kind === 'read' ? 'SERVICE_FAILED' : 'OUTCOME_UNKNOWN', { cause });
  }
}
