import type { AccountStorage } from '../../storage.ts';

/** Starts an outage of the database, and returns a function that ends it. */
export type Outage = () => EndOfOutage | Promise<EndOfOutage>;
export type EndOfOutage = () => void | Promise<void>;

/** The storage that a duty is checked on. */
export interface StorageContext {
  readonly storage: AccountStorage;
  /** A second connection to the same data, or the same storage. */
  readonly other: AccountStorage;
  /** Closes everything and opens the same data again, if data survives the process. */
  readonly reopen: (() => Promise<AccountStorage>) | undefined;
  /** Starts an outage, if the storage supports it. */
  readonly outage: Outage | undefined;
}

/** One duty of `AccountStorage` with its check. */
export interface StorageDuty {
  readonly duty: string;
  readonly name: string;
  check(context: StorageContext): Promise<void>;
}
