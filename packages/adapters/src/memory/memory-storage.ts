import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

/**
 * Accounts in memory: for tests, stories and demonstrations without a backend. Gone with the process or the tab.
 *
 * @param records the accounts it starts with.
 * @throws {TypeError} when two of them share an id or a `usernameKey`.
 */
export function createMemoryStorage(records: Iterable<AccountRecord> = []): AccountStorage {
  const byId = new Map<string, AccountRecord>();
  const idByUsername = new Map<string, string>();
  const reservations = new Map<string, { readonly accountId: string; readonly until: number }>();

  const write = (record: AccountRecord): void => {
    byId.set(record.id, structuredClone(record));
    idByUsername.set(record.usernameKey, record.id);
  };
  const read = (id: string | undefined): AccountRecord | null => {
    const record = id === undefined ? undefined : byId.get(id);
    return record === undefined ? null : structuredClone(record);
  };

  const reservedFor = (usernameKey: string, now: number): string | null => {
    const reservation = reservations.get(usernameKey);
    return reservation === undefined || reservation.until <= now ? null : reservation.accountId;
  };

  for (const record of records) {
    if (byId.has(record.id) || idByUsername.has(record.usernameKey)) {
      throw new TypeError(`Account "${record.id}" is there twice, or its username is`);
    }
    write(record);
  }

  // Each method runs in one turn of the event loop, so it is atomic.
  return {
    get: async (id) => read(id),
    findByUsername: async (usernameKey) => read(idByUsername.get(usernameKey)),
    async insert(record) {
      if (byId.has(record.id)) return 'id-taken';
      if (idByUsername.has(record.usernameKey)) return 'username-taken';
      write(record);
      return 'inserted';
    },
    async replace(record, revision) {
      const stored = byId.get(record.id);
      if (stored?.revision !== revision) return 'stale';
      if ((idByUsername.get(record.usernameKey) ?? record.id) !== record.id) return 'username-taken';
      idByUsername.delete(stored.usernameKey);
      write(record);
      return 'replaced';
    },
    async remove(id, revision) {
      const stored = byId.get(id);
      if (stored?.revision !== revision) return 'stale';
      byId.delete(id);
      idByUsername.delete(stored.usernameKey);
      return 'removed';
    },
    formerUsernames: {
      async reserve(usernameKey, accountId, { now, until }) {
        const holder = reservedFor(usernameKey, now);
        if ((holder ?? accountId) !== accountId) return;
        const earlier = holder === null ? 0 : (reservations.get(usernameKey)?.until ?? 0);
        reservations.set(usernameKey, { accountId, until: Math.max(earlier, until) });
      },
      accountOf: async (usernameKey, now) => reservedFor(usernameKey, now),
    },
  };
}
