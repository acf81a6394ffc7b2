import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { Person } from '../../shared/people.ts';
import type { AuditEntryType } from '../security/audit-entry.ts';
import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';
import { totpCode } from '../testing/totp.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const mary = 'acc_02_mary';
const ada = 'acc_01_ada';
const minute = 60_000;
const manager = ['users:read', 'users:manage'];

let app: TestApplication;
beforeEach(async () => {
  app = await startTestApplication(now);
});
afterEach(async () => {
  assert.deepEqual(app.failures, []);
  await app.close();
});

/** Signs Ada in. */
const signedIn = async (permissions: readonly string[]): Promise<TestBrowser> => {
  await app.accounts.authority.accounts.assignRole(ada, { role: null, permissions });
  const browser = app.browser('198.51.100.7');
  assert.equal((await browser.post('/api/sign-in', demo.ada)).status, 200);
  return browser;
};
const people = async (browser: TestBrowser): Promise<readonly Person[]> => {
  const answer = (await (await browser.get('/api/users')).json()) as { people: readonly Person[] };
  return answer.people;
};
const entries = async (type: AuditEntryType) => {
  await app.auditLog.flush();
  const statement = app.database.selectFrom('audit_log').selectAll();
  return statement.where('account_id', '=', mary).where('type', '=', type).execute();
};
/** Asserts that Mary's account has one entry of this type, which names Ada, the session and the address. */
const assertOneEntryByAda = async (type: AuditEntryType): Promise<void> => {
  const [entry, ...others] = await entries(type);
  assert.deepEqual(others, []);
  assert.deepEqual([entry?.actor_id, entry?.at, entry?.address], [ada, now, '198.51.100.7']);
  const ticket = app.database
    .selectFrom('tickets')
    .select('account_id')
    .where('id_hash', '=', entry?.session_id ?? '');
  assert.equal((await ticket.executeTakeFirst())?.account_id, ada);
};
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;

interface Change {
  readonly action: 'unlock' | 'end-mfa';
  readonly event: AuditEntryType;
  /** Whether Mary's account is as it was before the change. */
  isUnchanged(): Promise<boolean>;
}

/** The conditions under which an administrator may change the account of another user. */
function describePermissions({ action, event, isUnchanged }: Change): void {
  const path = `/api/users/${mary}/${action}`;

  it('changes nothing for a user without the permission, or without a session', async () => {
    for (const permissions of [[], ['users:read']]) {
      const refused = await (await signedIn(permissions)).post(path, {});
      assert.equal(refused.status, 403);
      assert.equal(await codeOf(refused), 'PERMISSION_MISSING');
    }
    assert.equal((await app.browser().post(path, {})).status, 401);
    assert.equal(await isUnchanged(), true);
  });

  it('changes nothing if the page of another site requests it', async () => {
    const administrator = await signedIn(['users:manage']);
    const refused = await administrator.post(path, {}, { 'sec-fetch-site': 'cross-site' });
    assert.equal(refused.status, 403);
    assert.equal(await codeOf(refused), 'REQUEST_FORBIDDEN');
    assert.equal(await isUnchanged(), true);
  });

  it('is possible for a member of the workspace only', async () => {
    const administrator = await signedIn(['users:manage']);
    const visitor = { username: 'visitor.one', fullName: 'A Guest', password: null };
    const { id } = await app.accounts.authority.accounts.register(visitor);
    for (const unknown of [id, 'acc_99']) {
      const refused = await administrator.post(`/api/users/${unknown}/${action}`, {});
      assert.equal(refused.status, 404);
      assert.equal(await codeOf(refused), 'USER_UNKNOWN');
    }
    assert.deepEqual(await entries(event), []);
  });
}

describe('the unlock of another user', () => {
  beforeEach(async () => {
    for (let count = 0; count < 10; count += 1) {
      await app.browser().post('/api/sign-in', { ...demo.mary, password: 'Not-the-one-1' });
    }
  });

  const locks = async (browser: TestBrowser): Promise<readonly (readonly [string, string | null])[]> =>
    (await people(browser))
      .filter((person) => person.lockedUntil !== null)
      .map(({ id, lockedUntil }) => [id, lockedUntil]);
  const maryCanSignIn = async (): Promise<boolean> =>
    (await app.browser().post('/api/sign-in', demo.mary)).status === 200;

  describePermissions({ action: 'unlock', event: 'attempts-reset', isUnchanged: async () => !(await maryCanSignIn()) });

  it('is offered to a user who may manage users, until the lock ends', async () => {
    const administrator = await signedIn(manager);
    assert.deepEqual(await locks(administrator), [[mary, '2026-11-23T14:45:00.000Z']]);
    app.pass(15 * minute);
    assert.deepEqual(await locks(administrator), []);
  });

  it('is not possible for the own account, so that a stolen session gets no more guesses', async () => {
    const administrator = await signedIn(manager);
    for (let count = 0; count < 10; count += 1) {
      await app.browser().post('/api/sign-in', { ...demo.ada, password: 'Not-the-one-1' });
    }
    assert.deepEqual(
      (await locks(administrator)).map(([id]) => id),
      [mary],
    );
    const refused = await administrator.post(`/api/users/${ada}/unlock`, {});
    assert.equal(refused.status, 403);
    assert.equal(await codeOf(refused), 'OWN_ACCOUNT');
    assert.notEqual((await app.accounts.authority.accounts.find({ id: ada }))?.lockedUntil, null);
  });

  it('is possible three times for one account, and then once in eight hours', async () => {
    const administrator = await signedIn(manager);
    const unlock = () => administrator.post(`/api/users/${mary}/unlock`, {});
    for (let count = 0; count < 3; count += 1) assert.equal((await unlock()).status, 204);
    const refused = await unlock();
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, String(8 * 60 * 60)]);
    assert.equal(await codeOf(refused), 'UNLOCKS_TOO_MANY');
    app.pass(8 * 60 * minute);
    assert.equal((await unlock()).status, 204);
  });

  it('is offered for a lock of the second factor', async () => {
    const { storage, authority } = app.accounts;
    await authority.accounts.unlock(mary);
    const record = await storage.get(mary);
    assert.ok(record);
    const secondFactor = { failures: [now], streak: 5, lockedUntil: now + minute };
    const attempts = { ...record.attempts, secondFactor };
    await storage.replace({ ...record, attempts, revision: record.revision + 1 }, record.revision);
    const administrator = await signedIn(manager);
    assert.deepEqual(await locks(administrator), [[mary, '2026-11-23T14:31:00.000Z']]);
  });

  it('is not offered to a user who may only read the list', async () => {
    assert.deepEqual(await locks(await signedIn(['users:read'])), []);
  });

  it('ends the lock, and the audit log names the administrator', async () => {
    const administrator = await signedIn(manager);
    assert.equal(await maryCanSignIn(), false);
    assert.equal((await administrator.post(`/api/users/${mary}/unlock`, {})).status, 204);
    assert.deepEqual(await locks(administrator), []);
    assert.equal(await maryCanSignIn(), true);
    await assertOneEntryByAda('attempts-reset');
  });
});

describe('the end of the MFA of another user', () => {
  const enableMfa = async (id: string, password: string): Promise<void> => {
    const { mfa } = app.accounts.authority.serviceWithoutSession(id);
    const { secret } = await mfa.beginTotp({ password });
    await mfa.confirmTotp({ code: totpCode(secret, now) });
  };
  beforeEach(() => enableMfa(mary, demo.mary.password));

  const path = `/api/users/${mary}/end-mfa`;
  const offered = async (browser: TestBrowser): Promise<readonly string[]> =>
    (await people(browser)).filter(({ canEndMfa }) => canEndMfa).map(({ id }) => id);
  const marySignsIn = async (): Promise<unknown> => (await app.browser().post('/api/sign-in', demo.mary)).json();
  const needsCode = { secondFactorRequired: true };
  const isUnchanged = async (): Promise<boolean> => ((await marySignsIn()) as typeof needsCode).secondFactorRequired;

  describePermissions({ action: 'end-mfa', event: 'mfa-ended', isUnchanged });

  it('is offered to a user who may manage users, for the users with MFA', async () => {
    assert.deepEqual(await offered(await signedIn(manager)), [mary]);
    assert.deepEqual(await offered(await signedIn(['users:read'])), []);
  });

  it('lets the user sign in with the password alone, and the audit log names the administrator', async () => {
    const administrator = await signedIn(manager);
    assert.deepEqual(await marySignsIn(), needsCode);
    assert.equal((await administrator.post(path, {})).status, 204);
    assert.deepEqual(await marySignsIn(), { secondFactorRequired: false });
    assert.deepEqual(await offered(administrator), []);
    await assertOneEntryByAda('mfa-ended');
  });

  it('has no entry in the audit log if MFA is off already', async () => {
    const administrator = await signedIn(manager);
    for (let count = 0; count < 2; count += 1) assert.equal((await administrator.post(path, {})).status, 204);
    await assertOneEntryByAda('mfa-ended');
  });

  it('is not possible for the own account, which needs the password for that', async () => {
    const administrator = await signedIn(manager);
    const began = await administrator.post('/account/mfa/totp', { password: demo.ada.password });
    const { secret } = (await began.json()) as { secret: string };
    assert.equal((await administrator.post('/account/mfa/totp/confirm', { code: totpCode(secret, now) })).status, 200);
    assert.deepEqual(await offered(administrator), [mary]);
    const refused = await administrator.post(`/api/users/${ada}/end-mfa`, {});
    assert.equal(refused.status, 403);
    assert.equal(await codeOf(refused), 'OWN_ACCOUNT');
    assert.equal((await app.accounts.authority.accounts.find({ id: ada }))?.account.mfa.enabled, true);
  });
});

describe('a suspended user', () => {
  it('is shown as suspended to everyone who may read the list', async () => {
    await app.accounts.authority.accounts.suspend(mary);
    for (const permissions of [manager, ['users:read']]) {
      const suspended = (await people(await signedIn(permissions))).filter((person) => person.suspendedAt !== null);
      assert.deepEqual(
        suspended.map(({ id, suspendedAt }) => [id, suspendedAt]),
        [[mary, '2026-11-23T14:30:00.000Z']],
      );
    }
  });
});
