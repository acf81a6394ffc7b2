import { expectEqual } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const swap =
  '`replace` writes if and only if the stored record has this revision; otherwise it is `stale` and changes nothing.';

export const storageSwapDuties: readonly StorageDuty[] = [
  {
    duty: swap,
    name: 'replaces a record of the given revision',
    async check({ storage, other }) {
      const record = createTestRecord();
      const next = nextRevision(record, { fullName: 'Next' });
      await storage.insert(record);
      expectEqual(await storage.replace(next, 1), 'replaced', 'replace');
      expectEqual(await other.get(record.id), next, 'the record');
    },
  },
  {
    duty: swap,
    name: 'treats an older and a newer revision as stale',
    async check({ storage }) {
      const record = createTestRecord({ revision: 5 });
      await storage.insert(record);
      for (const revision of [0, 4, 6, 50]) {
        const outcome = await storage.replace({ ...record, fullName: 'Never', revision: revision + 1 }, revision);
        expectEqual(outcome, 'stale', `replace of revision ${revision}`);
      }
      expectEqual(await storage.get(record.id), record, 'the record');
    },
  },
  {
    duty: 'An unknown id is `stale`.',
    name: 'replaces nothing if there is no account',
    async check({ storage }) {
      expectEqual(await storage.replace(createTestRecord({ revision: 2 }), 1), 'stale', 'replace');
      expectEqual(await storage.get('account-1'), null, 'the account');
    },
  },
  {
    duty: 'If the record is stale and its username is taken, the result is `stale`.',
    name: 'reports `stale` if the record is stale and its username is taken',
    async check({ storage }) {
      const grace = createTestRecord({ id: 'grace', usernameKey: 'grace', revision: 3 });
      await storage.insert(createTestRecord({ id: 'ada', usernameKey: 'ada' }));
      await storage.insert(grace);
      expectEqual(await storage.replace({ ...grace, usernameKey: 'ada', revision: 3 }, 2), 'stale', 'replace');
      expectEqual(await storage.get('grace'), grace, 'the record');
    },
  },
];
