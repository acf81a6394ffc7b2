import type { AccountStorage } from '@account-elements/core';

import type { RealRecords } from './real-records.ts';

/** The real table on a real engine, which grows. */
export interface AccountTable {
  readonly engine: string;
  /** On the table that grows. */
  readonly storage: AccountStorage;
  /** On a table of a thousand accounts in the same database, which stays so: what the machine does at the same moment. */
  readonly small: AccountStorage;
  /** Adds the accounts with the numbers `from` to `to`. Not durable meanwhile. */
  fill(from: number, to: number): Promise<void>;
  /** Flushes the added accounts to disk and configures the engine as in production: every acknowledged write survives a power cut. */
  finishFilling(): Promise<void>;
  /** Bytes on the disk of the table that grows. */
  size(): Promise<{ readonly table: number; readonly indexes: number }>;
  /** Ends the engine and removes the data. */
  remove(): Promise<void>;
}

/** Starts an engine with an empty table that grows, and a filled small one. Data are in the folder for temporary files. */
export type OpenAccountTable = (records: RealRecords) => Promise<AccountTable>;

/** How many accounts the table has that does not grow. */
export const smallCount = 1_000;
/** What the names of its tables begin with. */
export const smallNames = { prefix: 'small_' } as const;
/** The names that `migrateSqlStorage` gives the tables. */
export const tableNames = { growing: 'account_elements_accounts', small: `${smallNames.prefix}accounts` } as const;
