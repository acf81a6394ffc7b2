import type { AccountStorage } from '../../storage.ts';
import { createRecordStore } from '../record-store.ts';
import { broken } from './broken-storage.fixture.ts';
import type { BrokenStorage } from './broken-storage.fixture.ts';

export const mistakesWithRemovals: readonly BrokenStorage[] = [
  broken(
    'reports a removal and keeps the account',
    ['removes a record of the given revision, and its username is free'],
    (good) => ({ remove: async (id, revision) => (good.records.get(id)?.revision === revision ? 'removed' : 'stale') }),
  ),
  broken(
    'keeps the username of a removed account',
    ['removes a record of the given revision, and its username is free'],
    (good) => {
      const taken = new Set<string>();
      return {
        insert: async (record) => (taken.has(record.usernameKey) ? 'username-taken' : good.insert(record)),
        async remove(id, revision) {
          const { usernameKey = '' } = good.records.get(id) ?? {};
          const outcome = await good.remove(id, revision);
          if (outcome === 'removed') taken.add(usernameKey);
          return outcome;
        },
      };
    },
  ),
  broken('removes an account of any revision', ['does not remove a record of another revision'], (good) => ({
    remove: async (id) => (good.records.delete(id) ? 'removed' : 'stale'),
  })),
  broken(
    'reports the removal of an account that does not exist',
    ['removes nothing if there is no account'],
    (good) => ({
      remove: async (id, revision) => (good.records.has(id) ? good.remove(id, revision) : 'removed'),
    }),
  ),
  broken(
    'reads, compares and removes in three steps',
    ['carries out one of fifty concurrent changes and removals of one revision'],
    (good) => ({
      async remove(id, revision) {
        if ((await good.get(id))?.revision !== revision) return 'stale';
        good.records.delete(id);
        return 'removed';
      },
    }),
  ),
  {
    mistake: 'answers first and removes later',
    caughtBy: ['has no removed account after it is reopened'],
    make() {
      const written = createRecordStore();
      const cache = createRecordStore();
      const insert: AccountStorage['insert'] = async (record) => {
        await written.insert(record);
        return cache.insert(record);
      };
      return { storage: { ...cache, insert }, reopen: async () => written };
    },
  },
];
