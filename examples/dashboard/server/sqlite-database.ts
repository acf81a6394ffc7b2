import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';

import { createSqliteDialect } from '@account-elements/adapters/sql';
import SqliteDatabase from 'better-sqlite3';
import { Kysely } from 'kysely';

import type { Patience } from './database-place.ts';
import type { AppTables } from './tables.ts';

// Short, because waiting blocks the event loop and the storage retries by itself.
const busyTimeout = { starting: 10_000, serving: 50 } as const satisfies Record<Patience, number>;

/**
 * Opens the SQLite file in `dataDir`, and creates file and folder if they are missing. Every confirmed write survives a crash of
 * the machine (the adapter's dialect sets WAL and synchronous FULL).
 */
export function openSqliteDatabase(dataDir: string, patience: Patience): Kysely<AppTables> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'dashboard.sqlite');
  keepPrivate(path);
  const file = new SqliteDatabase(path);
  return new Kysely({ dialect: createSqliteDialect(file, { busyTimeout: busyTimeout[patience] }) });
}

// Other users may be able to read the directory. SQLite gives its companion files the mode of the database file, but those of a
// killed run may already exist.
function keepPrivate(path: string): void {
  try {
    // Only for a new file: closing a file that this process has open would release SQLite's locks on it.
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
