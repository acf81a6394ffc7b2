import { SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

import { classifySqlFailure } from './sql-failure.ts';

/** The part of better-sqlite3's `Database` that is used. */
export interface SqliteConnection extends SqliteDatabase {
  exec(sql: string): unknown;
  readonly inTransaction: boolean;
}

/** Options of {@link configureSqlite}. */
export interface SqliteOptions {
  /**
   * Milliseconds that a statement waits for another process's write. Everything else in this process waits with it, so it
   * is short; the storage tries again, other statements of yours on the connection do not. Default: 50.
   */
  readonly busyTimeout?: number | undefined;
}

/**
 * Sets a connection up for accounts: readers and writers do not block one another (WAL), an answered write survives a
 * power cut (synchronous FULL), foreign keys hold, and a lock is waited for.
 *
 * For a `Kysely` of your own; {@link createSqliteDialect} calls it for you.
 */
export function configureSqlite(database: { exec(sql: string): unknown }, options: SqliteOptions = {}): void {
  const { busyTimeout = 50 } = options;
  // The change to WAL needs the file for itself for a moment; when two instances start at once, one of them waits longer.
  database.exec(`pragma busy_timeout = ${Math.max(5000, Math.trunc(busyTimeout))}`);
  changeToWal(database);
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec(`pragma busy_timeout = ${Math.trunc(busyTimeout)}`);
}

const walTries = 50;
const walPause = 20;

// Where waiting could be a deadlock SQLite does not wait, whatever the timeout: two connections that change a new file at once.
// The one that lost finds it done at its next try.
function changeToWal(database: { exec(sql: string): unknown }): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      database.exec('pragma journal_mode = wal');
      return;
    } catch (thrown) {
      if (classifySqlFailure(thrown) !== 'busy' || attempt === walTries) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, walPause);
    }
  }
}

/**
 * A kysely dialect on better-sqlite3, configured by {@link configureSqlite} and with its statements kept prepared.
 *
 * @example
 * const db = new Kysely({ dialect: createSqliteDialect(new Database('accounts.db')) });
 */
export function createSqliteDialect(database: SqliteConnection, options: SqliteOptions = {}): SqliteDialect {
  configureSqlite(database, options);
  return new SqliteDialect({ database: keepStatements(database) });
}

const mostStatements = 200;

// A full disk ends the transaction by itself. Kysely rolls back all the same, and would tell of that failure instead of the first.
const nothing = 'select 1 limit 0';

/** Kysely prepares a statement for every run, which costs more than the run. */
function keepStatements(database: SqliteConnection): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      if (text === 'rollback' && !database.inTransaction) return database.prepare(nothing);
      const kept = statements.get(text);
      if (kept !== undefined && !isBusy(kept)) return kept;
      const statement = database.prepare(text);
      if (statements.size >= mostStatements) statements.clear();
      statements.set(text, statement);
      return statement;
    },
  };
}

// A statement that is being streamed cannot be run at the same time.
function isBusy(statement: SqliteStatement): boolean {
  return 'busy' in statement && statement.busy === true;
}
