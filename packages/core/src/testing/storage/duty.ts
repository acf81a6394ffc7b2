import type { AccountStorage } from '../../storage.ts';

/** What a duty is checked on. */
export interface StorageAtHand {
  readonly storage: AccountStorage;
  /** A second way to the same data, or the same storage. */
  readonly other: AccountStorage;
  /** Closes everything and opens the same data anew, where anything outlives the process. */
  readonly reopen: (() => Promise<AccountStorage>) | undefined;
}

/** One duty of `AccountStorage` as the suite writes it down. */
export interface StorageDuty {
  readonly duty: string;
  readonly name: string;
  check(atHand: StorageAtHand): Promise<void>;
}
