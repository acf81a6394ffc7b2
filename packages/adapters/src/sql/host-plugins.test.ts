import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createTestAuthority, createTestRecord, personas, storageConformance } from '@account-elements/core/testing';
import Database from 'better-sqlite3';
import { CamelCasePlugin, Kysely, ParseJSONResultsPlugin } from 'kysely';
import type { KyselyPlugin } from 'kysely';

import { createSqliteDialect, createSqlStorage, migrateSqlStorage } from './index.ts';

/** Passes every row that a statement returns to `change`. */
const changesRows = (change: (row: Record<string, unknown>) => Record<string, unknown>): KyselyPlugin => ({
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(change) }),
});

const refusesStatements: KyselyPlugin = {
  transformQuery: () => {
    throw new Error('the plugin saw a statement');
  },
  transformResult: async ({ result }) => result,
};

const hosts: Readonly<Record<string, KyselyPlugin>> = {
  'parses JSON': new ParseJSONResultsPlugin(),
  'renames columns': new CamelCasePlugin({ upperCase: true }),
  'turns texts into upper case': changesRows((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value).toUpperCase()])),
  ),
  'hides every row': {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({ ...result, rows: [] }),
  },
  'counts no rows': {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({ rows: result.rows }),
  },
  'refuses statements': refusesStatements,
};

async function openHost(plugin: KyselyPlugin): Promise<Kysely<unknown>> {
  const db = new Kysely<unknown>({ dialect: createSqliteDialect(new Database(':memory:')), plugins: [plugin] });
  await migrateSqlStorage(db, { names: { prefix: 'Host_' } });
  await migrateSqlStorage(db, { names: { prefix: 'Host_' } });
  return db;
}

for (const [what, plugin] of Object.entries(hosts)) {
  describe(`SQL storage on a database whose kysely plugin ${what}`, () => {
    const cases = storageConformance(async () => {
      const db = await openHost(plugin);
      const storage = createSqlStorage({ db, names: { prefix: 'Host_' } });
      return { storage, other: storage, dispose: () => db.destroy() };
    });
    for (const { name, run } of cases) test(name, run);

    test('signs people in', async () => {
      const db = await openHost(plugin);
      const authority = createTestAuthority({ storage: createSqlStorage({ db, names: { prefix: 'Host_' } }) });
      const { id } = await authority.accounts.register(personas.ada);
      const { username, password } = personas.ada;
      assert.equal((await authority.verifyPassword({ username, password })).accountId, id);
      await db.destroy();
    });

    test('keeps its tables when a transaction of the host is given', async () => {
      const db = await openHost(plugin);
      const record = createTestRecord();
      await db.transaction().execute(async (transaction) => {
        await createSqlStorage({ db: transaction, names: { prefix: 'Host_' } }).insert(record);
      });
      assert.deepEqual(await createSqlStorage({ db, names: { prefix: 'Host_' } }).get(record.id), record);
      await db.destroy();
    });
  });
}

for (const [what, change] of [
  ['parses it', (text: string): unknown => JSON.parse(text)],
  ['gives it as bytes', (text: string): unknown => Buffer.from(text)],
] as const) {
  test(`SQL storage reads a record when the driver ${what}`, async () => {
    const record = createTestRecord();
    const db = new Kysely<unknown>({ dialect: createSqliteDialect(changingRecords(new Database(':memory:'), change)) });
    await migrateSqlStorage(db);
    const storage = createSqlStorage({ db });
    await storage.insert(record);
    assert.deepEqual(await storage.get(record.id), record);
    await db.destroy();
  });
}

/** A driver that converts texts, as `pg` does with `types.setTypeParser`. */
function changingRecords(database: Database.Database, change: (text: string) => unknown): Database.Database {
  const prepare = database.prepare.bind(database);
  const changed = (row: unknown): unknown =>
    typeof row === 'object' && row !== null && 'record' in row ? { ...row, record: change(String(row.record)) } : row;
  return Object.assign(database, {
    prepare(text: string) {
      const statement = prepare(text);
      const all = statement.all.bind(statement);
      return Object.assign(statement, { all: (...parameters: unknown[]) => all(...parameters).map(changed) });
    },
  });
}
