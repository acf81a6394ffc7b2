import type { AccountErrorCode } from '../../errors.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import { expectEqual, expectThat, refusalOf } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const tell =
  'Errors are exact: `SERVICE_UNAVAILABLE` was not carried out, and a write that was perhaps carried out is `OUTCOME_UNKNOWN`.';

const stored = createTestRecord();
const added = createTestRecord({ id: 'account-2' });
const removable = createTestRecord({ id: 'account-3' });

async function write(storage: AccountStorage): Promise<readonly (AccountErrorCode | undefined)[]> {
  const writes = [
    storage.insert(added),
    storage.replace(nextRevision(stored, { fullName: 'Next' }), stored.revision),
    storage.remove(removable.id, removable.revision),
  ];
  const refusals = await Promise.all(writes.map(refusalOf));
  return refusals.map((refusal) => refusal?.code);
}

/** A wrong result of a read would be worse than an error. */
async function expectTruth(read: Promise<AccountRecord | null>): Promise<void> {
  const refusal = await refusalOf(read);
  if (refusal === null) expectEqual(await read, stored, 'the record');
  else expectEqual(refusal.code, 'SERVICE_UNAVAILABLE', 'the refusal of a read');
}

/** The duties during an outage. Skipped if the storage has no outage hook. */
export const storageOutageDuties: readonly StorageDuty[] = [
  {
    duty: tell,
    name: 'throws SERVICE_UNAVAILABLE during an outage of its database',
    async check({ storage, outage }) {
      await storage.insert(stored);
      await storage.insert(removable);
      if (outage === undefined) return;
      const end = await outage();
      try {
        // Some outages do not affect reads: a full disk, a file that another process writes.
        await Promise.all([storage.get(stored.id), storage.findByUsername(stored.usernameKey)].map(expectTruth));
        const [insert, replace, remove] = await write(storage);
        // A full disk does not prevent a removal.
        const codes = remove === undefined ? [insert, replace] : [insert, replace, remove];
        for (const code of codes) {
          expectThat(code === 'SERVICE_UNAVAILABLE' || code === 'OUTCOME_UNKNOWN', `a write says ${String(code)}`);
        }
        if (remove === undefined) expectEqual(await storage.get(removable.id), null, 'the removed account');
      } finally {
        await end();
      }
    },
  },
  {
    duty: tell,
    name: 'has made no change that it reported as not made, and works again after the outage',
    async check({ storage, outage }) {
      await storage.insert(stored);
      await storage.insert(removable);
      if (outage === undefined) return;
      const end = await outage();
      const [insert, replace, remove] = await write(storage).finally(end);
      const [present, former] = [await storage.get(added.id), await storage.get(stored.id)];
      const rest = await storage.get(removable.id);
      if (remove === 'SERVICE_UNAVAILABLE') expectEqual(rest, removable, 'the account that could not be removed');
      if (insert === 'SERVICE_UNAVAILABLE') expectEqual(present, null, 'the account that could not be added');
      if (replace === 'SERVICE_UNAVAILABLE') expectEqual(former, stored, 'the account that could not be changed');
      expectThat(former !== null, 'the account is gone');
      expectEqual(await storage.replace(nextRevision(former, {}), former.revision), 'replaced', 'replace');
    },
  },
];
