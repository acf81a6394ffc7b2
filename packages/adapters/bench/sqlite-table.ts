import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Database from 'better-sqlite3';
import { Kysely } from 'kysely';

import { configureSqlite, createSqliteDialect, createSqlStorage, migrateSqlStorage } from '../src/sql/index.ts';
import { smallCount, smallNames, tableNames } from './account-table.ts';
import type { OpenAccountTable } from './account-table.ts';
import { fillStatement } from './many-accounts.ts';
import type { FillDialect } from './many-accounts.ts';

const dialect: FillDialect = {
  series: (from, to) =>
    `recursive series(n) as (select ${from} where ${from} <= ${to} union all select n + 1 from series where n < ${to})`,
  hex: (expression) => `printf('%08x', ${expression})`,
};

/** A file of SQLite's. */
export const openSqliteTable: OpenAccountTable = async (records) => {
  const folder = mkdtempSync(join(tmpdir(), 'account-elements-scale-'));
  const database = new Database(join(folder, 'accounts.db'));
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(database) });
  await migrateSqlStorage(db);
  await migrateSqlStorage(db, { names: smallNames });
  database.exec(fillStatement(dialect, records, { table: tableNames.small, from: 1, to: smallCount }));
  const cacheSize = Number(database.pragma('cache_size', { simple: true }));

  return {
    engine: 'SQLite',
    storage: createSqlStorage({ db }),
    small: createSqlStorage({ db, names: smallNames }),
    async fill(from, to) {
      // From WAL there is no way but this to a database without a journal.
      database.exec('pragma journal_mode = delete; pragma journal_mode = off');
      database.exec('pragma synchronous = off; pragma cache_size = -1000000');
      database.exec(fillStatement(dialect, records, { table: tableNames.growing, from, to }));
    },
    async finishFilling() {
      database.exec(`pragma cache_size = ${cacheSize}`);
      configureSqlite(database);
      database.pragma('wal_checkpoint(truncate)');
    },
    async size() {
      const pages = database.prepare<[string], { name: string; bytes: number }>(
        `select s.name, s.pgsize as bytes from dbstat s join sqlite_schema m on m.name = s.name
          where s.aggregate = true and m.tbl_name = ?`,
      );
      const parts = pages.all(tableNames.growing);
      const all = parts.reduce((sum, { bytes }) => sum + bytes, 0);
      const table = parts.find(({ name }) => name === tableNames.growing)?.bytes ?? 0;
      return { table, indexes: all - table };
    },
    async remove() {
      await db.destroy();
      rmSync(folder, { recursive: true });
    },
  };
};
