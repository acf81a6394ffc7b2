import type { AccountStorage } from '@account-elements/core';
import type { PostgresServer } from '@account-elements/test-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import { createSqlStorage, migrateSqlStorage } from '../src/sql/index.ts';
import { openSqliteFile } from './sqlite-file.ts';

/** A database that another process can open as well: plain JSON. */
export type DatabaseTarget =
  | { readonly engine: 'sqlite'; readonly path: string }
  | {
      readonly engine: 'postgres';
      readonly connection: PostgresServer['connection'];
      readonly schema: string;
      /** Connections at once. */
      readonly poolSize?: number;
      /** Milliseconds to wait for a connection. Default: 30 000, which is enough for a slow machine. */
      readonly patience?: number;
    };

/** A database, open and migrated. */
export interface OpenDatabase {
  readonly db: Kysely<unknown>;
  readonly storage: AccountStorage;
}

export async function openTarget(target: DatabaseTarget): Promise<OpenDatabase> {
  if (target.engine === 'sqlite') return openSqliteFile(target.path);
  const { connection, schema, poolSize = 4, patience = 30_000 } = target;
  const pool = new pg.Pool({ ...connection, max: poolSize, connectionTimeoutMillis: patience });
  // A broken connection is reported twice: to the waiting statement, which is enough, and as an event. Without a listener, the event
  // would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrateSqlStorage(db, { names: { schema } });
  return { db, storage: createSqlStorage({ db, names: { schema } }) };
}
