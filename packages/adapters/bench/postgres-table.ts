import { startPostgres } from '@account-elements/test-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import { createSqlStorage, migrateSqlStorage } from '../src/sql/index.ts';
import { smallCount, smallNames, tableNames } from './account-table.ts';
import type { OpenAccountTable } from './account-table.ts';
import { fillStatement } from './many-accounts.ts';
import type { FillDialect } from './many-accounts.ts';

const dialect: FillDialect = {
  series: (from, to) => `series(n) as (select generate_series(${from}::bigint, ${to}::bigint))`,
  hex: (expression) => `lpad(to_hex(${expression}), 8, '0')`,
};

// As a server for accounts has it, but for the housekeeping, which is done between the measurements.
const settings = { shared_buffers: '1GB', max_wal_size: '8GB', autovacuum: 'off' };

/** A server of PostgreSQL's, reached by a socket. */
export const openPostgresTable: OpenAccountTable = async (records) => {
  const server = await startPostgres({ settings });
  const pool = new pg.Pool(server.connection);
  // Killing the server breaks idle connections.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrateSqlStorage(db);
  await migrateSqlStorage(db, { names: smallNames });

  let isDurable = true;
  const setDurable = async (to: boolean): Promise<void> => {
    if (isDurable === to) return;
    isDurable = to;
    for (const name of ['fsync', 'full_page_writes'])
      await server.query(`alter system set ${name} = ${to ? 'on' : 'off'}`);
    await server.query('select pg_reload_conf()');
  };
  const fillIn = async (table: string, from: number, to: number): Promise<void> => {
    await server.query(fillStatement(dialect, records, { table, from, to }));
  };
  await fillIn(tableNames.small, 1, smallCount);

  return {
    engine: 'PostgreSQL',
    storage: createSqlStorage({ db }),
    small: createSqlStorage({ db, names: smallNames }),
    async fill(from, to) {
      await setDurable(false);
      await fillIn(tableNames.growing, from, to);
    },
    async finishFilling() {
      await setDurable(true);
      for (const table of Object.values(tableNames)) await server.query(`vacuum analyze ${table}`);
      await server.query('checkpoint');
    },
    async size() {
      const of = `'${tableNames.growing}'`;
      const [sizes] = await server.query(`select pg_table_size(${of}) as "table", pg_indexes_size(${of}) as indexes`);
      return { table: Number(sizes?.['table']), indexes: Number(sizes?.['indexes']) };
    },
    async remove() {
      await db.destroy();
      await server.remove();
    },
  };
};
