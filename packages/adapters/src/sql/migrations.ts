import { AccountError } from '@account-elements/core';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

import { systemDelay } from './ambient.ts';
import type { Delay } from './ambient.ts';
import { sqlTables, withoutPlugins } from './sql-database.ts';
import type { SqlDatabase, SqlNames, SqlTables } from './sql-database.ts';
import { classifySqlFailure } from './sql-failure.ts';

/** The part of a `Kysely` that migrations use. */
export interface TransactionalSqlDatabase extends SqlDatabase {
  transaction(): { execute<Result>(run: (transaction: SqlDatabase) => Promise<Result>): Promise<Result> };
}

/** Options of {@link migrateSqlStorage}. */
export interface MigrationOptions {
  readonly names?: SqlNames | undefined;
  /** Waits between two attempts. Default: a timer. */
  readonly delay?: Delay | undefined;
}

/**
 * All migrations in order. A released migration never changes. Each works on SQLite and PostgreSQL, which both change tables inside a
 * transaction, and can be repeated, because it may run without one.
 */
const steps: readonly ((tables: SqlTables) => RawBuilder<unknown>)[] = [
  ({ accounts }) => sql`
    create table if not exists ${accounts} (
      id text not null primary key,
      username_key text not null unique,
      revision bigint not null,
      record text not null
    )`,
  ({ formerUsernames }) => sql`
    create table if not exists ${formerUsernames} (
      username_key text not null primary key,
      account_id text not null,
      reserved_until bigint not null
    )`,
];

const component = 'accounts';
const tries = 20;

/**
 * Creates or updates the tables. Call it at every start of every instance. Instances that start at the same time wait for each
 * other. If the tables are up to date, nothing is written.
 *
 * @throws {AccountError} `SERVICE_FAILED` if a newer version of this package has migrated the database (see its cause);
 *   `SERVICE_UNAVAILABLE` when the database cannot be reached.
 */
export async function migrateSqlStorage(db: TransactionalSqlDatabase, options: MigrationOptions = {}): Promise<void> {
  const { names, delay = systemDelay } = options;
  const tables = sqlTables(names);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if ((await versionSoFar(withoutPlugins(db), tables)) === steps.length) return;
      await prepareVersions(withoutPlugins(db), tables);
      await inTransaction(db, (transaction) => runPending(withoutPlugins(transaction), tables));
      return;
    } catch (thrown) {
      if (thrown instanceof AccountError) throw thrown;
      const failure = classifySqlFailure(thrown);
      if ((failure === 'rejected' || failure === 'other') && !isCreatedMeanwhile(thrown))
        throw new AccountError('SERVICE_FAILED', { cause: thrown });
      if (attempt === tries || isSilent(thrown))
        throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause: thrown });
      await delay(25 * attempt);
    }
  }
}

// Some databases have no interactive transactions, for example Cloudflare D1. Their drivers say so before a statement runs.
async function inTransaction(
  db: TransactionalSqlDatabase,
  run: (transaction: SqlDatabase) => Promise<void>,
): Promise<void> {
  try {
    await db.transaction().execute(run);
  } catch (thrown) {
    if (!(thrown instanceof Error) || !/transactions? (?:are|is) not supported/iu.test(thrown.message)) throw thrown;
    await run(db);
  }
}

async function runPending(transaction: SqlDatabase, tables: SqlTables): Promise<void> {
  // The first statement writes, so it takes a lock on both engines. Other instances wait for it, and then see what was committed.
  // (On SQLite, a transaction that starts with a read cannot wait; it fails.)
  await sql`update ${tables.versions} set version = version where component = ${component}`.execute(transaction);
  const version = await readVersion(transaction, tables);
  assertKnown(version);
  for (const step of steps.slice(version)) await step(tables).execute(transaction);
  await sql`update ${tables.versions} set version = ${steps.length} where component = ${component}`.execute(
    transaction,
  );
}

async function versionSoFar(db: SqlDatabase, tables: SqlTables): Promise<number> {
  try {
    return await readVersion(db, tables);
  } catch (thrown) {
    // The table does not exist yet. If the database cannot be reached, no second statement is sent.
    if (['rejected', 'other'].includes(classifySqlFailure(thrown))) return 0;
    throw thrown;
  }
}

async function prepareVersions(db: SqlDatabase, { versions }: SqlTables): Promise<void> {
  await sql`create table if not exists ${versions} (component text not null primary key, version integer not null)`.execute(
    db,
  );
  await sql`insert into ${versions} (component, version) values (${component}, 0) on conflict do nothing`.execute(db);
}

async function readVersion(db: SqlDatabase, { versions }: SqlTables): Promise<number> {
  const { rows } = await sql<{
    version: number | string;
  }>`select version from ${versions} where component = ${component}`.execute(db);
  // If integers have 64 bits, as in CockroachDB, drivers return strings.
  return Number(rows[0]?.version ?? 0);
}

function assertKnown(version: number): void {
  if (version <= steps.length) return;
  throw new AccountError('SERVICE_FAILED', {
    cause: new Error(
      `The database is at version ${version}; this version of the package knows ${steps.length}. Update it.`,
    ),
  });
}

// The server does not answer within the time that the host allows. A statement that the server itself abandoned may have waited for
// another instance, and is tried again.
function isSilent(thrown: unknown): boolean {
  const failure = classifySqlFailure(thrown);
  return failure === 'overdue' || (failure === 'exhausted' && !hasCode(thrown, /^57014$/u));
}

// PostgreSQL's "if not exists" is not atomic: the second instance can get an error for a duplicate table (42P07) or for the type
// of that table (42710).
function isCreatedMeanwhile(thrown: unknown): boolean {
  return hasCode(thrown, /^(?:42P07|42710)$/u);
}

function hasCode(thrown: unknown, pattern: RegExp): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && pattern.test(String(thrown.code));
}
