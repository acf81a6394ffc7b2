import type { AccountStorage } from '../storage.ts';
import { conformanceCase } from './conformance.ts';
import type { ConformanceCase } from './conformance.ts';
import type { Outage } from './storage/duty.ts';
import { formerUsernameDuties } from './storage/former-usernames.ts';
import { storageOutageDuties } from './storage/outages.ts';
import { storageRaceDuties } from './storage/races.ts';
import { storageRecordDuties } from './storage/records.ts';
import { storageRemovalDuties } from './storage/removals.ts';
import { storageSwapDuties } from './storage/swaps.ts';
import { storageUsernameDuties } from './storage/usernames.ts';

/** A new, empty storage to test. */
export interface StorageUnderTest {
  readonly storage: AccountStorage;
  /** A second connection to the same data, like that of another process. Default: the same storage. */
  readonly other?: AccountStorage | undefined;
  /** Closes everything and opens the same data again. Omit it when no data survives the process. */
  readonly reopen?: (() => Promise<AccountStorage>) | undefined;
  /**
   * Starts an outage, for example a stopped server, a locked file or a full disk, and returns a function that ends it. Omit it to skip
   * the cases about outages.
   */
  readonly outage?: Outage | undefined;
  /** Called after each case, also after a failed one, to release resources. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

/**
 * All duties of an {@link AccountStorage}, including races.
 *
 * @param make Creates a new, empty storage for each case: the storage alone, or a {@link StorageUnderTest}.
 * @example
 * for (const { name, run } of storageConformance(() => createMemoryStorage())) test(name, run);
 */
export function storageConformance(
  make: () => AccountStorage | StorageUnderTest | Promise<AccountStorage | StorageUnderTest>,
): readonly ConformanceCase[] {
  const duties = [
    ...storageRecordDuties,
    ...storageUsernameDuties,
    ...formerUsernameDuties,
    ...storageSwapDuties,
    ...storageRemovalDuties,
    ...storageRaceDuties,
    ...storageOutageDuties,
  ];
  return duties.map(({ duty, name, check }) =>
    conformanceCase(duty, name, async () => {
      const made = await make();
      const under: StorageUnderTest = 'storage' in made ? made : { storage: made };
      try {
        const { storage, other = storage, reopen, outage } = under;
        await check({ storage, other, reopen, outage });
      } finally {
        await under.dispose?.();
      }
    }),
  );
}
