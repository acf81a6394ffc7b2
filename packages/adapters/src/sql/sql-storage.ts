import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord, FormerUsernames } from '@account-elements/core/adapter';
import { sql } from 'kysely';
import type { QueryResult, RawBuilder } from 'kysely';

import type { Delay } from './ambient.ts';
import { createPersistence } from './persistence.ts';
import type { Persistently } from './persistence.ts';
import { sqlTables, withoutPlugins } from './sql-database.ts';
import type { SqlDatabase, SqlNames } from './sql-database.ts';
import { classifySqlFailure } from './sql-failure.ts';

/** Options of {@link createSqlStorage}. */
export interface SqlStorageOptions {
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
export function createSqlStorage(options: SqlStorageOptions): AccountStorage {
  const { names, delay } = options;
  const persistently = createPersistence(delay);
  const statements = compileStatements(options.db, names);
  const { byId, byUsername, conflicting, insert, replace, remove } = statements;

  const read = async (statement: Statement<RecordRow>, key: string): Promise<AccountRecord | null> => {
    if (isNoText(key)) return null;
    const { rows } = await persistently('read', () => statement([key]));
    return rows[0] === undefined ? null : parseRecord(rows[0].record);
  };

  return {
    async get(id) {
      const record = await read(byId, id);
      if (record !== null && record.id !== id) throw new AccountError('RECORD_CORRUPT');
      return record;
    },
    async findByUsername(usernameKey) {
      const record = await read(byUsername, usernameKey);
      if (record !== null && record.usernameKey !== usernameKey) throw new AccountError('RECORD_CORRUPT');
      return record;
    },
    async insert(record) {
      assertText(record);
      const { id, usernameKey, revision } = record;
      for (let round = 0; round < mostInserts; round += 1) {
        const inserted = await persistently('write', () => insert([id, usernameKey, revision, JSON.stringify(record)]));
        if (changedOne(inserted)) return 'inserted';
        const { rows } = await persistently('read', () => conflicting([id, usernameKey]));
        if (rows.some((row) => row.id === id)) return 'id-taken';
        if (rows.length > 0) return 'username-taken';
        // The conflicting account was removed in between.
      }
      throw new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 1 });
    },
    async replace(record, revision) {
      assertText(record);
      const write = (): Promise<QueryResult<unknown>> =>
        replace([record.usernameKey, record.revision, JSON.stringify(record), record.id, revision]);
      try {
        return changedOne(await persistently('write', write)) ? 'replaced' : 'stale';
      } catch (thrown) {
        // A uniqueness error means that the row with that revision existed.
        if (thrown instanceof AccountError && classifySqlFailure(thrown.cause) === 'unique') return 'username-taken';
        throw thrown;
      }
    },
    async remove(id, revision) {
      if (isNoText(id)) return 'stale';
      return changedOne(await persistently('write', () => remove([id, revision]))) ? 'removed' : 'stale';
    },
    formerUsernames: createFormerUsernames(persistently, statements),
  };
}

function createFormerUsernames(
  persistently: Persistently,
  { forget, reserve, reservedFor }: ReturnType<typeof compileStatements>,
): FormerUsernames {
  return {
    async reserve(usernameKey, accountId, { now, until }) {
      // So that the table has only names that are reserved now.
      await persistently('write', () => forget([now]));
      await persistently('write', () => reserve([usernameKey, accountId, until, accountId, now]));
    },
    async accountOf(usernameKey, now) {
      if (isNoText(usernameKey)) return null;
      const { rows } = await persistently('read', () => reservedFor([usernameKey, now]));
      return rows[0]?.account_id ?? null;
    },
  };
}

// Each of two concurrent processes would have to remove the account with this id or username in every round.
const mostInserts = 5;

interface RecordRow {
  /** JSON as text, as bytes, or already parsed, depending on the host's driver. */
  readonly record: unknown;
}

type Statement<Row> = (parameters: readonly unknown[]) => Promise<QueryResult<Row>>;

/** Compiled once, because building a query takes longer than running it on SQLite. */
function compileStatements(db: SqlDatabase, names: SqlNames | undefined) {
  const { accounts, formerUsernames } = sqlTables(names);
  const own = withoutPlugins(db);
  const executor = own.getExecutor();
  const prepare = <Row>(query: RawBuilder<Row>): Statement<Row> => {
    const compiled = query.compile(own);
    return (parameters) => executor.executeQuery<Row>({ ...compiled, parameters });
  };
  return {
    byId: prepare(sql<RecordRow>`select record from ${accounts} where id = ${''}`),
    byUsername: prepare(sql<RecordRow>`select record from ${accounts} where username_key = ${''}`),
    conflicting: prepare(
      sql<{ readonly id: string }>`select id from ${accounts} where id = ${''} or username_key = ${''}`,
    ),
    insert: prepare(
      sql`insert into ${accounts} (id, username_key, revision, record) values (${''}, ${''}, ${0}, ${''}) on conflict do nothing`,
    ),
    replace: prepare(
      sql`update ${accounts} set username_key = ${''}, revision = ${0}, record = ${''} where id = ${''} and revision = ${0}`,
    ),
    remove: prepare(sql`delete from ${accounts} where id = ${''} and revision = ${0}`),
    forget: prepare(sql`delete from ${formerUsernames} where reserved_until <= ${0}`),
    reserve: prepare(
      sql`insert into ${formerUsernames} as stored (username_key, account_id, reserved_until) values (${''}, ${''}, ${0})
        on conflict (username_key) do update set account_id = excluded.account_id, reserved_until =
          case when stored.account_id = excluded.account_id and stored.reserved_until > excluded.reserved_until
          then stored.reserved_until else excluded.reserved_until end
        where stored.account_id = ${''} or stored.reserved_until <= ${0}`,
    ),
    reservedFor: prepare(
      sql<{ readonly account_id: string }>`
        select account_id from ${formerUsernames} where username_key = ${''} and reserved_until > ${0}`,
    ),
  };
}

function changedOne(result: QueryResult<unknown>): boolean {
  return result.numAffectedRows === 1n;
}

function parseRecord(stored: unknown): AccountRecord {
  try {
    const text = ArrayBuffer.isView(stored) ? new TextDecoder().decode(stored) : stored;
    const record: unknown = typeof text === 'string' ? JSON.parse(text) : text;
    if (typeof record === 'object' && record !== null) return record as AccountRecord;
  } catch {
    // The message of the parser quotes the text, which contains hashes.
    throw new AccountError('RECORD_CORRUPT', { cause: new Error('A stored record is not JSON') });
  }
  throw new AccountError('RECORD_CORRUPT');
}

// PostgreSQL rejects U+0000, and drivers replace a lone surrogate with U+FFFD, which is a different key.
const noText = /[\0\p{Cs}]/u;

function isNoText(key: string): boolean {
  return noText.test(key);
}

function assertText({ id, usernameKey }: AccountRecord): void {
  if (isNoText(id)) throw new AccountError('INPUT_INVALID', { field: 'id' });
  if (isNoText(usernameKey)) throw new AccountError('INPUT_INVALID', { field: 'username' });
}
