import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { createSqliteDialect } from '@account-elements/adapters/sql';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql } from 'kysely';

import type { AppTables } from './tables.ts';
import { createTables } from './tables.ts';

// Two instances that start at once wait for one another's seeding, which takes a tenth of that.
const busyTimeout = 2_000;

/** The application's own tables; those of the accounts live in the same file and belong to the storage adapter. */
export type AppDatabase = Kysely<AppTables>;

/**
 * Opens the SQLite file in `dataDir`, makes both where they are missing, and brings the tables up.
 * Every answered write survives the death of the machine (the adapter's dialect: WAL, synchronous FULL).
 */
export async function openDatabase(dataDir: string): Promise<AppDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'dashboard.sqlite');
  keepPrivate(path);
  const file = new SqliteDatabase(path);
  const database = new Kysely<AppTables>({ dialect: createSqliteDialect(file, { busyTimeout }) });
  await createTables(database);
  return database;
}

// The directory may be one that others can read. SQLite gives its companion files the mode of the database; those of a run that
// was killed are there already.
function keepPrivate(path: string): void {
  try {
    // Only a file that is new: closing one that this process has open would drop SQLite's locks on it.
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (!isFailure(error, 'EEXIST')) throw error;
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    try {
      chmodSync(file, 0o600);
    } catch (error) {
      if (!isFailure(error, 'ENOENT')) throw error;
    }
  }
}

function isFailure(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/**
 * Once everything is seeded, a lock is waited for shortly: waiting stops the event loop, and a request is to be answered
 * within two seconds. The storage tries again by itself.
 */
export async function waitShortlyForLocks(database: AppDatabase): Promise<void> {
  await sql`pragma busy_timeout = 50`.execute(database);
}
