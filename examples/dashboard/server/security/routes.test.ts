import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { SecurityNotice } from '../../shared/security-notice.ts';
import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';
import { totpCode } from '../testing/totp.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const path = '/api/security-notice';
const hour = 60 * 60_000;

describe('the notice to the owner of an account', () => {
  let app: TestApplication;
  let owner: TestBrowser;
  let secret: string;
  let time: number;
  beforeEach(async () => {
    time = now;
    app = await startTestApplication(now);
    owner = app.browser();
    await owner.post('/api/sign-in', demo.mary);
    const started = await owner.post('/account/mfa/totp', { password: demo.mary.password });
    ({ secret } = (await started.json()) as { secret: string });
    assert.equal((await owner.post('/account/mfa/totp/confirm', { code: totpCode(secret, now) })).status, 200);
  });
  afterEach(async () => {
    assert.deepEqual(app.failures, []);
    await app.close();
  });

  /** Signs in with the right password and then enters five wrong codes. */
  const guessCodes = async (password: string = demo.mary.password): Promise<void> => {
    app.pass(hour);
    time += hour;
    const stranger = app.browser('198.51.100.7');
    await stranger.post('/api/sign-in', { ...demo.mary, password });
    const right = [-60_000, -30_000, 0, 30_000, 60_000].map((offset) => totpCode(secret, time + offset));
    const code = ['000000', '111111', '222222', '333333', '444444', '555555'].find((guess) => !right.includes(guess));
    for (let count = 0; count < 5; count += 1) await stranger.post('/api/sign-in/second-factor', { code });
    await app.auditLog.flush();
  };
  const noticeOf = async (browser: TestBrowser): Promise<SecurityNotice | null> => {
    const response = await browser.get(path);
    assert.equal(response.status, 200);
    return ((await response.json()) as { notice: SecurityNotice | null }).notice;
  };
  const dismiss = async (id: unknown): Promise<number> => (await owner.post(path, { dismissed: id })).status;

  it('is not there without a reason', async () => {
    assert.equal(await noticeOf(owner), null);
  });

  it('is there after five wrong codes by another device, until the user dismisses it', async () => {
    await guessCodes();
    const notice = await noticeOf(owner);
    assert.ok(notice);
    assert.equal(await dismiss(notice.id), 204);
    assert.equal(await noticeOf(owner), null);
    await guessCodes();
    const later = await noticeOf(owner);
    assert.notEqual(later, null, 'it is there again after the next lock');
    assert.notEqual(later?.id, notice.id);
  });

  it('is not there after the user has changed the password', async () => {
    await guessCodes();
    assert.ok(await noticeOf(owner));
    const newPassword = 'Mechanism-of-Heavens-1831';
    app.pass(1);
    await owner.post('/account/password', { currentPassword: demo.mary.password, newPassword });
    assert.equal(await noticeOf(owner), null);
    await guessCodes(newPassword);
    assert.ok(await noticeOf(owner));
  });

  it('remains if the dismissal is for an older or later notice, or for no notice', async () => {
    assert.equal(await dismiss(1), 204);
    await guessCodes();
    const notice = await noticeOf(owner);
    assert.ok(notice);
    for (const id of [notice.id - 1, notice.id + 1, Number.MAX_SAFE_INTEGER]) assert.equal(await dismiss(id), 204);
    assert.deepEqual(await noticeOf(owner), notice);
    for (const id of ['1', null, 1.5]) assert.equal(await dismiss(id), 422);
  });

  it('belongs to one account', async () => {
    await guessCodes();
    const ada = app.browser();
    await ada.post('/api/sign-in', demo.ada);
    assert.equal(await noticeOf(ada), null);
    const notice = await noticeOf(owner);
    assert.equal((await ada.post(path, { dismissed: notice?.id })).status, 204);
    assert.deepEqual(await noticeOf(owner), notice);
  });

  it('needs a session, and is dismissed from a page of this origin only', async () => {
    assert.equal((await app.browser().get(path)).status, 401);
    assert.equal((await app.browser().post(path, { dismissed: 1 })).status, 401);
    const crossSite = { 'sec-fetch-site': 'cross-site' };
    assert.equal((await owner.post(path, { dismissed: 1 }, crossSite)).status, 403);
  });

  describe('of a change by an administrator', () => {
    const newPassword = 'Mechanism-of-Heavens-1831';
    const administration = () => app.accounts.authority.accounts;
    const signInAgain = async (credentials: object = demo.mary): Promise<void> => {
      await app.auditLog.flush();
      assert.equal((await owner.post('/api/sign-in', credentials)).status, 200);
    };

    it('is there after the end of MFA, until the user has enabled it again', async () => {
      await administration().endMfa('acc_02_mary');
      await signInAgain();
      assert.equal((await noticeOf(owner))?.type, 'mfa-ended');
      const started = await owner.post('/account/mfa/totp', { password: demo.mary.password });
      ({ secret } = (await started.json()) as { secret: string });
      assert.equal((await noticeOf(owner))?.type, 'mfa-ended');
      assert.equal((await owner.post('/account/mfa/totp/confirm', { code: totpCode(secret, time) })).status, 200);
      assert.equal(await noticeOf(owner), null);
    });

    it('is there after a new password, until the user has changed it', async () => {
      await administration().endMfa('acc_02_mary');
      await signInAgain();
      assert.equal(await dismiss((await noticeOf(owner))?.id), 204);
      await administration().setPassword('acc_02_mary', newPassword);
      await signInAgain({ ...demo.mary, password: newPassword });
      assert.equal((await noticeOf(owner))?.type, 'password-set');
      app.pass(1);
      const change = { currentPassword: newPassword, newPassword: 'Preliminary-Dissertation-1832' };
      assert.equal((await owner.post('/account/password', change)).status, 200);
      assert.equal(await noticeOf(owner), null);
    });

    it('follows after an earlier notice, which does not dismiss it', async () => {
      await guessCodes();
      await administration().endMfa('acc_02_mary');
      await signInAgain();
      const first = await noticeOf(owner);
      assert.equal(first?.type, 'second-factor-locked');
      assert.equal(await dismiss(first.id), 204);
      const second = await noticeOf(owner);
      assert.equal(second?.type, 'mfa-ended');
      assert.equal(await dismiss(second.id), 204);
      assert.equal(await noticeOf(owner), null);
    });
  });
});
