import { AccountError, isAccountError } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';

interface Schema extends DBSchema {
  accounts: { key: string; value: AccountRecord; indexes: { usernameKey: string } };
}

/** The open database. */
export type AccountsDatabase = IDBPDatabase<Schema>;

/** A connection to one database. It opens at the first use, and reopens after it was closed. */
export interface Connection {
  /**
   * Runs a function on the open database.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE` if the browser denies access; `SERVICE_FAILED` for a newer version.
   */
  use<Result>(run: (database: AccountsDatabase) => Promise<Result>): Promise<Result>;
}

const version = 1;

export function createConnection(name: string): Connection {
  let opening: Promise<AccountsDatabase> | undefined;
  const forget = (): void => {
    opening = undefined;
  };

  const use = async <Result>(run: (database: AccountsDatabase) => Promise<Result>, triesLeft = 1): Promise<Result> => {
    try {
      // Inside the promise, because some browsers throw synchronously if storage is blocked.
      opening ??= open(name, forget);
      return await run(await opening);
    } catch (thrown) {
      if (isAccountError(thrown)) throw thrown;
      forget();
      // It was closed between two calls, so no transaction has started.
      if (isNamed(thrown, 'InvalidStateError') && triesLeft > 0) return use(run, triesLeft - 1);
      const isNewer = isNamed(thrown, 'VersionError');
      throw new AccountError(isNewer ? 'SERVICE_FAILED' : 'SERVICE_UNAVAILABLE', { cause: thrown });
    }
  };
  return { use: (run) => use(run) };
}

function open(name: string, onClosed: () => void): Promise<AccountsDatabase> {
  return openDB<Schema>(name, version, {
    upgrade(database) {
      database
        .createObjectStore('accounts', { keyPath: 'id' })
        .createIndex('usernameKey', 'usernameKey', { unique: true });
    },
    // Another tab has a newer version of this package, or deletes the data. It waits until this connection is closed.
    blocking(_current, _blocked, { target }) {
      onClosed();
      (target as IDBDatabase).close();
    },
    // The browser has closed the connection: the user has cleared the site's data, or the disk has failed.
    terminated: onClosed,
  });
}

function isNamed(thrown: unknown, name: string): boolean {
  return thrown instanceof DOMException && thrown.name === name;
}
