import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

import type { AppTables } from './tables.ts';
import { createTables } from './tables.ts';

/** The application's own tables; those of the accounts live in the same file and belong to the storage adapter. */
export type AppDatabase = Kysely<AppTables>;

/**
 * Opens the SQLite file in `dataDir`, makes both where they are missing, and brings the tables up.
 * Every answered write survives the death of the machine (WAL, synchronous FULL).
 */
export async function openDatabase(dataDir: string): Promise<AppDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const sqlite = new Database(join(dataDir, 'dashboard.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 5000');
  const database = new Kysely<AppTables>({ dialect: new SqliteDialect({ database: sqlite }) });
  await createTables(database);
  return database;
}
