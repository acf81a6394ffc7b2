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
   * Milliseconds that a statement waits for the write of another process. It blocks this whole process, so it is short. The
   * storage retries; your own statements on the connection do not. Default: 50.
   */
  readonly busyTimeout?: number | undefined;
}

/**
 * Configures a connection for accounts: readers and writers do not block each other (WAL), an acknowledged write survives a power
 * cut (synchronous FULL), foreign keys are enforced, and a statement waits for a lock.
 *
 * Call it only for a dialect that you create yourself; {@link createSqliteDialect} calls it.
 */
export function configureSqlite(database: { exec(sql: string): unknown }, options: SqliteOptions = {}): void {
  const { busyTimeout = 50 } = options;
  // The change to WAL needs exclusive access to the file for a moment. When two instances start at once, one of them waits longer.
  database.exec(`pragma busy_timeout = ${Math.max(5000, Math.trunc(busyTimeout))}`);
  changeToWal(database);
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  database.exec(`pragma busy_timeout = ${Math.trunc(busyTimeout)}`);
}

const walTries = 50;
const walPause = 20;

// If waiting could deadlock, SQLite fails at once and ignores the timeout: two connections that change a new file at the same
// time. The second attempt finds the change made.
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
 * A kysely dialect for better-sqlite3, configured by {@link configureSqlite}, that caches prepared statements.
 *
 * @example
 * const db = new Kysely({ dialect: createSqliteDialect(new Database('accounts.db')) });
 */
export function createSqliteDialect(database: SqliteConnection, options: SqliteOptions = {}): SqliteDialect {
  configureSqlite(database, options);
  return new SqliteDialect({ database: keepStatements(database) });
}

const mostStatements = 200;

// On a full disk SQLite ends the transaction itself. Kysely rolls back anyway, and would report the second error instead of the first.
const nothing = 'select 1 limit 0';

/** Kysely prepares a statement for every run, which takes longer than the run. */
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

// A statement cannot run while its rows are streamed.
function isBusy(statement: SqliteStatement): boolean {
  return 'busy' in statement && statement.busy === true;
}
