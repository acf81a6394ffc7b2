import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

import { createConnection } from './connection.ts';
import type { AccountsDatabase, Connection } from './connection.ts';

/** What an IndexedDB storage is made of. */
export interface IndexedDbStorageOptions {
  /** Name of the database in this origin. Default: `account-elements`. */
  readonly name?: string | undefined;
}

/**
 * Accounts in the browser's own database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin may use it together; each call is one transaction, and is on the disk when it is answered. What the browser
 * itself throws away is gone all the same: Chromium may, where it was killed in the midst of a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * `SERVICE_UNAVAILABLE` when the browser refuses: storage is blocked, or the disk is full. `SERVICE_FAILED` when the database is
 * of a newer version than this one.
 *
 * @example
 * const authority = createAuthority({ storage: createIndexedDbStorage(), issuer: 'Demo', sealingKeys });
 */
export function createIndexedDbStorage({ name = 'account-elements' }: IndexedDbStorageOptions = {}): AccountStorage {
  const connection = createConnection(name);
  const read = (find: (database: AccountsDatabase) => Promise<AccountRecord | undefined>) =>
    connection.use(async (database) => (await find(database)) ?? null);

  return {
    get: (id) => read((database) => database.get('accounts', id)),
    findByUsername: (usernameKey) => read((database) => database.getFromIndex('accounts', 'usernameKey', usernameKey)),
    insert: (record) =>
      write(connection, async (accounts) => {
        if ((await accounts.getKey(record.id)) !== undefined) return 'id-taken';
        if ((await accounts.index('usernameKey').getKey(record.usernameKey)) !== undefined) return 'username-taken';
        await accounts.add(record);
        return 'inserted';
      }),
    replace: (record, revision) =>
      write(connection, async (accounts) => {
        if ((await accounts.get(record.id))?.revision !== revision) return 'stale';
        const owner = await accounts.index('usernameKey').getKey(record.usernameKey);
        if (owner !== undefined && owner !== record.id) return 'username-taken';
        await accounts.put(record);
        return 'replaced';
      }),
  };
}

type Accounts = ReturnType<typeof beginWrite>['store'];

// Transactions that write to one store run one after the other, in all tabs: what is read in one still holds when it writes.
function write<Outcome>(connection: Connection, settle: (accounts: Accounts) => Promise<Outcome>): Promise<Outcome> {
  return connection.use(async (database) => {
    const transaction = beginWrite(database);
    try {
      const [outcome] = await Promise.all([settle(transaction.store), transaction.done]);
      return outcome;
    } catch (cause) {
      // A transaction that fails is undone as a whole, so nothing was written.
      await transaction.done.catch(() => undefined);
      throw new AccountError('SERVICE_UNAVAILABLE', { cause });
    }
  });
}

function beginWrite(database: AccountsDatabase) {
  // `strict`: answered when it is on the disk, not when the operating system has heard of it.
  return database.transaction('accounts', 'readwrite', { durability: 'strict' });
}
