import type { AccountStorage } from '../../storage.ts';

/** Takes a database away, as an outage does, and gives what brings it back. */
export type Outage = () => EndOfOutage | Promise<EndOfOutage>;
export type EndOfOutage = () => void | Promise<void>;

/** What a duty is checked on. */
export interface StorageContext {
  readonly storage: AccountStorage;
  /** A second way to the same data, or the same storage. */
  readonly other: AccountStorage;
  /** Closes everything and opens the same data again, if data survives the process. */
  readonly reopen: (() => Promise<AccountStorage>) | undefined;
  /** Takes the database away and gives what brings it back, where it can be. */
  readonly outage: Outage | undefined;
}

/** One duty of `AccountStorage` as the suite writes it down. */
export interface StorageDuty {
  readonly duty: string;
  readonly name: string;
  check(context: StorageContext): Promise<void>;
}
