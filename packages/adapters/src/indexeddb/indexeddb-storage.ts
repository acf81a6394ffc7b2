import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

import { createConnection } from './connection.ts';
import type { AccountsDatabase, Connection } from './connection.ts';

/** Options of {@link createIndexedDbStorage}. */
export interface IndexedDbStorageOptions {
  /** Name of the database in this origin. Default: `account-elements`. */
  readonly name?: string | undefined;
}

/**
 * Accounts in the browser's database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin can use it together. Each call is one transaction, and is on the disk when it is answered. Chromium may
 * delete the data if it is killed during a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * Throws `SERVICE_UNAVAILABLE` if storage is blocked or the disk is full, and `SERVICE_FAILED` if the database has a newer
 * version.
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
    remove: (id, revision) =>
      write(connection, async (accounts) => {
        if ((await accounts.get(id))?.revision !== revision) return 'stale';
        await accounts.delete(id);
        return 'removed';
      }),
  };
}

type Accounts = ReturnType<typeof beginWrite>['store'];

// Transactions that write to one store run one after the other, in all tabs, so nothing changes between a read and a write in one.
function write<Outcome>(connection: Connection, decide: (accounts: Accounts) => Promise<Outcome>): Promise<Outcome> {
  return connection.use(async (database) => {
    const transaction = beginWrite(database);
    try {
      const [outcome] = await Promise.all([decide(transaction.store), transaction.done]);
      return outcome;
    } catch (cause) {
      // A failed transaction is undone completely, so nothing was written.
      await transaction.done.catch(() => undefined);
      throw new AccountError('SERVICE_UNAVAILABLE', { cause });
    }
  });
}

function beginWrite(database: AccountsDatabase) {
  // `strict`: completes when the data is on the disk, not when the operating system has received it.
  return database.transaction('accounts', 'readwrite', { durability: 'strict' });
}
