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
  /** How a pause between two tries is made. Default: a timer. */
  readonly delay?: Delay | undefined;
}

/**
 * Every step there has been, in order; never changed once released. Written for SQLite and PostgreSQL alike, both of which
 * change tables inside a transaction.
 */
const steps: readonly ((tables: SqlTables) => RawBuilder<unknown>)[] = [
  ({ accounts }) => sql`
    create table ${accounts} (
      id text not null primary key,
      username_key text not null unique,
      revision bigint not null,
      record text not null
    )`,
];

const component = 'accounts';
const tries = 20;

/**
 * Makes or updates the tables. Call it at every start, from every instance: those that start at once wait for one
 * another, and where nothing is to be done nothing is written.
 *
 * @throws {AccountError} `SERVICE_FAILED` when a newer version of this package has been at the database (its cause says so);
 *   `SERVICE_UNAVAILABLE` when the database cannot be reached.
 */
export async function migrateSqlStorage(db: TransactionalSqlDatabase, options: MigrationOptions = {}): Promise<void> {
  const { names, delay = systemDelay } = options;
  const tables = sqlTables(names);
  for (let attempt = 1; ; attempt += 1) {
    try {
      if ((await versionSoFar(withoutPlugins(db), tables)) === steps.length) return;
      await prepareVersions(withoutPlugins(db), tables);
      await db.transaction().execute((transaction) => runPending(withoutPlugins(transaction), tables));
      return;
    } catch (thrown) {
      if (thrown instanceof AccountError) throw thrown;
      const failure = classifySqlFailure(thrown);
      if (failure === 'other' && !isCreatedMeanwhile(thrown))
        throw new AccountError('SERVICE_FAILED', { cause: thrown });
      if (attempt === tries || isSilent(thrown))
        throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1, cause: thrown });
      await delay(25 * attempt);
    }
  }
}

async function runPending(transaction: SqlDatabase, tables: SqlTables): Promise<void> {
  // The first statement writes: it is the lock that every other instance waits for, on both engines, and it sees what the
  // one before has committed. (A transaction that begins by reading cannot wait on SQLite; it fails.)
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
    // There is no such table yet; a database that cannot be reached is not asked a second time.
    if (classifySqlFailure(thrown) === 'other') return 0;
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
  // Where an integer has 64 bits, as in CockroachDB, drivers give a text.
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

// PostgreSQL's "if not exists" is not atomic: who comes second may hear of a duplicate table (42P07), or of the type (42710) that
// every table brings with it.
function isCreatedMeanwhile(thrown: unknown): boolean {
  return hasCode(thrown, /^(?:42P07|42710)$/u);
}

function hasCode(thrown: unknown, pattern: RegExp): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && pattern.test(String(thrown.code));
}
