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

/** The retries of one write because of a lock. */
interface LockedWrite {
  hasEnded: boolean;
  /** Set if the database was unavailable until the end. After any other failure the lock was gone. */
  error: AccountError | null;
}

const pollInterval = 10;
// One second, longer than the retries.
const mostPolls = 100;

/**
 * Creates the retries for the statements of one storage. While one write retries because of a lock, the other writes wait for it and have
 * the same result: on SQLite each try blocks the whole process for the busy timeout.
 *
 * They look with a timer of their own. On Workers, the promise of a request whose client has left never resolves.
 */
export function createPersistence(delay: Delay = systemDelay): Persistently {
  let locked: LockedWrite | null = null;

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

  const othersWaiting = async <Result>(retry: () => Promise<Result>): Promise<Result> => {
    const own: LockedWrite = { hasEnded: false, error: null };
    locked ??= own;
    try {
      return await retry();
    } catch (thrown) {
      if (isAccountError(thrown) && thrown.code === 'SERVICE_UNAVAILABLE') own.error = thrown;
      throw thrown;
    } finally {
      own.hasEnded = true;
      if (locked === own) locked = null;
    }
  };

  const lockCleared = async (other: LockedWrite): Promise<void> => {
    for (let polls = 0; polls < mostPolls && !other.hasEnded; polls += 1) await delay(pollInterval);
    if (other.error !== null) throw other.error;
    // Its request has ended without a result.
    if (locked === other) locked = null;
  };

  return async (kind, run) => {
    if (kind === 'write' && locked !== null) await lockCleared(locked);
    try {
      return await run();
    } catch (thrown) {
      const isLocked = kind === 'write' && classifySqlFailure(thrown) === 'busy';
      if (isLocked && locked !== null) await lockCleared(locked);
      const retry = () => tryAgain(kind, run, thrown);
      return isLocked ? othersWaiting(retry) : retry();
    }
  };
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
