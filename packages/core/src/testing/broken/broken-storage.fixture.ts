import type { AccountStorage } from '../../storage.ts';
import { createRecordStore } from '../record-store.ts';
import type { StorageUnderTest } from '../storage-conformance.ts';

type RecordStore = ReturnType<typeof createRecordStore>;

/** A storage with one typical mistake. */
export interface BrokenStorage {
  readonly mistake: string;
  /** The cases that must fail, by name. */
  readonly caughtBy: readonly string[];
  readonly make: () => AccountStorage | StorageUnderTest;
}

/** A correct storage with some methods replaced. */
export function broken(
  mistake: string,
  caughtBy: readonly string[],
  change: (good: RecordStore) => Partial<AccountStorage>,
): BrokenStorage {
  const make = (): AccountStorage => {
    const good = createRecordStore();
    return { ...good, ...change(good) };
  };
  return { mistake, caughtBy, make };
}
