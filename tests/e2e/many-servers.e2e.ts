import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';

import { startPostgres } from '@account-elements/test-postgres';
import type { PostgresServer } from '@account-elements/test-postgres';

import { createAuthenticator } from '../harness/authenticator.ts';
import { eventually } from '../harness/eventually.ts';
import { freshKeys } from '../harness/fresh-keys.ts';
import { openTestAccounts } from '../harness/test-accounts.ts';
import type { TestAccounts, TestUser } from '../harness/test-accounts.ts';
import { startServer } from '../harness/server.ts';
import type { Server } from '../harness/server.ts';
import { createHttpClient, signIn } from '../harness/http-client.ts';
import type { Answer, HttpClient } from '../harness/http-client.ts';

// Hashing takes most of the time. With four servers, fewer requests test the same.
const requests: Readonly<Record<number, number>> = { 2: 50, 4: 16 };
const next = 'Copper-Kettle-2077';

describe('several servers on one PostgreSQL', () => {
  let postgres: PostgresServer;
  let accounts: TestAccounts;
  const all: Server[] = [];
  const changed: { readonly user: TestUser; readonly epoch: number }[] = [];

  before(async () => {
    postgres = await startPostgres();
    const environment = {
      DATABASE_URL: postgres.url,
      // These tests check correctness, not speed, so a busy machine must not cause a 503.
      DATABASE_TIMEOUT: '20000',
      ...freshKeys(),
      CLIENT_DIR: 'none',
    };
    all.push(...(await Promise.all(Array.from({ length: 4 }, () => startServer(environment)))));
    const [first] = all;
    assert.ok(first);
    accounts = openTestAccounts(first);
  });
  // After a minute, the limit by network address, which each server has, allows sign-ins again.
  beforeEach(() => Promise.all(all.map((server) => server.pass(60_000))));
  after(async () => {
    await accounts?.close();
    await Promise.all(all.map((server) => server.close()));
    await postgres?.remove();
  });

  it('seed the database once, although they start together', async () => {
    const [seeded] = await postgres.query('select count(*)::int as accounts from account_elements_accounts');
    const [members] = await postgres.query('select count(*)::int as accounts from members');
    assert.deepEqual(seeded, members);
  });

  for (const count of [2, 4]) {
    describe(`${count} of them`, () => {
      const address = (index: number): string => all[index % count]?.address ?? '';
      /**
       * Sends the same request many times at once, spread over the servers. If a busy machine serves none of them before the
       * deadline, it sends half as many, until one is served.
       */
      const atOnce = async (ask: (address: string, index: number) => Promise<Answer>): Promise<Answer[]> => {
        let total = requests[count] ?? 1;
        for (let round = 1; ; round += 1) {
          const calls = Array.from({ length: total }, (_, index) => ask(address(index), index));
          const answers = await Promise.all(calls);
          if (round === 20 || answers.some(({ status }) => status !== 503)) return answers;
          total = Math.ceil(total / 2);
        }
      };

      /** Waits until the requested change has been made, whatever the answers say, and records it for the last test. */
      const changedOnce = async (user: TestUser, before: number): Promise<void> => {
        const epoch = before + 1;
        await eventually(async () => assert.equal((await accounts.recordOf(user)).credentialsEpoch, epoch));
        changed.push({ user, epoch });
      };

      for (const kind of ['one-time code', 'backup code'] as const) {
        it(`accept a ${kind} once, on any server and in any sign-in`, async () => {
          const user = await accounts.registerWithMfa();
          const signIns = await Promise.all([0, 1, 2, 3].map((index) => signIn(address(index), user)));
          const code = kind === 'backup code' ? user.backupCodes[0] : user.authenticator.nextCode();
          const answers = await atOnce((to, index) =>
            pick(signIns, index).post(to, '/api/sign-in/second-factor', { code }),
          );
          assert.equal(assertOnce(answers, ['CODE_USED', 'SESSION_ENDED']), 1);
        });
      }

      it('A2: confirm an enrolment once', async () => {
        const user = await accounts.register();
        const client = await signIn(address(0), user);
        const enrolment = await client.post(address(1), '/account/mfa/totp', { password: user.password });
        const { secret } = enrolment.body as { secret: string };
        const code = createAuthenticator(secret, () => all[0]?.now() ?? 0).nextCode();
        assertOnce(await atOnce((to) => client.post(to, '/account/mfa/totp/confirm', { code })), ['SESSION_ENDED']);
        await changedOnce(user, 1);
      });

      it('A2, A7: create one new set of backup codes', async () => {
        const user = await accounts.registerWithMfa();
        const client = await enter(address(0), user.authenticator.nextCode(), await signIn(address(1), user));
        const { password } = user;
        const { credentialsEpoch } = await accounts.recordOf(user);
        const answers = await atOnce((to) => client.post(to, '/account/mfa/backup-codes', { password }));
        assertOnce(answers, ['BACKUP_CODES_CHANGED', 'SESSION_ENDED']);
        await changedOnce(user, credentialsEpoch);
      });

      it('change a password once, and every other server rejects the old session at once', async () => {
        const user = await accounts.register();
        const [client, elsewhere] = await Promise.all([signIn(address(0), user), signIn(address(1), user)]);
        assert.equal((await elsewhere.get(address(1), '/account')).status, 200);
        const change = { currentPassword: user.password, newPassword: next };
        assertOnce(await atOnce((to) => client.post(to, '/account/password', change)), ['SESSION_ENDED']);
        await changedOnce(user, 1);
        for (let index = 0; index < count; index += 1) {
          assert.equal((await elsewhere.get(address(index), '/account')).code, 'SESSION_ENDED');
        }
      });

      it('A3: check ten wrong passwords in total, and then reject the right one too', async () => {
        const user = await accounts.register();
        const guess = (to: string, password: string): Promise<Answer> =>
          createHttpClient().post(to, '/api/sign-in', { username: user.username, password });
        const answers = await atOnce((to) => guess(to, 'Wrong-Guess-0000'));
        while (answers.at(-1)?.code !== 'ATTEMPTS_LOCKED') {
          answers.push(await guess(address(answers.length), 'Wrong-Guess-0000'));
        }
        assert.equal(answers.filter(({ code }) => code === 'PASSWORD_WRONG').length, 10);
        assert.equal((await guess(address(1), user.password)).code, 'ATTEMPTS_LOCKED');
      });
    });
  }

  it('have one audit log: the notice about wrong codes is on every server, until it is dismissed on one', async () => {
    const user = await accounts.registerWithMfa();
    const address = (index: number): string => all[index % all.length]?.address ?? '';
    const owner = await enter(address(0), user.authenticator.nextCode(), await signIn(address(0), user));
    const stranger = await signIn(address(1), user);
    const guess = (index: number): Promise<Answer> =>
      stranger.post(address(index), '/api/sign-in/second-factor', { code: user.authenticator.wrongCode() });
    for (let index = 0; (await guess(index)).code !== 'ATTEMPTS_LOCKED'; index += 1);

    const noticeOn = async (server: string): Promise<unknown> => {
      const { status, body } = await owner.get(server, '/api/security-notice');
      assert.equal(status, 200);
      return body['notice'];
    };
    // The server that has locked the account stores the entry after its answer.
    const notice = await eventually(async () => {
      const found = (await noticeOn(address(2))) as { readonly id: number } | null;
      assert.ok(found);
      return found;
    });
    for (const server of all) assert.deepEqual(await noticeOn(server.address), notice);
    const dismissal = await owner.post(address(3), '/api/security-notice', { dismissed: notice.id });
    assert.equal(dismissal.status, 204);
    for (const server of all) assert.equal(await noticeOn(server.address), null);
    await eventually(async () => {
      const entries = await postgres.query(`select type, address from audit_log where account_id = '${user.id}'`);
      const types = new Set(entries.map((entry) => entry['type']));
      const expected = ['attempt-failed', 'notice-dismissed', 'second-factor-locked', 'signed-in'];
      assert.deepEqual([...types].toSorted(), expected);
      assert.ok(entries.every((entry) => entry['address'] === '127.0.0.1'));
    });
  });

  it('have made every change only once by the end', async () => {
    assert.equal(changed.length, 6);
    for (const { user, epoch } of changed) assert.equal((await accounts.recordOf(user)).credentialsEpoch, epoch);
  });
});

function pick(clients: readonly HttpClient[], index: number): HttpClient {
  return clients[index % clients.length] ?? createHttpClient();
}

async function enter(address: string, code: string, client: HttpClient): Promise<HttpClient> {
  assert.equal((await client.post(address, '/api/sign-in/second-factor', { code })).status, 200);
  return client;
}

/**
 * Checks that at most one request succeeded. The others were rejected with one of the codes, or not served before the deadline,
 * which happens on a busy machine. Returns the number of successful requests.
 */
function assertOnce(answers: readonly Answer[], rejections: readonly string[]): number {
  const counted = Object.groupBy(answers, ({ status, code }) => code ?? String(status));
  const told = Object.entries(counted).map(([what, of]) => `${what} ${of?.length}`);
  const expected = ['200', ...rejections, 'OUTCOME_UNKNOWN', 'SERVICE_UNAVAILABLE'];
  const done = counted['200']?.length ?? 0;
  assert.ok(done <= 1, told.join());
  assert.deepEqual(
    Object.keys(counted).filter((what) => !expected.includes(what)),
    [],
    told.join(),
  );
  return done;
}
