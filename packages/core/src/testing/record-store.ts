import type { AccountRecord, AccountStorage } from '../storage.ts';

/**
 * The smallest correct storage, for the tests of this package, which cannot import the adapters. Each method runs in one turn of the
 * event loop, so that no other call runs between its check and its write.
 */
export function createRecordStore(): AccountStorage & { readonly records: Map<string, AccountRecord> } {
  const records = new Map<string, AccountRecord>();
  const reserved = new Map<string, { readonly accountId: string; readonly until: number }>();
  const reservedFor = (usernameKey: string, now: number): string | null => {
    const reservation = reserved.get(usernameKey);
    return reservation === undefined || reservation.until <= now ? null : reservation.accountId;
  };
  const holderOf = (usernameKey: string): AccountRecord | undefined =>
    [...records.values()].find((record) => record.usernameKey === usernameKey);
  const copyOf = (record: AccountRecord | undefined): AccountRecord | null =>
    record === undefined ? null : structuredClone(record);
  return {
    records,
    get: async (id) => copyOf(records.get(id)),
    findByUsername: async (usernameKey) => copyOf(holderOf(usernameKey)),
    formerUsernames: {
      async reserve(usernameKey, accountId, { now, until }) {
        const holder = reservedFor(usernameKey, now);
        if ((holder ?? accountId) !== accountId) return;
        const earlier = holder === null ? 0 : (reserved.get(usernameKey)?.until ?? 0);
        reserved.set(usernameKey, { accountId, until: Math.max(earlier, until) });
      },
      accountOf: async (usernameKey, now) => reservedFor(usernameKey, now),
    },
    async insert(record) {
      if (records.has(record.id)) return 'id-taken';
      if (holderOf(record.usernameKey) !== undefined) return 'username-taken';
      records.set(record.id, structuredClone(record));
      return 'inserted';
    },
    async replace(record, revision) {
      if (records.get(record.id)?.revision !== revision) return 'stale';
      if ((holderOf(record.usernameKey)?.id ?? record.id) !== record.id) return 'username-taken';
      records.set(record.id, structuredClone(record));
      return 'replaced';
    },
    async remove(id, revision) {
      if (records.get(id)?.revision !== revision) return 'stale';
      records.delete(id);
      return 'removed';
    },
  };
}
