import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { after, before, describe, test } from 'node:test';

import { createTestRecord, storageConformance } from '@account-elements/core/testing';
import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';
import { Kysely } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';

import { classifySqlFailure, createSqlStorage, migrateSqlStorage } from './index.ts';

// Without a pause before a new connection: the default grows to half a minute.
const options = { backoff: false, onnotice: () => undefined };

function open(place: postgres.Options<Record<never, never>>): Kysely<unknown> {
  return new Kysely({ dialect: new PostgresJSDialect({ postgres: postgres({ ...options, ...place }) }) });
}

describe('SQL storage on PostgreSQL through postgres.js (ST1)', () => {
  let server: PostgresServer;
  let schemas = 0;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.remove());

  const cases = storageConformance(async () => {
    const schema = `js_${(schemas += 1)}`;
    await server.query(`create schema ${schema}`);
    const { host, user, database } = server.connection;
    const opened: Kysely<unknown>[] = [];
    const connect = async () => {
      const db = open({ path: `${host}/.s.PGSQL.5432`, user, database, max: 4 });
      opened.push(db);
      await migrateSqlStorage(db, { names: { schema } });
      return createSqlStorage({ db, names: { schema } });
    };
    return {
      storage: await connect(),
      other: await connect(),
      reopen: connect,
      outage: async () => {
        await server.kill();
        return () => server.start();
      },
      dispose: async () => void (await Promise.all(opened.map((db) => db.destroy()))),
    };
  });
  for (const { name, run } of cases) test(name, run);
});

describe('postgres.js and a server that does not answer', () => {
  async function listen(answer: (socket: Socket) => void) {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      answer(socket);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const close = (): void => {
      for (const socket of sockets) socket.destroy();
      server.close();
    };
    const { port } = server.address() as AddressInfo;
    return { options: { ...options, host: '127.0.0.1', port, user: 'x', database: 'x', max: 1 }, close };
  }

  test('throw SERVICE_UNAVAILABLE for a read and a write when no connection is made (CONNECT_TIMEOUT)', async () => {
    const { options, close } = await listen(() => undefined);
    const db = open({ ...options, connect_timeout: 0.05 });
    const storage = createSqlStorage({ db, delay: async () => undefined });
    const unavailable = { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 };
    await assert.rejects(storage.get('x'), unavailable);
    await assert.rejects(storage.insert(createTestRecord()), unavailable);
    await db.destroy();
    close();
  });

  test('leave unknown whether a statement was carried out whose connection broke (CONNECTION_CLOSED)', async () => {
    const { options, close } = await listen((socket) => {
      // AuthenticationOk and ReadyForQuery: https://www.postgresql.org/docs/current/protocol-message-formats.html
      socket.once('data', () => {
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]));
        socket.once('data', () => socket.end());
      });
    });
    const sql = postgres({ ...options, fetch_types: false });
    const thrown: unknown = await sql`select 1`.catch((error: unknown) => error);
    assert.equal((thrown as { readonly code: unknown }).code, 'CONNECTION_CLOSED');
    assert.equal(classifySqlFailure(thrown), 'lost');
    await sql.end({ timeout: 0 });
    assert.equal(classifySqlFailure(await sql`select 1`.catch((error: unknown) => error)), 'unreachable');
    close();
  });
});
