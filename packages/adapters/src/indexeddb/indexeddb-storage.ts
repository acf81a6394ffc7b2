import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

import { createConnection } from './connection.ts';
import type { AccountsDatabase, Connection, TimeoutSignal } from './connection.ts';

/** Options of {@link createIndexedDbStorage}. */
export interface IndexedDbStorageOptions {
  /** Name of the database in this origin. Default: `account-elements`. */
  readonly name?: string | undefined;
  /** Milliseconds until a call fails because the browser does not open the database or does not answer. Default: 10 000. */
  readonly timeout?: number | undefined;
  /** The timer of a call. Default: `AbortSignal.timeout`. */
  readonly timeoutSignal?: TimeoutSignal | undefined;
}

/**
 * Accounts in the browser's database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin can use it together. Each call is one transaction, and is on the disk when it is answered. Chromium may
 * delete the data if it is killed during a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * Throws `SERVICE_UNAVAILABLE` if storage is blocked, the disk is full or the browser does not open the database before the deadline,
 * `OUTCOME_UNKNOWN` if it does not answer a write before the deadline, and `SERVICE_FAILED` if the database has a newer version. After an error the
 * next call opens the database again.
 *
 * @example
 * const authority = createAuthority({ storage: createIndexedDbStorage(), issuer: 'Demo', sealingKeys });
 */
export function createIndexedDbStorage(options: IndexedDbStorageOptions = {}): AccountStorage {
  const { name = 'account-elements', timeout = 10_000, timeoutSignal } = options;
  const connection = createConnection(name, timeout, timeoutSignal);
  const read = (find: (database: AccountsDatabase) => Promise<AccountRecord | undefined>) =>
    connection.use('read', async (database) => (await find(database)) ?? null);

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
  return connection.use('write', async (database) => {
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
