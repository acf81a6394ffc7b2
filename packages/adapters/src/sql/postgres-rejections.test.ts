import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { createTestAuthority, createTestRecord, nextRevision, personas } from '@account-elements/core/testing';
import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';
import { Kysely, PostgresDialect } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import pg from 'pg';
import postgres from 'postgres';

import { createSqlStorage, migrateSqlStorage } from './index.ts';

type Place = PostgresServer['connection'];

const drivers: Readonly<Record<string, (place: Place) => Kysely<unknown>>> = {
  pg: (place) => new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ ...place, max: 2 }) }) }),
  'postgres.js': ({ host, user, database }) => {
    const options = { path: `${host}/.s.PGSQL.5432`, user, database, max: 2, onnotice: () => undefined };
    return new Kysely({ dialect: new PostgresJSDialect({ postgres: postgres(options) }) });
  },
};

const record = createTestRecord();
const tables = 'account_elements_accounts';

/** What PostgreSQL rejects surely changed nothing, so the user is not told to look whether it did. */
for (const [name, connect] of Object.entries(drivers)) {
  describe(`a PostgreSQL that rejects a statement, with ${name}`, () => {
    let server: PostgresServer;
    before(async () => {
      server = await startPostgres();
    });
    after(() => server.remove());

    const withDatabase = async (place: Partial<Place>, use: (db: Kysely<unknown>) => Promise<void>): Promise<void> => {
      const db = connect({ ...server.connection, ...place });
      try {
        await use(db);
      } finally {
        await db.destroy();
      }
    };
    const causedBy = (code: string) => (thrown: unknown) => {
      assert.ok(thrown instanceof Error && 'code' in thrown);
      assert.equal(thrown.code, 'SERVICE_FAILED');
      assert.equal((thrown.cause as { readonly code: unknown }).code, code);
      return true;
    };

    test('because its encoding has no such characters throws SERVICE_FAILED and changes nothing', async () => {
      await server.query(
        `create database western template template0 encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' locale_provider libc`,
      );
      await withDatabase({ database: 'western' }, async (db) => {
        await migrateSqlStorage(db);
        const storage = createSqlStorage({ db });
        const western = { ...record, fullName: 'José', role: null, permissions: [], preferences: {} };
        await storage.insert(western);
        const replaced = storage.replace(nextRevision(western, { fullName: '田中' }), western.revision);
        await assert.rejects(replaced, causedBy('22P05'));
        await assert.rejects(storage.insert({ ...western, id: '2', usernameKey: '田中' }), causedBy('22P05'));
        assert.deepEqual(await storage.get(western.id), western);
      });
    });

    test('because a right is missing throws SERVICE_FAILED, also to the user who saves', async () => {
      await withDatabase({}, async (db) => {
        await migrateSqlStorage(db);
        const authority = createTestAuthority({ storage: createSqlStorage({ db }) });
        const { id } = await authority.accounts.register(personas.ada);
        await server.query(`create role reader login; grant select, insert on ${tables} to reader`);
        await withDatabase({ user: 'reader' }, async (reader) => {
          const storage = createSqlStorage({ db: reader });
          const service = createTestAuthority({ storage }).serviceFor({ accountId: id, sessionId: 's', epoch: 1 });
          const { version } = (await service.load()).profile;
          const save = service.profile.update({ fullName: 'Ada King' }, { version });
          await assert.rejects(save, causedBy('42501'));
        });
      });
    });

    for (const [what, place, code] of [
      ['the database does not exist', { database: 'nowhere' }, '3D000'],
      ['the role does not exist', { user: 'no one' }, '28000'],
      ['there are no tables', { database: 'template1' }, '42P01'],
    ] as const) {
      test(`because ${what} throws SERVICE_FAILED`, async () => {
        await withDatabase(place, async (db) => {
          await assert.rejects(createSqlStorage({ db }).insert(record), causedBy(code));
        });
      });
    }

    test('because a trigger of the host raises an error throws SERVICE_FAILED', async () => {
      await server.query('create database guarded');
      await withDatabase({ database: 'guarded' }, async (db) => {
        await migrateSqlStorage(db);
        const storage = createSqlStorage({ db });
        await storage.insert(record);
        const guard = new pg.Client({ ...server.connection, database: 'guarded' });
        await guard.connect();
        await guard.query(`
          create function refuse() returns trigger language plpgsql as $$ begin raise exception 'closed'; end $$;
          create trigger refuse before update on ${tables} execute function refuse()`);
        await guard.end();
        await assert.rejects(storage.replace(nextRevision(record, {}), record.revision), causedBy('P0001'));
      });
    });
  });
}
