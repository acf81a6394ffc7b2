import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';

import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';
import { totpCode } from '../testing/totp.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const newPassword = { currentPassword: demo.mary.password, newPassword: 'Mechanism-of-Heavens-1831' };

describe('a session that is exchanged', () => {
  let app: TestApplication;
  beforeEach(async () => {
    app = await startTestApplication(now);
  });
  afterEach(() => app.close());

  const signIn = async (credentials: object): Promise<TestBrowser> => {
    const browser = app.browser();
    assert.equal((await browser.post('/api/sign-in', credentials)).status, 200);
    return browser;
  };
  const tab = (of: TestBrowser): TestBrowser => {
    const other = app.browser();
    for (const [name, value] of of.cookies) other.cookies.set(name, value);
    return other;
  };
  const ticketCount = async (): Promise<number> =>
    (await app.database.selectFrom('tickets').select('id_hash').execute()).length;
  /** Runs `act` after the password change, while the session is still the old one. */
  const afterChange = (act: () => Promise<void> | void): void => {
    const { authority } = app.accounts;
    const { serviceFor } = authority;
    authority.serviceFor = (identity) => {
      const service = serviceFor(identity);
      const { password } = service;
      assert.ok(password);
      const change: typeof password.change = async (...input) => {
        const answer = await password.change(...input);
        await act();
        return answer;
      };
      return { ...service, password: { change } };
    };
  };

  it('stays ended if the user signs out during their password change', async () => {
    const browser = await signIn(demo.mary);
    const other = tab(browser);
    afterChange(async () => {
      assert.equal((await other.post('/api/sign-out', {})).status, 204);
    });
    const answer = await browser.post('/account/password', newPassword);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.equal(await ticketCount(), 0);
    assert.equal((await browser.get('/account')).status, 401);
  });

  it('is renewed despite a short database lock after a password change', async () => {
    const browser = await signIn(demo.mary);
    const holder = new SqliteDatabase(join(app.dataDir, 'dashboard.sqlite'));
    afterChange(() => {
      holder.exec('begin immediate');
      setTimeout(() => holder.exec('rollback'), 10);
    });
    assert.equal((await browser.post('/account/password', newPassword)).status, 200);
    holder.close();
    assert.equal((await browser.get('/account')).status, 200);
    assert.deepEqual(app.failures, []);
  });

  it('stays as before if the new session cannot be stored', async () => {
    const browser = await signIn(demo.mary);
    await sql`create trigger full before insert on tickets begin select raise(abort, 'full'); end`.execute(
      app.database,
    );
    assert.equal((await browser.post('/api/sign-in', demo.mary)).status, 500);
    assert.equal((await browser.get('/account')).status, 200);
    await browser.post('/account/password', newPassword);
    assert.equal(await ticketCount(), 1);
  });

  it('is not created for a second step if the user has cancelled the sign-in meanwhile', async () => {
    const browser = await signIn(demo.ada);
    const began = await browser.post('/account/mfa/totp', { password: demo.ada.password });
    const { secret } = (await began.json()) as { secret: string };
    assert.equal((await browser.post('/account/mfa/totp/confirm', { code: totpCode(secret, now) })).status, 200);
    await browser.post('/api/sign-out', {});
    app.pass(30_000);

    await browser.post('/api/sign-in', demo.ada);
    const other = tab(browser);
    const { authority } = app.accounts;
    const { verifySecondFactor } = authority;
    authority.verifySecondFactor = async (...input) => {
      const verified = await verifySecondFactor(...input);
      assert.equal((await other.post('/api/sign-out', {})).status, 204);
      return verified;
    };
    const answer = await browser.post('/api/sign-in/second-factor', { code: totpCode(secret, now + 30_000) });
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.equal(await ticketCount(), 0);
  });
});
