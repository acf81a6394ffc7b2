import { setTimeout as delay } from 'node:timers/promises';

import { classifySqlFailure } from '@account-elements/adapters/sql';
import { AccountError } from '@account-elements/core';

// With SQLite's own wait in each try, this is about half a second. A request is answered within two seconds.
const pauses: readonly number[] = [20, 80, 320];

/** Returns whether a connection is broken, or may still execute a statement that was abandoned. */
export function isConnectionDoubtful(thrown: unknown): boolean {
  return ['lost', 'overdue', 'unreachable'].includes(classifySqlFailure(thrown));
}

/**
 * Runs a statement or a whole transaction. Retries a few times while the database is locked.
 *
 * @throws {AccountError} `SERVICE_UNAVAILABLE` if the database is down, slow, locked or out of connections; otherwise the error
 * of the driver.
 */
export async function retryLocked<Result>(run: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await run();
    } catch (thrown) {
      if (classifySqlFailure(thrown) !== 'busy') throw mapErrorCode(thrown);
      await delay(pause);
    }
  }
  return fromDatabase(run);
}

/**
 * Runs a statement without retries. Only errors from here count as errors of the database: an error with the same code can also come from
 * the connection of a client.
 *
 * @throws {AccountError} As `retryLocked`.
 */
export async function fromDatabase<Result>(run: () => Promise<Result>): Promise<Result> {
  return run().catch((thrown: unknown) => {
    throw mapErrorCode(thrown);
  });
}

/** Returns `SERVICE_UNAVAILABLE` for an error of the database itself, and any other value unchanged. */
export function mapErrorCode(thrown: unknown): unknown {
  switch (classifySqlFailure(thrown)) {
    case 'busy':
    case 'unreachable':
    case 'exhausted':
    case 'lost':
    case 'overdue':
      return new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause: thrown });
    case 'unique':
    case 'rejected':
    case 'other':
      return thrown;
  }
}
