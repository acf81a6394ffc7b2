import { AccountError, isAccountError } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  accounts: { key: string; value: AccountRecord; indexes: { usernameKey: string } };
}

/** The open database. */
export type AccountsDatabase = IDBPDatabase<Schema>;

/** Returns a signal that aborts after this number of milliseconds, as `AbortSignal.timeout` does. */
export type TimeoutSignal = (milliseconds: number) => AbortSignal;

/** A connection to one database. It opens at the first use, and reopens after it was closed or did not answer. */
export interface Connection {
  /**
   * Runs a function on the open database.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` if the browser denies access or the database does not open before the deadline;
   *   `OUTCOME_UNKNOWN` if it does not answer a write; `SERVICE_FAILED` for a newer version.
   */
  use<Result>(kind: 'read' | 'write', run: (database: AccountsDatabase) => Promise<Result>): Promise<Result>;
}

const version = 1;

export function createConnection(
  name: string,
  timeout: number,
  timeoutSignal: TimeoutSignal = (milliseconds) => AbortSignal.timeout(milliseconds),
): Connection {
  let current: Promise<AccountsDatabase> | undefined;

  /** Does not use a database again that was closed or does not answer. If it opens later, it is closed, so that it blocks no other tab. */
  const abandon = (database: Promise<AccountsDatabase>): void => {
    if (current === database) current = undefined;
    database.then((opened) => opened.close()).catch(() => undefined);
  };

  const open = (): Promise<AccountsDatabase> => {
    const database = openAccounts(name, () => abandon(database));
    return database;
  };

  const use = async <Result>(
    kind: 'read' | 'write',
    run: (database: AccountsDatabase) => Promise<Result>,
    triesLeft = 1,
  ): Promise<Result> => {
    const deadline = timeoutSignal(timeout);
    let database: Promise<AccountsDatabase> | undefined;
    let code: 'SERVICE_UNAVAILABLE' | 'OUTCOME_UNKNOWN' = 'SERVICE_UNAVAILABLE';
    try {
      // Inside the promise, because some browsers throw synchronously if storage is blocked.
      database = current ??= open();
      const opened = await unlessAborted(database, deadline);
      if (kind === 'write') code = 'OUTCOME_UNKNOWN';
      return await unlessAborted(run(opened), deadline);
    } catch (thrown) {
      if (isAccountError(thrown)) throw thrown;
      if (database !== undefined) abandon(database);
      if (thrown === deadline.reason) throw new AccountError(code, { cause: thrown });
      // It was closed between two calls, so no transaction has started.
      if (isNamed(thrown, 'InvalidStateError') && triesLeft > 0) return use(kind, run, triesLeft - 1);
      const isNewer = isNamed(thrown, 'VersionError');
      throw new AccountError(isNewer ? 'SERVICE_FAILED' : 'SERVICE_UNAVAILABLE', { cause: thrown });
    }
  };
  return { use: (kind, run) => use(kind, run) };
}

function openAccounts(name: string, onClosed: () => void): Promise<AccountsDatabase> {
  return openDB<Schema>(name, version, {
    upgrade(database) {
      database
        .createObjectStore('accounts', { keyPath: 'id' })
        .createIndex('usernameKey', 'usernameKey', { unique: true });
    },
    // Another tab has a newer version of this package, or deletes the data. It waits until this connection is closed.
    blocking: onClosed,
    // The browser has closed the connection: the user has cleared the site's data, or the disk has failed.
    terminated: onClosed,
  });
}

/** @throws The reason of the signal, if it aborts first. */
function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function isNamed(thrown: unknown, name: string): boolean {
  return thrown instanceof DOMException && thrown.name === name;
}
