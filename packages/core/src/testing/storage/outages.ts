import type { AccountErrorCode } from '../../errors.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import { expectEqual, expectThat, refusalOf } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const tell =
  'Failures tell what they know: `SERVICE_UNAVAILABLE` was surely not carried out, a write that may have been is `OUTCOME_UNKNOWN`.';

const stored = createTestRecord();
const added = createTestRecord({ id: 'account-2' });

async function write(storage: AccountStorage): Promise<readonly (AccountErrorCode | undefined)[]> {
  const writes = [storage.insert(added), storage.replace(nextRevision(stored, { fullName: 'Next' }), stored.revision)];
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
    name: 'says that it cannot be reached while its database is away',
    async check({ storage, outage }) {
      await storage.insert(stored);
      if (outage === undefined) return;
      const end = await outage();
      try {
        // Some outages do not affect reads: a full disk, a file that another process writes.
        await Promise.all([storage.get(stored.id), storage.findByUsername(stored.usernameKey)].map(expectTruth));
        for (const code of await write(storage)) {
          expectThat(code === 'SERVICE_UNAVAILABLE' || code === 'OUTCOME_UNKNOWN', `a write says ${String(code)}`);
        }
      } finally {
        await end();
      }
    },
  },
  {
    duty: tell,
    name: 'has done nothing of what it says it could not do, and goes on when its database is back',
    async check({ storage, outage }) {
      await storage.insert(stored);
      if (outage === undefined) return;
      const end = await outage();
      const [insert, replace] = await write(storage).finally(end);
      const [present, former] = [await storage.get(added.id), await storage.get(stored.id)];
      if (insert === 'SERVICE_UNAVAILABLE') expectEqual(present, null, 'the account that could not be added');
      if (replace === 'SERVICE_UNAVAILABLE') expectEqual(former, stored, 'the account that could not be changed');
      expectThat(former !== null, 'the account is gone');
      expectEqual(await storage.replace(nextRevision(former, {}), former.revision), 'replaced', 'replace');
    },
  },
];
