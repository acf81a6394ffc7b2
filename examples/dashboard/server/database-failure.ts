import { setTimeout as delay } from 'node:timers/promises';

import { AccountError } from '@account-elements/core';

// With SQLite's own wait at each try, about half a second: a request is to be answered within two.
const pauses: readonly number[] = [20, 80, 320];

// SQLite's result codes; PostgreSQL's SQLSTATE: serialization failure, deadlock, lock not available.
const busy = /^(?:SQLITE_(?:BUSY|LOCKED|PROTOCOL).*|40001|40P01|55P03)$/u;

// The disk; connections that are refused, too many or broken; a statement that took too long; a server that shuts down or has
// become a replica; and what the operating system says of networks.
const unavailable =
  /^(?:SQLITE_(?:CANTOPEN|FULL|IOERR|READONLY).*|08...|53...|57014|57P0[1-5]|25006|25P03|40003|E[A-Z_]+)$/u;

// node-postgres gives these errors no code. After the first two, the connection is unusable.
const brokenOff = /Query read timeout|Connection terminated|connection error and is not queryable/u;
const notToBeHad = /timeout exceeded when trying to connect|after calling end on the pool|already been destroyed/u;

/** Whether a statement was rejected because another connection locks the database. The statement had no effect. */
export function isDatabaseBusy(thrown: unknown): boolean {
  return busy.test(codeOf(thrown));
}

/** Whether it is the database's fault, and no statement's: it is down, slow, locked or out of connections. */
export function isDatabaseUnavailable(thrown: unknown): boolean {
  const code = codeOf(thrown);
  if (busy.test(code) || unavailable.test(code)) return true;
  return thrown instanceof Error && (brokenOff.test(thrown.message) || notToBeHad.test(thrown.message));
}

/** Whether a connection may still be at work on what was given up. */
export function isConnectionDoubtful(thrown: unknown): boolean {
  return thrown instanceof Error && brokenOff.test(thrown.message);
}

/**
 * Runs a statement or a whole transaction, again a few times while the database is locked.
 *
 * @throws {AccountError} `SERVICE_UNAVAILABLE` when the database is to blame; else what the driver threw.
 */
export async function pastLocks<Result>(run: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await run();
    } catch (thrown) {
      if (!isDatabaseBusy(thrown)) throw inOurWords(thrown);
      await delay(pause);
    }
  }
  return run().catch((thrown: unknown) => {
    throw inOurWords(thrown);
  });
}

/** What was thrown, or, where the database is to blame, what an account service says of that. */
export function inOurWords(thrown: unknown): unknown {
  return isDatabaseUnavailable(thrown)
    ? new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause: thrown })
    : thrown;
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}
