import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';
import { totpCode } from '../testing/totp.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const codeOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: unknown }).code;

describe('signing in', () => {
  let app: TestApplication;
  before(async () => {
    app = await startTestApplication(now);
  });
  after(async () => {
    assert.deepEqual(app.failures, []);
    await app.close();
  });

  const signIn = async (credentials: object = demo.mary): Promise<TestBrowser> => {
    const browser = app.browser();
    const response = await browser.post('/api/sign-in', credentials);
    assert.equal(response.status, 200);
    return browser;
  };

  it('sends the session in a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await app.browser().post('/api/sign-in', demo.mary);
    assert.deepEqual(await response.json(), { secondFactorRequired: false });
    const [session = '', device = '', ...others] = response.headers.getSetCookie();
    assert.match(session, /^session=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/u);
    assert.match(device, /^device=[\w.-]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax$/u);
    assert.deepEqual(others, []);
  });

  it('stores no session id in the database', async () => {
    const browser = await signIn();
    const id = browser.cookies.get('session') ?? '';
    const tickets = await app.database.selectFrom('tickets').selectAll().execute();
    assert.ok(id.length > 40 && !JSON.stringify(tickets).includes(id));
  });

  it('creates a new id at every sign-in, and ends the previous session', async () => {
    const browser = await signIn();
    const old = browser.cookies.get('session') ?? '';
    await browser.post('/api/sign-in', demo.mary);
    assert.notEqual(browser.cookies.get('session'), old);
    const thief = app.browser();
    thief.cookies.set('session', old);
    assert.equal((await thief.get('/account')).status, 401);
  });

  it('gives the same answer for a wrong password and an unknown username', async () => {
    const wrong = await app.browser().post('/api/sign-in', { ...demo.mary, password: 'wrong' });
    const unknown = await app.browser().post('/api/sign-in', { username: 'unknown', password: 'wrong' });
    assert.equal(wrong.status, 422);
    assert.deepEqual(await wrong.json(), await unknown.json());
    assert.equal(wrong.headers.get('set-cookie'), null);
  });

  it('says that an account is suspended, only to a user with the right password', async () => {
    const { accounts } = app.accounts.authority;
    await accounts.suspend('acc_02_mary');
    const refused = await app.browser().post('/api/sign-in', demo.mary);
    assert.equal(refused.status, 403);
    assert.equal(refused.headers.get('set-cookie'), null);
    assert.equal(await codeOf(refused), 'ACCOUNT_SUSPENDED');
    const wrong = await app.browser().post('/api/sign-in', { ...demo.mary, password: 'wrong' });
    assert.equal(await codeOf(wrong), 'PASSWORD_WRONG');
    await accounts.restore('acc_02_mary');
    await signIn();
  });

  it('accepts only JSON of the exact shape', async () => {
    const browser = app.browser();
    const form = await browser.post('/api/sign-in', demo.mary, { 'content-type': 'text/plain' });
    assert.equal(form.status, 415);
    const more = await browser.post('/api/sign-in', { ...demo.mary, role: 'root' });
    assert.equal(more.status, 422);
    const number = await browser.post('/api/sign-in', { username: 1, password: null });
    assert.equal(number.status, 422);
    const large = await browser.post('/api/sign-in', { username: 'x'.repeat(10_000), password: '' });
    assert.equal(large.status, 413);
  });

  it('refuses requests of another site', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const response = await app.browser().post('/api/sign-in', demo.mary, { 'sec-fetch-site': site });
      assert.equal(response.status, 403);
    }
  });

  it('ends the session at once on sign-out', async () => {
    const browser = await signIn();
    const id = browser.cookies.get('session') ?? '';
    const response = await browser.post('/api/sign-out', {});
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('clear-site-data'), '"cache"');
    assert.equal(browser.cookies.has('session'), false);
    assert.equal(browser.cookies.has('device'), true, 'the device stays known');
    browser.cookies.set('session', id);
    assert.equal((await browser.get('/account')).status, 401);
  });

  it('ends the session after a week', async () => {
    const browser = await signIn();
    app.pass(7 * 24 * 3_600_000 - 1);
    assert.equal((await browser.get('/account')).status, 200);
    app.pass(1);
    assert.equal((await browser.get('/account')).status, 401);
  });

  describe('with a second factor', () => {
    let secret: string;
    let backupCodes: readonly string[];
    let time = 0;
    const code = (): string => totpCode(secret, now + time);
    const pass = (milliseconds: number): void => {
      time += milliseconds;
      app.pass(milliseconds);
    };

    before(async () => {
      time = 7 * 24 * 3_600_000;
      const browser = await signIn(demo.ada);
      const began = await browser.post('/account/mfa/totp', { password: demo.ada.password });
      ({ secret } = (await began.json()) as { secret: string });
      const confirmed = await browser.post('/account/mfa/totp/confirm', { code: code() });
      ({ backupCodes } = (await confirmed.json()) as { backupCodes: string[] });
      assert.equal((await browser.get('/account')).status, 200, 'the session that enabled MFA remains');
      pass(30_000);
    });

    const begin = async (): Promise<TestBrowser> => {
      const browser = app.browser();
      const response = await browser.post('/api/sign-in', demo.ada);
      assert.deepEqual(await response.json(), { secondFactorRequired: true });
      return browser;
    };

    it('gives access to nothing before the code', async () => {
      const browser = await begin();
      assert.equal(browser.cookies.has('session'), false);
      const pending = browser.cookies.get('sign-in') ?? '';
      browser.cookies.set('session', pending);
      assert.equal((await browser.get('/account')).status, 401);
    });

    it('accepts a one-time code once', async () => {
      pass(30_000);
      const used = code();
      const browser = await begin();
      assert.equal((await browser.post('/api/sign-in/second-factor', { code: used })).status, 200);
      assert.equal(browser.cookies.has('sign-in'), false);
      assert.equal((await browser.get('/account')).status, 200);
      const again = await (await begin()).post('/api/sign-in/second-factor', { code: used });
      assert.equal(await codeOf(again), 'CODE_USED');
    });

    it('accepts a backup code once, and returns how many are left', async () => {
      const [backupCode = ''] = backupCodes;
      const browser = await begin();
      const response = await browser.post('/api/sign-in/second-factor', { code: backupCode.toLowerCase() });
      assert.deepEqual(await response.json(), { method: 'backup-code', backupCodesRemaining: 9 });
      const again = await (await begin()).post('/api/sign-in/second-factor', { code: backupCode });
      assert.equal(again.status, 422);
    });

    it('stays at the second step after a wrong code', async () => {
      pass(30_000);
      const browser = await begin();
      const wrong = await browser.post('/api/sign-in/second-factor', { code: '000000' });
      assert.equal(await codeOf(wrong), 'CODE_WRONG');
      assert.equal((await browser.post('/api/sign-in/second-factor', { code: code() })).status, 200);
    });

    it('starts again if the second step takes more than five minutes', async () => {
      const browser = await begin();
      pass(5 * 60_000);
      const late = await browser.post('/api/sign-in/second-factor', { code: code() });
      assert.equal(late.status, 401);
    });

    it('refuses a code without the first step', async () => {
      const response = await app.browser().post('/api/sign-in/second-factor', { code: code() });
      assert.equal(response.status, 401);
    });
  });
});
