import type { AccountStorage } from '../storage.ts';
import { conformanceCase } from './conformance.ts';
import type { ConformanceCase } from './conformance.ts';
import type { Outage } from './storage/duty.ts';
import { storageOutageDuties } from './storage/outages.ts';
import { storageRaceDuties } from './storage/races.ts';
import { storageRecordDuties } from './storage/records.ts';
import { storageSwapDuties } from './storage/swaps.ts';
import { storageUsernameDuties } from './storage/usernames.ts';

/** A storage to be tested, fresh and empty. */
export interface StorageUnderTest {
  readonly storage: AccountStorage;
  /** A second way to the same data, as another process has. Default: the same storage. */
  readonly other?: AccountStorage | undefined;
  /** Closes everything and opens the same data again. Omit it when no data survives the process. */
  readonly reopen?: (() => Promise<AccountStorage>) | undefined;
  /**
   * Starts an outage, for example a stopped server, a locked file or a full disk, and returns a function that ends it. Omit it to skip
   * the cases about outages.
   */
  readonly outage?: Outage | undefined;
  /** Clears up after a case, whether or not it succeeded. */
  readonly dispose?: (() => void | Promise<void>) | undefined;
}

/**
 * All duties of an {@link AccountStorage}, races included.
 *
 * @param make gives a fresh, empty storage for each case: the storage alone, or with what more can be tested.
 * @example
 * for (const { name, run } of storageConformance(() => createMemoryStorage())) test(name, run);
 */
export function storageConformance(
  make: () => AccountStorage | StorageUnderTest | Promise<AccountStorage | StorageUnderTest>,
): readonly ConformanceCase[] {
  const duties = [
    ...storageRecordDuties,
    ...storageUsernameDuties,
    ...storageSwapDuties,
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
