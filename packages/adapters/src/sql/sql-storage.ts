import { AccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';
import { sql } from 'kysely';
import type { QueryResult, RawBuilder } from 'kysely';

import type { Delay } from './ambient.ts';
import { createPersistence } from './persistence.ts';
import { sqlTables, withoutPlugins } from './sql-database.ts';
import type { SqlDatabase, SqlNames } from './sql-database.ts';
import { classifySqlFailure } from './sql-failure.ts';

/** What a SQL storage is made of. */
export interface SqlStorageOptions {
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
export function createSqlStorage(options: SqlStorageOptions): AccountStorage {
  const { names, delay } = options;
  const persistently = createPersistence(delay);
  const { byId, byUsername, idTaken, insert, replace } = compileStatements(options.db, names);

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
      const inserted = await persistently('write', () => insert([id, usernameKey, revision, JSON.stringify(record)]));
      if (changedOne(inserted)) return 'inserted';
      // Accounts are never removed, so what was in the way is still there.
      const { rows } = await persistently('read', () => idTaken([id]));
      return rows.length > 0 ? 'id-taken' : 'username-taken';
    },
    async replace(record, revision) {
      assertText(record);
      const write = (): Promise<QueryResult<unknown>> =>
        replace([record.usernameKey, record.revision, JSON.stringify(record), record.id, revision]);
      try {
        return changedOne(await persistently('write', write)) ? 'replaced' : 'stale';
      } catch (thrown) {
        // The row of that revision was there, or no unique value would have been looked at.
        if (thrown instanceof AccountError && classifySqlFailure(thrown.cause) === 'unique') return 'username-taken';
        throw thrown;
      }
    },
  };
}

interface RecordRow {
  /** JSON text, as bytes or parsed where the host's driver does so. */
  readonly record: unknown;
}

type Statement<Row> = (parameters: readonly unknown[]) => Promise<QueryResult<Row>>;

/** Compiled once: kysely's builders cost more than SQLite's answer. */
function compileStatements(db: SqlDatabase, names: SqlNames | undefined) {
  const { accounts } = sqlTables(names);
  const own = withoutPlugins(db);
  const executor = own.getExecutor();
  const prepare = <Row>(query: RawBuilder<Row>): Statement<Row> => {
    const compiled = query.compile(own);
    return (parameters) => executor.executeQuery<Row>({ ...compiled, parameters });
  };
  return {
    byId: prepare(sql<RecordRow>`select record from ${accounts} where id = ${''}`),
    byUsername: prepare(sql<RecordRow>`select record from ${accounts} where username_key = ${''}`),
    idTaken: prepare(sql<{ readonly id: string }>`select id from ${accounts} where id = ${''}`),
    insert: prepare(
      sql`insert into ${accounts} (id, username_key, revision, record) values (${''}, ${''}, ${0}, ${''}) on conflict do nothing`,
    ),
    replace: prepare(
      sql`update ${accounts} set username_key = ${''}, revision = ${0}, record = ${''} where id = ${''} and revision = ${0}`,
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
  } catch (cause) {
    throw new AccountError('RECORD_CORRUPT', { cause });
  }
  throw new AccountError('RECORD_CORRUPT');
}

// PostgreSQL refuses U+0000, and drivers turn a lone surrogate into U+FFFD, which is another key.
const noText = /[\0\p{Cs}]/u;

function isNoText(key: string): boolean {
  return noText.test(key);
}

function assertText({ id, usernameKey }: AccountRecord): void {
  if (isNoText(id)) throw new AccountError('INPUT_INVALID', { field: 'id' });
  if (isNoText(usernameKey)) throw new AccountError('INPUT_INVALID', { field: 'username' });
}
