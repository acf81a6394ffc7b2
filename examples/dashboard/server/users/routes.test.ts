import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Person } from '../../shared/people.ts';
import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const mary = 'acc_02_mary';
const ada = 'acc_01_ada';
const path = `/api/users/${mary}/unlock`;
const minute = 60_000;

describe('the locks of other users', () => {
  let app: TestApplication;
  beforeEach(async () => {
    app = await startTestApplication(now);
    for (let count = 0; count < 10; count += 1) {
      await app.browser().post('/api/sign-in', { ...demo.mary, password: 'Not-the-one-1' });
    }
  });
  afterEach(async () => {
    assert.deepEqual(app.failures, []);
    await app.close();
  });

  const signedIn = async (permissions: readonly string[]): Promise<TestBrowser> => {
    await app.accounts.authority.accounts.assignRole(ada, { role: null, permissions });
    const browser = app.browser('198.51.100.7');
    assert.equal((await browser.post('/api/sign-in', demo.ada)).status, 200);
    return browser;
  };
  const locks = async (browser: TestBrowser): Promise<readonly (readonly [string, string | null])[]> => {
    const { people } = (await (await browser.get('/api/users')).json()) as { people: readonly Person[] };
    return people.filter((person) => person.lockedUntil !== null).map(({ id, lockedUntil }) => [id, lockedUntil]);
  };
  const maryCanSignIn = async (): Promise<boolean> =>
    (await app.browser().post('/api/sign-in', demo.mary)).status === 200;
  const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;

  it('are in the list for a user who may manage users, until they end', async () => {
    const administrator = await signedIn(['users:read', 'users:manage']);
    assert.deepEqual(await locks(administrator), [[mary, '2026-11-23T14:45:00.000Z']]);
    app.pass(15 * minute);
    assert.deepEqual(await locks(administrator), []);
  });

  it('are in the list if they are locks of the second factor', async () => {
    const { storage, authority } = app.accounts;
    await authority.accounts.unlock(mary);
    const record = await storage.get(mary);
    assert.ok(record);
    const secondFactor = { failures: [now], streak: 5, lockedUntil: now + minute };
    const attempts = { ...record.attempts, secondFactor };
    await storage.replace({ ...record, attempts, revision: record.revision + 1 }, record.revision);
    const administrator = await signedIn(['users:read', 'users:manage']);
    assert.deepEqual(await locks(administrator), [[mary, '2026-11-23T14:31:00.000Z']]);
  });

  it('are not in the list for a user who may only read it', async () => {
    assert.deepEqual(await locks(await signedIn(['users:read'])), []);
  });

  it('end when a user who may manage users unlocks the account, and the audit log names this user', async () => {
    const administrator = await signedIn(['users:read', 'users:manage']);
    assert.equal(await maryCanSignIn(), false);
    assert.equal((await administrator.post(path, {})).status, 204);
    assert.deepEqual(await locks(administrator), []);
    assert.equal(await maryCanSignIn(), true);

    await app.auditLog.flush();
    const entries = app.database.selectFrom('audit_log').selectAll().where('account_id', '=', mary);
    const [reset, unlocked] = await entries
      .where('type', 'in', ['attempts-reset', 'unlocked-by-administrator'])
      .execute();
    assert.equal(reset?.type, 'attempts-reset');
    const { type, actor_id: actor, at, address, session_id: session } = unlocked ?? {};
    assert.deepEqual([type, actor, at, address], ['unlocked-by-administrator', ada, now, '198.51.100.7']);
    const ticket = app.database
      .selectFrom('tickets')
      .select('account_id')
      .where('id_hash', '=', session ?? '');
    assert.equal((await ticket.executeTakeFirst())?.account_id, ada);
  });

  it('remain if a user without the permission, or without a session, tries to end them', async () => {
    for (const permissions of [[], ['users:read']]) {
      const refused = await (await signedIn(permissions)).post(path, {});
      assert.equal(refused.status, 403);
      assert.equal(await codeOf(refused), 'PERMISSION_MISSING');
    }
    assert.equal((await app.browser().post(path, {})).status, 401);
    assert.equal(await maryCanSignIn(), false);
  });

  it('remain if the page of another site requests the change', async () => {
    const administrator = await signedIn(['users:manage']);
    const refused = await administrator.post(path, {}, { 'sec-fetch-site': 'cross-site' });
    assert.equal(refused.status, 403);
    assert.equal(await codeOf(refused), 'REQUEST_FORBIDDEN');
    assert.equal(await maryCanSignIn(), false);
  });

  it('can only be ended for a member of the workspace', async () => {
    const administrator = await signedIn(['users:manage']);
    const { id } = await app.accounts.authority.accounts.register({
      username: 'visitor.one',
      fullName: 'A Guest',
      password: null,
    });
    for (const unknown of [id, 'acc_99']) {
      const refused = await administrator.post(`/api/users/${unknown}/unlock`, {});
      assert.equal(refused.status, 404);
      assert.equal(await codeOf(refused), 'USER_UNKNOWN');
    }
    await app.auditLog.flush();
    const entries = app.database.selectFrom('audit_log').select('id').where('type', '=', 'unlocked-by-administrator');
    assert.deepEqual(await entries.execute(), []);
  });
});
