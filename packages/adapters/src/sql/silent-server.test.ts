import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import { createTestRecord } from '@account-elements/core/testing';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

import { createSqlStorage, migrateSqlStorage } from './index.ts';

/** A server that accepts connections and never answers, as behind a firewall or at a wrong address. */
describe('a PostgreSQL that does not answer', () => {
  let server: Server;
  let db: Kysely<unknown>;
  let connections: Socket[];
  let attempts: number;

  beforeEach(async () => {
    connections = [];
    attempts = 0;
    server = createServer((socket) => void connections.push(socket.on('error', () => undefined))).listen(
      0,
      '127.0.0.1',
    );
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    // Each attempt has its own client. Counted here, because the server may see a connection only after its timeout.
    class CountedClient extends pg.Client {
      constructor(config?: pg.ClientConfig) {
        super(config);
        attempts += 1;
      }
    }
    const pool = new pg.Pool({
      host: '127.0.0.1',
      port,
      user: 'x',
      database: 'x',
      connectionTimeoutMillis: 30,
      Client: CountedClient,
    });
    db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  });
  afterEach(async () => {
    await db.destroy();
    for (const socket of connections) socket.destroy();
    server.close();
  });

  const isUnavailable = (thrown: unknown): boolean => isAccountError(thrown) && thrown.code === 'SERVICE_UNAVAILABLE';

  test('delays a read or write by one timeout only, and reports that nothing was done', async () => {
    const storage = createSqlStorage({ db });
    await assert.rejects(storage.get('x'), isUnavailable);
    await assert.rejects(storage.insert(createTestRecord()), isUnavailable);
    assert.equal(attempts, 2);
  });

  test('delays the start of an instance by one timeout only', async () => {
    await assert.rejects(migrateSqlStorage(db), isUnavailable);
    assert.equal(attempts, 1);
  });
});
