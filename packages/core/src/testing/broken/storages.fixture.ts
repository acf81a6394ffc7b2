import { AccountError } from '../../errors.ts';
import type { AccountRecord, AccountStorage, FormerUsernames } from '../../storage.ts';
import { createFaults } from '../faults/faults.ts';
import { createRecordStore } from '../record-store.ts';
import type { StorageUnderTest } from '../storage-conformance.ts';
import { broken } from './broken-storage.fixture.ts';
import type { BrokenStorage } from './broken-storage.fixture.ts';
import { mistakesWithRemovals } from './removals.fixture.ts';

/** A storage that changes records when they are written or read. */
function lossy(
  mistake: string,
  caughtBy: readonly string[],
  change: (record: AccountRecord) => AccountRecord,
): BrokenStorage {
  return broken(mistake, caughtBy, (good) => ({
    insert: (record) => good.insert(change(record)),
    replace: (record, revision) => good.replace(change(record), revision),
  }));
}

const mistakesWithRevisions: readonly BrokenStorage[] = [
  broken(
    'reads, compares and writes in three steps',
    [
      'makes one of fifty concurrent changes of one revision',
      'counts fifty concurrent increments, if each is repeated until it succeeds',
    ],
    (good) => ({
      async replace(record, revision) {
        if ((await good.get(record.id))?.revision !== revision) return 'stale';
        good.records.set(record.id, record);
        return 'replaced';
      },
    }),
  ),
  broken(
    'does not look at the revision',
    [
      'treats an older and a newer revision as stale',
      'reports `stale` if the record is stale and its username is taken',
    ],
    (good) => ({ replace: (record) => good.replace(record, good.records.get(record.id)?.revision ?? 0) }),
  ),
  broken('says stale, and has written', ['treats an older and a newer revision as stale'], (good) => ({
    async replace(record, revision) {
      const stored = good.records.get(record.id);
      if (stored !== undefined) good.records.set(record.id, record);
      return stored?.revision === revision ? 'replaced' : 'stale';
    },
  })),
  broken(
    'takes every revision for stale, a number being compared with a text',
    [
      'replaces a record of the given revision',
      'counts fifty concurrent increments, if each is repeated until it succeeds',
    ],
    () => ({ replace: async () => 'stale' }),
  ),
  broken('says replaced, and has not written', ['replaces a record of the given revision'], (good) => ({
    replace: async (record, revision) => (good.records.get(record.id)?.revision === revision ? 'replaced' : 'stale'),
  })),
  broken('makes the account that is not there', ['replaces nothing if there is no account'], (good) => ({
    async replace(record, revision) {
      const outcome = good.records.has(record.id) ? 'stale' : await good.insert(record);
      return outcome === 'inserted' ? 'replaced' : good.replace(record, revision);
    },
  })),
  broken(
    'asks for the username before the revision',
    ['reports `stale` if the record is stale and its username is taken'],
    (good) => ({
      async replace(record, revision) {
        const holder = await good.findByUsername(record.usernameKey);
        return (holder?.id ?? record.id) === record.id ? good.replace(record, revision) : 'username-taken';
      },
    }),
  ),
];

const mistakesWithNames: readonly BrokenStorage[] = [
  broken(
    'gives a username twice',
    ['rejects a second account with the same username', 'gives one username to one of fifty new accounts'],
    (good) => ({
      async insert(record) {
        if (good.records.has(record.id)) return 'id-taken';
        good.records.set(record.id, record);
        return 'inserted';
      },
    }),
  ),
  broken(
    'looks whether a username is free, and then takes it',
    ['gives one username to one of fifty new accounts'],
    (good) => ({
      async insert(record) {
        if ((await good.findByUsername(record.usernameKey)) !== null) return 'username-taken';
        if (good.records.has(record.id)) return 'id-taken';
        good.records.set(record.id, record);
        return 'inserted';
      },
    }),
  ),
  broken(
    'forgets at a change of name that names are unique',
    [
      'rejects a change to a username that is taken, and changes nothing',
      'gives one username to one of fifty new and renamed accounts',
    ],
    (good) => ({
      async replace(record, revision) {
        if (good.records.get(record.id)?.revision !== revision) return 'stale';
        good.records.set(record.id, record);
        return 'replaced';
      },
    }),
  ),
  broken(
    'has written the rest when a username is refused',
    ['rejects a change to a username that is taken, and changes nothing'],
    (good) => ({
      async replace(record, revision) {
        const outcome = await good.replace(record, revision);
        const stored = good.records.get(record.id);
        if (outcome === 'username-taken' && stored)
          good.records.set(record.id, { ...stored, fullName: record.fullName });
        return outcome;
      },
    }),
  ),
  broken(
    'keeps the former username in an index',
    ['frees a username when its account takes another, and lets the account keep its own'],
    (good) => {
      const idOf = new Map<string, string>();
      const index = ({ usernameKey, id }: AccountRecord): unknown => idOf.set(usernameKey, id);
      return {
        findByUsername: (usernameKey) => good.get(idOf.get(usernameKey) ?? ''),
        insert: (record) => (index(record), good.insert(record)),
        replace: (record, revision) => (index(record), good.replace(record, revision)),
      };
    },
  ),
  broken(
    'compares usernames without case',
    ['treats usernames that differ in case, Unicode form or blanks as different'],
    (good) => ({
      findByUsername: (usernameKey) =>
        good.get(
          [...good.records.values()].find((one) => one.usernameKey.toLowerCase() === usernameKey.toLowerCase())?.id ??
            '',
        ),
    }),
  ),
  broken(
    'looks for usernames by pattern',
    ['treats usernames that differ in case, Unicode form or blanks as different'],
    (good) => ({
      async findByUsername(usernameKey) {
        const like = new RegExp(`^${usernameKey.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'u');
        return [...good.records.values()].find((one) => like.test(one.usernameKey)) ?? null;
      },
    }),
  ),
];

/** A storage whose reservations of former usernames have a mistake. */
function forgetfulNames(
  mistake: string,
  caughtBy: readonly string[],
  change: (good: FormerUsernames) => Partial<FormerUsernames>,
): BrokenStorage {
  return broken(mistake, caughtBy, ({ formerUsernames }) =>
    formerUsernames === undefined ? {} : { formerUsernames: { ...formerUsernames, ...change(formerUsernames) } },
  );
}

const mistakesWithFormerNames: readonly BrokenStorage[] = [
  forgetfulNames('reserves for ever', ['reserves a former username until its time is over'], (good) => ({
    accountOf: (usernameKey) => good.accountOf(usernameKey, 0),
  })),
  forgetfulNames('shortens a reservation', ['keeps the reservation of the first account'], (good) => {
    const ends = new Map<string, number>();
    return {
      async reserve(usernameKey, accountId, times) {
        ends.set(usernameKey, times.until);
        await good.reserve(usernameKey, accountId, times);
      },
      accountOf: async (usernameKey, now) =>
        (ends.get(usernameKey) ?? 0) > now ? good.accountOf(usernameKey, now) : null,
    };
  }),
  forgetfulNames(
    'gives a reserved username to the next account',
    ['keeps the reservation of the first account', 'gives a former username to one of fifty accounts'],
    (good) => ({
      reserve: (usernameKey, accountId, { until }) => good.reserve(usernameKey, accountId, { now: until, until }),
    }),
  ),
];

const mistakesWithIds: readonly BrokenStorage[] = [
  broken(
    'overwrites the account that has the id',
    [
      'rejects a second account with the same id, and does not change the first',
      'creates one of fifty concurrent accounts with one id',
    ],
    (good) => ({
      async insert(record) {
        good.records.delete(record.id);
        return good.insert(record);
      },
    }),
  ),
  broken(
    'looks whether an id is free, and then takes it',
    ['creates one of fifty concurrent accounts with one id'],
    (good) => ({
      async insert(record) {
        if ((await good.get(record.id)) !== null) return 'id-taken';
        good.records.delete(record.id);
        return good.insert(record);
      },
    }),
  ),
  broken('compares ids without case', ['keeps accounts with any ids apart'], (good) => ({
    get: async (id) => [...good.records.values()].find((one) => one.id.toLowerCase() === id.toLowerCase()) ?? null,
  })),
  broken('says undefined where there is nothing', ['finds no account in an empty storage'], (good) => ({
    get: async (id) => good.records.get(id) as AccountRecord,
  })),
];

const mistakesWithRecords: readonly BrokenStorage[] = [
  broken(
    'hands out its own records',
    ['does not change when a record that was given or returned is changed'],
    (good) => ({ get: async (id) => good.records.get(id) ?? null }),
  ),
  broken(
    'keeps the very record it is given',
    ['does not change when a record that was given or returned is changed'],
    (good) => ({
      async insert(record) {
        const outcome = await good.insert(record);
        if (outcome === 'inserted') good.records.set(record.id, record);
        return outcome;
      },
    }),
  ),
  lossy('has no column for when a code was used', ['returns an inserted record unchanged'], (record) => ({
    ...record,
    backupCodes: record.backupCodes.map((code) => ({ ...code, usedAt: null })),
  })),
  lossy('has integers of 32 bits', ['stores large records completely'], (record) => ({
    ...record,
    revision: Math.min(record.revision, 2 ** 31 - 1),
  })),
  lossy('cuts text at 4000 characters', ['stores large records completely'], (record) => {
    const text = JSON.stringify(record.preferences);
    return text.length > 4000 ? { ...record, preferences: {} } : record;
  }),
  broken(
    'leaves what is null as it was',
    ['returns a replaced record unchanged, also if every field is different'],
    (good) => ({
      replace(record, revision) {
        const given = Object.entries(record).filter(([, value]) => value !== null);
        return good.replace({ ...record, ...good.records.get(record.id), ...Object.fromEntries(given) }, revision);
      },
    }),
  ),
];

const mistakesWithTime: readonly BrokenStorage[] = [
  {
    mistake: 'reads from a replica that is one write behind',
    caughtBy: ['returns every write to a read that starts after it'],
    make() {
      const good = createRecordStore();
      const replica = createRecordStore();
      const follow = (): void => good.records.forEach((record, id) => void replica.records.set(id, record));
      const write: Pick<AccountStorage, 'insert' | 'replace'> = {
        insert: (record) => (follow(), good.insert(record)),
        replace: (record, revision) => (follow(), good.replace(record, revision)),
      };
      return { ...replica, ...write };
    },
  },
  {
    mistake: 'remembers what it has read, and does not hear of the other process',
    caughtBy: ['returns every write to a read that starts after it'],
    make() {
      const good = createRecordStore();
      const cached = (): AccountStorage => {
        const known = new Map<string, AccountRecord | null>();
        return {
          ...good,
          get: async (id) => (known.has(id) || known.set(id, await good.get(id)), known.get(id) ?? null),
        };
      };
      return { storage: cached(), other: cached() };
    },
  },
  broken('writes an account in two parts', ['never returns a part of a change to a concurrent read'], (good) => ({
    async replace(record, revision) {
      const half = { ...record, fullName: good.records.get(record.id)?.fullName ?? '' };
      const outcome = await good.replace(half, revision);
      if (outcome === 'replaced') good.records.set(record.id, record);
      return outcome;
    },
  })),
  {
    mistake: 'answers first and writes later',
    caughtBy: ['has every acknowledged write after it is reopened'],
    make() {
      const written = createRecordStore();
      const cache = createRecordStore();
      const insert: AccountStorage['insert'] = (record) => (void written.insert(record), cache.insert(record));
      return { storage: { ...cache, insert }, reopen: async () => written };
    },
  },
];

/** A storage whose database can become unavailable. */
function failing(
  mistake: string,
  caughtBy: readonly string[],
  fail: 'before' | 'after',
  error: (method: string) => Error,
): BrokenStorage {
  const make = (): StorageUnderTest => {
    let isAway = false;
    const faults = createFaults(() => (isAway ? { fail } : {}), { error: ({ method }) => error(method) });
    const outage = (): (() => void) => {
      isAway = true;
      return () => {
        isAway = false;
      };
    };
    return { storage: faults.storage(createRecordStore()), outage };
  };
  return { mistake, caughtBy, make };
}

const mistakesInAnOutage: readonly BrokenStorage[] = [
  failing(
    'lets the errors of its driver through',
    ['throws SERVICE_UNAVAILABLE during an outage of its database'],
    'before',
    () => new Error('connect ECONNREFUSED 127.0.0.1:5432'),
  ),
  failing(
    'says that nothing was done where something was',
    ['has made no change that it reported as not made, and works again after the outage'],
    'after',
    () => new AccountError('SERVICE_UNAVAILABLE'),
  ),
];

export const brokenStorages: readonly BrokenStorage[] = [
  ...mistakesWithRevisions,
  ...mistakesWithRemovals,
  ...mistakesWithNames,
  ...mistakesWithFormerNames,
  ...mistakesWithIds,
  ...mistakesWithRecords,
  ...mistakesWithTime,
  ...mistakesInAnOutage,
];
