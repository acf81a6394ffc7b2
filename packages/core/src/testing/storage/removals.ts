import { expectEqual } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const swap =
  '`remove` deletes if and only if the stored record has this revision; otherwise it is `stale` and changes nothing.';

export const storageRemovalDuties: readonly StorageDuty[] = [
  {
    duty: swap,
    name: 'removes a record of the given revision, and its username is free',
    async check({ storage, other }) {
      const record = createTestRecord();
      const next = nextRevision(record, { usernameKey: 'renamed' });
      await storage.insert(record);
      await storage.replace(next, 1);
      expectEqual(await storage.remove(record.id, 2), 'removed', 'remove');
      for (const one of [storage, other]) {
        expectEqual(await one.get(record.id), null, 'the record by id');
        expectEqual(await one.findByUsername('renamed'), null, 'the record by username');
      }
      const successor = createTestRecord({ id: 'account-2', usernameKey: 'renamed' });
      expectEqual(await other.insert(successor), 'inserted', 'insert of another account with the username');
      expectEqual(await storage.insert(record), 'inserted', 'insert of an account with the id');
    },
  },
  {
    duty: swap,
    name: 'does not remove a record of another revision',
    async check({ storage }) {
      const record = createTestRecord({ revision: 5 });
      await storage.insert(record);
      for (const revision of [0, 4, 6]) {
        expectEqual(await storage.remove(record.id, revision), 'stale', `remove of revision ${revision}`);
      }
      expectEqual(await storage.get(record.id), record, 'the record');
    },
  },
  {
    duty: 'An unknown id is `stale`.',
    name: 'removes nothing if there is no account',
    async check({ storage }) {
      const record = createTestRecord();
      await storage.insert(record);
      expectEqual(await storage.remove('missing', 1), 'stale', 'remove');
      expectEqual(await storage.replace(nextRevision(createTestRecord({ id: 'missing' }), {}), 1), 'stale', 'replace');
      expectEqual(await storage.get(record.id), record, 'the other record');
    },
  },
  {
    duty: 'Of any number of concurrent calls with the same revision at most one is `replaced` or `removed`.',
    name: 'carries out one of fifty concurrent changes and removals of one revision',
    async check({ storage, other }) {
      for (const first of ['remove', 'replace']) {
        const record = createTestRecord({ id: `account-${first}` });
        await storage.insert(record);
        const next = nextRevision(record, { fullName: 'Next' });
        const calls = Array.from({ length: 50 }, (_, index) => {
          const one = index % 4 < 2 ? storage : other;
          return (index % 2 === 0) === (first === 'remove') ? one.remove(record.id, 1) : one.replace(next, 1);
        });
        const [winner, ...rest] = (await Promise.all(calls)).filter((outcome) => outcome !== 'stale');
        expectEqual(rest, [], 'the other calls that had an effect');
        expectEqual(await storage.get(record.id), winner === 'removed' ? null : next, 'the record');
      }
    },
  },
  {
    duty: 'After `removed` the change survives the death of the process.',
    name: 'has no removed account after it is reopened',
    async check({ storage, reopen }) {
      const record = createTestRecord();
      await storage.insert(record);
      await storage.remove(record.id, 1);
      if (reopen === undefined) return;
      const again = await reopen();
      expectEqual(await again.get(record.id), null, 'the record');
      expectEqual(await again.findByUsername(record.usernameKey), null, 'the record by username');
    },
  },
];
