import { QueryExecutorProvider, SqliteDatabase, SqliteDialect } from 'kysely';
import { AccountStorage } from '@account-elements/core';

/** Waits about as many milliseconds. */
type Delay = (milliseconds: number) => Promise<void>;

/** The part of a `Kysely` that is used. Every instance fits, whatever tables it is typed with, and so does a transaction. */
type SqlDatabase = QueryExecutorProvider;
/** Where the tables live. Names are quoted wherever they are used. */
interface SqlNames {
    /** The database schema, where the engine has such. Default: the connection's own. */
    readonly schema?: string | undefined;
    /** What the tables' names begin with: a letter or `_`, then letters, digits and `_`, 40 at most. Default: `account_elements_`. */
    readonly prefix?: string | undefined;
}

/** The part of a `Kysely` that migrations use. */
interface TransactionalSqlDatabase extends SqlDatabase {
    transaction(): {
        execute<Result>(run: (transaction: SqlDatabase) => Promise<Result>): Promise<Result>;
    };
}
/** Options of {@link migrateSqlStorage}. */
interface MigrationOptions {
    readonly names?: SqlNames | undefined;
    /** How a pause between two tries is made. Default: a timer. */
    readonly delay?: Delay | undefined;
}
/**
 * Makes or updates the tables. Call it at every start, from every instance: those that start at once wait for one
 * another, and where nothing is to be done nothing is written.
 *
 * @throws {AccountError} `SERVICE_FAILED` when a newer version of this package has been at the database (its cause says so);
 *   `SERVICE_UNAVAILABLE` when the database cannot be reached.
 */
declare function migrateSqlStorage(db: TransactionalSqlDatabase, options?: MigrationOptions): Promise<void>;

/**
 * What the error of a database driver says about a statement.
 *
 * - `unique`: rejected, because a unique value is taken.
 * - `busy`: not carried out. The same statement can succeed a moment later.
 * - `unreachable`: not carried out. The database cannot be reached, or accepts no statements.
 * - `exhausted`: not carried out. No connection became free, or the server abandoned the statement, within the time that the host allows.
 * - `lost`: the connection broke. Whether the statement was carried out is unknown.
 * - `overdue`: no answer arrived within the time that the host allows. Whether the statement was carried out is unknown.
 * - `other`: the statement is wrong, or the error is not one of a database.
 */
type SqlFailure = 'unique' | 'busy' | 'unreachable' | 'exhausted' | 'lost' | 'overdue' | 'other';
/**
 * Classifies what a driver throws: better-sqlite3, libsql and Bun for SQLite, node-postgres for PostgreSQL.
 *
 * @example
 * if (classifySqlFailure(thrown) === 'busy') await retry();
 */
declare function classifySqlFailure(thrown: unknown): SqlFailure;

/** What a SQL storage is made of. */
interface SqlStorageOptions {
    /**
     * A `Kysely` on SQLite or PostgreSQL, or on what speaks their SQL. Its tables were made by `migrateSqlStorage`. Its plugins do not apply
     * to the statements of this storage.
     */
    readonly db: SqlDatabase;
    readonly names?: SqlNames | undefined;
    /** How a pause between two tries is made. Default: a timer. */
    readonly delay?: Delay | undefined;
}
/**
 * Accounts in a SQL database: one row each, one statement for each call, no transaction. Safe with any number of
 * processes on one database.
 *
 * A busy or unreachable database is tried again for about half a second, then `SERVICE_UNAVAILABLE`. A write whose
 * connection broke is never tried again: it is `OUTCOME_UNKNOWN`.
 *
 * @example
 * const db = new Kysely({ dialect: createSqliteDialect(new Database('accounts.db')) });
 * await migrateSqlStorage(db);
 * const storage = createSqlStorage({ db });
 */
declare function createSqlStorage(options: SqlStorageOptions): AccountStorage;

/** The part of better-sqlite3's `Database` that is used. */
interface SqliteConnection extends SqliteDatabase {
    exec(sql: string): unknown;
    readonly inTransaction: boolean;
}
/** Options of {@link configureSqlite}. */
interface SqliteOptions {
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
declare function configureSqlite(database: {
    exec(sql: string): unknown;
}, options?: SqliteOptions): void;
/**
 * A kysely dialect on better-sqlite3, configured by {@link configureSqlite} and with its statements kept prepared.
 *
 * @example
 * const db = new Kysely({ dialect: createSqliteDialect(new Database('accounts.db')) });
 */
declare function createSqliteDialect(database: SqliteConnection, options?: SqliteOptions): SqliteDialect;

export { classifySqlFailure, configureSqlite, createSqlStorage, createSqliteDialect, migrateSqlStorage };
export type { Delay, MigrationOptions, SqlDatabase, SqlFailure, SqlNames, SqlStorageOptions, SqliteConnection, SqliteOptions, TransactionalSqlDatabase };
