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
      /** Milliseconds to wait for a connection. Default: half a minute, which a slow machine does not need either. */
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
  // node-postgres also emits an error event when a connection breaks. Without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrateSqlStorage(db, { names: { schema } });
  return { db, storage: createSqlStorage({ db, names: { schema } }) };
}
