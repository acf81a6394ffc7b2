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
    name: 'takes an older and a newer revision for stale',
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
    duty: 'An id that is not there is `stale`.',
    name: 'replaces nothing where there is no account',
    async check({ storage }) {
      expectEqual(await storage.replace(createTestRecord({ revision: 2 }), 1), 'stale', 'replace');
      expectEqual(await storage.get('account-1'), null, 'the account');
    },
  },
  {
    duty: 'When it is both stale and its username taken, `stale` is said.',
    name: 'says stale before it says taken',
    async check({ storage }) {
      const grace = createTestRecord({ id: 'grace', usernameKey: 'grace', revision: 3 });
      await storage.insert(createTestRecord({ id: 'ada', usernameKey: 'ada' }));
      await storage.insert(grace);
      expectEqual(await storage.replace({ ...grace, usernameKey: 'ada', revision: 3 }, 2), 'stale', 'replace');
      expectEqual(await storage.get('grace'), grace, 'the record');
    },
  },
];
