import type { AccountRecord, AccountStorage } from '../../storage.ts';
import { expectEqual, fiftyTimes } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const oneWins =
  'Of any number of concurrent calls with the same revision at most one is `replaced`; every other one is `stale`.';
const oneHolder = 'Usernames are unique, also between concurrent inserts and replaces.';

function count<Outcome>(outcomes: readonly Outcome[], outcome: Outcome): number {
  return outcomes.filter((one) => one === outcome).length;
}

export const storageRaceDuties: readonly StorageDuty[] = [
  {
    duty: oneWins,
    name: 'makes one of fifty concurrent changes of one revision',
    async check({ storage, other }) {
      const record = createTestRecord();
      await storage.insert(record);
      const nexts = Array.from({ length: 50 }, (_, index) => nextRevision(record, { fullName: `Change ${index}` }));
      const outcomes = await Promise.all(
        nexts.map((next, index) => (index % 2 === 0 ? storage : other).replace(next, record.revision)),
      );
      expectEqual(count(outcomes, 'replaced'), 1, 'the number of changes');
      expectEqual(count(outcomes, 'stale'), 49, 'the number of stale ones');
      expectEqual(await storage.get(record.id), nexts[outcomes.indexOf('replaced')], 'the record');
    },
  },
  {
    duty: oneWins,
    name: 'counts fifty concurrent increments, if each is repeated until it succeeds',
    async check({ storage, other }) {
      await storage.insert(createTestRecord({ profileVersion: 0 }));
      await Promise.all(fiftyTimes((index) => increment(index % 2 === 0 ? storage : other)));
      const record = await storage.get('account-1');
      expectEqual(record?.profileVersion, 50, 'the counter');
      expectEqual(record?.revision, 51, 'the revision');
    },
  },
  {
    duty: 'An id is given to one account, also in concurrent calls.',
    name: 'creates one of fifty concurrent accounts with one id',
    async check({ storage, other }) {
      const records = Array.from({ length: 50 }, (_, index) => createTestRecord({ usernameKey: `name${index}` }));
      const outcomes = await Promise.all(
        records.map((record, index) => (index % 2 === 0 ? storage : other).insert(record)),
      );
      expectEqual(count(outcomes, 'inserted'), 1, 'the number of accounts');
      expectEqual(count(outcomes, 'id-taken'), 49, 'the number of refusals');
      expectEqual(await storage.get('account-1'), records[outcomes.indexOf('inserted')], 'the account');
    },
  },
  {
    duty: oneHolder,
    name: 'gives one username to one of fifty new accounts',
    async check({ storage, other }) {
      const records = Array.from({ length: 50 }, (_, index) =>
        createTestRecord({ id: `id-${index}`, usernameKey: 'ada' }),
      );
      const outcomes = await Promise.all(
        records.map((record, index) => (index % 2 === 0 ? storage : other).insert(record)),
      );
      expectEqual(count(outcomes, 'inserted'), 1, 'the number of accounts');
      expectEqual(count(outcomes, 'username-taken'), 49, 'the number of refusals');
      expectEqual(await storage.findByUsername('ada'), records[outcomes.indexOf('inserted')], 'the holder of the name');
    },
  },
  {
    duty: oneHolder,
    name: 'gives one username to one of fifty new and renamed accounts',
    async check({ storage, other }) {
      const present = Array.from({ length: 25 }, (_, index) => createTestRecord({ id: `old-${index}` }));
      await Promise.all(present.map((record) => storage.insert(record)));
      const outcomes = await Promise.all([
        ...present.map((record) => storage.replace(nextRevision(record, { usernameKey: 'ada' }), 1)),
        ...present.map((record) => other.insert({ ...record, id: `new ${record.id}`, usernameKey: 'ada' })),
      ]);
      expectEqual(count(outcomes, 'username-taken'), 49, 'the number of refusals');
      const renamed = (await Promise.all(present.map(({ id }) => storage.get(id)))).filter(
        (record): record is AccountRecord => record?.usernameKey === 'ada',
      );
      expectEqual(renamed.length, count(outcomes, 'replaced'), 'the number of renamed accounts');
    },
  },
  {
    duty: 'A read that starts after a write was answered returns that write or a later one.',
    name: 'returns every write to a read that starts after it',
    async check({ storage, other }) {
      let record = createTestRecord();
      await storage.insert(record);
      for (let turn = 0; turn < 20; turn += 1) {
        const [writer, reader] = turn % 2 === 0 ? [storage, other] : [other, storage];
        const next = nextRevision(record, { usernameKey: `name-${turn}` });
        expectEqual(await writer.replace(next, record.revision), 'replaced', 'replace');
        const [byId, byName] = await Promise.all([reader.get(next.id), reader.findByUsername(next.usernameKey)]);
        expectEqual([byId?.revision, byName?.revision], [next.revision, next.revision], 'the revision that is read');
        record = next;
      }
    },
  },
  {
    duty: 'Each call is atomic.',
    name: 'never returns a part of a change to a concurrent read',
    async check({ storage, other }) {
      const first = createTestRecord({ fullName: 'Change 1' });
      await storage.insert(first);
      let isWriting = true;
      const writing = (async () => {
        for (let record = first; record.revision <= 20;) {
          const changes = { fullName: `Change ${record.revision + 1}`, profileVersion: record.revision + 1 };
          const next = nextRevision(record, changes);
          expectEqual(await storage.replace(next, record.revision), 'replaced', 'replace');
          record = next;
        }
      })().finally(() => {
        isWriting = false;
      });
      try {
        while (isWriting) {
          const record = await other.get(first.id);
          expectEqual(record?.fullName, `Change ${record?.revision}`, `the name in revision ${record?.revision}`);
        }
      } finally {
        await writing;
      }
    },
  },
];

async function increment(storage: AccountStorage): Promise<void> {
  // Each rejection follows a success of another call, so there are at most forty-nine.
  for (let tries = 1; tries <= 50; tries += 1) {
    const record = await storage.get('account-1');
    if (record === null) throw new Error('the account is gone');
    const next = nextRevision(record, { profileVersion: record.profileVersion + 1 });
    if ((await storage.replace(next, record.revision)) === 'replaced') return;
  }
  throw new Error('a change was stale fifty times, although not so many others succeeded');
}
