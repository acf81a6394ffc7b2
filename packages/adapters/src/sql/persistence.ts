import { AccountError, isAccountError } from '@account-elements/core';

import { systemDelay } from './ambient.ts';
import type { Delay } from './ambient.ts';
import { classifySqlFailure } from './sql-failure.ts';
import type { SqlFailure } from './sql-failure.ts';

// 0.6 s of waiting in all: with SQLite's own for each try it stays far under the 2 s within which a request is answered.
const pauses: readonly number[] = [10, 20, 40, 80, 160, 320];

const retried: Readonly<Record<'read' | 'write', readonly SqlFailure[]>> = {
  read: ['busy', 'unreachable', 'lost'],
  // A write whose connection broke may have been carried out; carried out again, it would call itself stale.
  write: ['busy', 'unreachable'],
};

/**
 * Runs one statement, again where that can do no harm, and says in our words why it cannot be run.
 *
 * @throws {AccountError} `SERVICE_UNAVAILABLE`; `OUTCOME_UNKNOWN` for a write that got no answer; `SERVICE_FAILED`.
 */
export type Persistently = <Result>(kind: 'read' | 'write', run: () => Promise<Result>) => Promise<Result>;

/**
 * Persistence for the statements of one storage. While one write tries to get past a lock, the others wait for it and share
 * its luck: on SQLite each try holds up the whole process for as long as the busy timeout says.
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

/** Rejects only when the database was not to be had; any other failure came from behind the lock. */
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
    case 'other':
      return new AccountError('SERVICE_FAILED', { cause });
  }
}
