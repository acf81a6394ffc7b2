import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';
import pg from 'pg';

import { eventually } from '../harness/eventually.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';
import type { TestAccounts, TestUser } from '../harness/test-accounts.ts';
import { startServer } from '../harness/server.ts';
import type { Server } from '../harness/server.ts';
import { createHttpClient, signIn } from '../harness/http-client.ts';
import type { Answer, HttpClient } from '../harness/http-client.ts';

const wrong = { currentPassword: 'Wrong-Guess-0000', newPassword: 'Copper-Kettle-2077' };

describe('a server whose database fails', () => {
  let postgres: PostgresServer;
  let server: Server;
  let accounts: TestAccounts;
  let user: TestUser;
  let client: HttpClient;

  before(async () => {
    postgres = await startPostgres();
    server = await startServer({ DATABASE_URL: postgres.url, DATABASE_CONNECTIONS: '2', CLIENT_DIR: 'none' });
    accounts = openTestAccounts(server);
  });
  beforeEach(async () => {
    user = await accounts.register();
    client = await signIn(server.address, user);
  });
  after(async () => {
    await accounts?.close();
    await server?.close();
    await postgres?.remove();
  });

  const askAll = (): readonly Promise<Answer>[] => [
    client.get(server.address, '/account'),
    client.get(server.address, '/api/users'),
    client.post(server.address, '/account/password', wrong),
    createHttpClient().post(server.address, '/api/sign-in', { username: user.username, password: user.password }),
  ];
  /** The database stays unavailable until all answers have arrived, so the server cannot have waited for it. */
  const assertClosed = async (ask: () => readonly Promise<Answer>[]): Promise<void> => {
    assert.equal((await createHttpClient().get(server.address, '/account')).status, 401);
    for (const { status, retryAfter, body } of await Promise.all(ask())) {
      assert.equal(status, 503);
      assert.equal(retryAfter, '1');
      assert.doesNotMatch(JSON.stringify(body), /select|postgres|ECONN|timeout/iu);
    }
  };
  const waitUntilWell = async (): Promise<void> => {
    await eventually(async () => assert.equal((await client.get(server.address, '/account')).status, 200));
    assert.equal((await client.post(server.address, '/account/password', wrong)).code, 'PASSWORD_WRONG');
    await signIn(server.address, user);
  };

  it('H4: answers 503 to reads, writes and sign-ins while the database is down, and recovers without a restart', async () => {
    await postgres.kill();
    await assertClosed(askAll);
    await postgres.start();
    await waitUntilWell();
  });

  it('answers 503 while another connection locks the tables, and recovers', async () => {
    const holder = await connect(postgres);
    await holder.query('begin; lock table account_elements_accounts, tickets in access exclusive mode');
    try {
      await assertClosed(askAll);
    } finally {
      await holder.end();
    }
    await waitUntilWell();
  });

  it('answers 503 while every connection of the pool waits, and recovers', async () => {
    const holder = await connect(postgres);
    await holder.query('begin; lock table account_elements_accounts in access exclusive mode');
    try {
      await assertClosed(() => Array.from({ length: 40 }, () => client.get(server.address, '/account')));
    } finally {
      await holder.end();
    }
    await waitUntilWell();
  });

  it('answers 503 while the database is frozen, and does not reuse a connection that timed out', async () => {
    const rows = await postgres.query(
      "select pid from pg_stat_activity where application_name = 'account-elements-dashboard'",
    );
    const frozen = [postmaster(postgres), ...rows.map(({ pid }) => Number(pid))];
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    try {
      await assertClosed(askAll);
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
    await waitUntilWell();
  });
});

function postmaster({ connection }: PostgresServer): number {
  return Number(readFileSync(join(connection.host, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function connect({ connection }: PostgresServer): Promise<pg.Client> {
  const client = new pg.Client(connection);
  await client.connect();
  return client;
}
