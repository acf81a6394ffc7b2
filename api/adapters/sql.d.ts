import { QueryExecutorProvider, SqliteDatabase, SqliteDialect } from 'kysely';
import { AccountStorage } from '@account-elements/core';

/** Waits for about this number of milliseconds. */
type Delay = (milliseconds: number) => Promise<void>;

/** The part of a `Kysely` that is used. An instance with any table types can be passed, and also a transaction. */
type SqlDatabase = QueryExecutorProvider;
/** The schema and prefix of the tables. Names are always quoted. */
interface SqlNames {
    /** The database schema, if the engine has schemas. Default: that of the connection. */
    readonly schema?: string | undefined;
    /** The prefix of the table names: a letter or `_`, then letters, digits and `_`, at most 40 characters. Default: `account_elements_`. */
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
    /** Waits between two attempts. Default: a timer. */
    readonly delay?: Delay | undefined;
}
/**
 * Creates or updates the tables. Call it at every start of every instance. Instances that start at the same time wait for each
 * other. If the tables are up to date, nothing is written.
 *
 * @throws {AccountError} `SERVICE_FAILED` if a newer version of this package has migrated the database (see its cause);
 *   `SERVICE_UNAVAILABLE` when the database cannot be reached.
 */
declare function migrateSqlStorage(db: TransactionalSqlDatabase, options?: MigrationOptions): Promise<void>;

/**
 * What the error of a database driver says about a statement.
 *
 * - `unique`: rejected, because a unique value is taken.
 * - `rejected`: not carried out, and a retry is rejected too: the encoding, a right, a table, a constraint or the sign-in at the database.
 * - `busy`: not carried out. The same statement can succeed a moment later.
 * - `unreachable`: not carried out. The database cannot be reached, or accepts no statements.
 * - `exhausted`: not carried out. No connection became free, or the server abandoned the statement, within the time that the host allows.
 * - `lost`: the connection broke. Whether the statement was carried out is unknown.
 * - `overdue`: no answer arrived within the time that the host allows. Whether the statement was carried out is unknown.
 * - `other`: an error that is not in the tables here, for example not one of a database. Whether the statement was carried out is unknown.
 */
type SqlFailure = 'unique' | 'rejected' | 'busy' | 'unreachable' | 'exhausted' | 'lost' | 'overdue' | 'other';
/**
 * Classifies what a driver throws: better-sqlite3, node:sqlite, libSQL, Bun and D1 for SQLite; node-postgres and postgres.js for
 * PostgreSQL. An error that is not known is classified by its `cause`.
 *
 * @example
 * if (classifySqlFailure(thrown) === 'busy') await retry();
 */
declare function classifySqlFailure(thrown: unknown): SqlFailure;

/** Options of {@link createSqlStorage}. */
interface SqlStorageOptions {
    /**
     * A `Kysely` on SQLite, PostgreSQL or a compatible database. `migrateSqlStorage` has created its tables. Its plugins do not apply
     * to the statements of this storage.
     */
    readonly db: SqlDatabase;
    readonly names?: SqlNames | undefined;
    /** Waits between two attempts. Default: a timer. */
    readonly delay?: Delay | undefined;
}
/**
 * Accounts in a SQL database: one row each, one statement for each call, no transaction. Safe with any number of
 * processes on one database.
 *
 * A statement is retried for about half a second while the database is busy or unreachable, and then throws
 * `SERVICE_UNAVAILABLE`. A write whose connection broke is never retried; it throws `OUTCOME_UNKNOWN`. A statement that the database
 * rejects, for example because of a missing right, throws `SERVICE_FAILED` with the error of the driver as its cause.
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
declare function configureSqlite(database: {
    exec(sql: string): unknown;
}, options?: SqliteOptions): void;
/**
 * A kysely dialect for better-sqlite3, configured by {@link configureSqlite}, that caches prepared statements.
 *
 * @example
 * const db = new Kysely({ dialect: createSqliteDialect(new Database('accounts.db')) });
 */
declare function createSqliteDialect(database: SqliteConnection, options?: SqliteOptions): SqliteDialect;

export { classifySqlFailure, configureSqlite, createSqlStorage, createSqliteDialect, migrateSqlStorage };
export type { Delay, MigrationOptions, SqlDatabase, SqlFailure, SqlNames, SqlStorageOptions, SqliteConnection, SqliteOptions, TransactionalSqlDatabase };
