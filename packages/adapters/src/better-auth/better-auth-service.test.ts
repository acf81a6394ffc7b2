import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import type { AccountError, AccountErrorCode } from '@account-elements/core';
import { personas, totpCodeAt } from '@account-elements/core/testing';
import { APIError, createAuthMiddleware } from 'better-auth/api';

import { createUser } from '../../testing/better-auth-harness.ts';
import { openBetterAuth, openSignedIn } from '../../testing/better-auth-server.ts';
import type { BetterAuthServer, BetterAuthServerOptions, Browser } from '../../testing/better-auth-server.ts';

/** Failures between the service and a better-auth server, and the errors that the service reports. */
describe('the better-auth service', () => {
  const { password } = personas.ada;
  let server: BetterAuthServer;
  let browser: Browser;
  let network: 'up' | 'down' | 'answer lost';
  let requests: string[];
  let bodies: string[];

  const open = async (options?: BetterAuthServerOptions): Promise<void> => {
    server = await openBetterAuth(options);
    const id = await createUser(server, personas.ada);
    browser = await openSignedIn(server, id, (fetch) => async (input, init) => {
      const request = new Request(input, init);
      requests.push(new URL(request.url).pathname);
      bodies.push(await request.text());
      if (network === 'down') throw new TypeError('Failed to fetch');
      const response = await fetch(input, init);
      if (network === 'answer lost') throw new TypeError('Failed to fetch');
      return response;
    });
  };
  const refusalOf = async (call: Promise<unknown> | undefined): Promise<AccountError> => {
    const thrown: unknown = await (call ?? Promise.reject(new Error('the feature is missing'))).then(
      () => new Error('nothing is refused'),
      (reason: unknown) => reason,
    );
    assert.ok(isAccountError(thrown), String(thrown));
    return thrown;
  };
  const assertRefused = async (call: Promise<unknown> | undefined, code: AccountErrorCode): Promise<void> =>
    assert.equal((await refusalOf(call)).code, code);

  beforeEach(() => {
    network = 'up';
    requests = [];
    bodies = [];
  });
  afterEach(() => server.close());

  test('reports REAUTHENTICATION_REQUIRED if the server requires a fresh session', async () => {
    const before = createAuthMiddleware(async (ctx) => {
      if (ctx.path === '/two-factor/enable') {
        throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Session is not fresh' });
      }
    });
    await open({ auth: { hooks: { before } } });
    await assertRefused(browser.service.mfa?.beginTotp({ password }), 'REAUTHENTICATION_REQUIRED');
  });

  test('reports the limit when its own policy rejects a password', async () => {
    await open();
    const currentPassword = 'x'.repeat(1025);
    const { issues } = await refusalOf(
      browser.service.password?.change({ currentPassword, newPassword: 'New-one-1843' }),
    );
    assert.deepEqual(issues, [{ field: 'currentPassword', rule: 'tooLong', params: { maximum: 1024 } }]);
  });

  test('does not send the code that confirms a change, because the server does not require it', async () => {
    await open();
    const { mfa } = browser.service;
    const confirmation = { password: 'Not-the-one-1', code: '271828' };
    await refusalOf(mfa?.beginTotp(confirmation));
    await refusalOf(mfa?.regenerateBackupCodes(confirmation));
    await refusalOf(mfa?.disable(confirmation));
    assert.equal(bodies.filter((body) => body.includes(confirmation.password)).length, 3);
    assert.ok(!bodies.join().includes(confirmation.code));
  });

  test('reports no number if the server has a stricter limit that it does not report', async () => {
    await open({ auth: { emailAndPassword: { enabled: true, minPasswordLength: 20 } } });
    const change = { currentPassword: password, newPassword: 'New-one-1843' };
    const { code, issues } = await refusalOf(browser.service.password?.change(change));
    assert.equal(code, 'PASSWORD_REJECTED');
    assert.deepEqual(issues, [{ field: 'newPassword', rule: 'tooShort', params: { minimum: null } }]);
  });

  test('reports how long to wait when the rate limit rejects a call', async () => {
    await open({ auth: { rateLimit: { enabled: true, storage: 'memory' } } });
    const change = { currentPassword: 'Not-the-one-1', newPassword: 'Difference-Engine-2' };
    for (let turn = 0; turn < 3; turn += 1) {
      await assertRefused(browser.service.password?.change(change), 'PASSWORD_WRONG');
    }
    const error = await refusalOf(browser.service.password?.change(change));
    assert.equal(error.code, 'SERVICE_UNAVAILABLE');
    assert.ok(
      error.retryAfter !== undefined && error.retryAfter > 0 && error.retryAfter <= 10,
      String(error.retryAfter),
    );
  });

  test('reports CONNECTION_FAILED for a read without an answer, and OUTCOME_UNKNOWN for a change', async () => {
    await open();
    network = 'down';
    await assertRefused(browser.service.load(), 'CONNECTION_FAILED');
    await assertRefused(browser.service.mfa?.beginTotp({ password }), 'OUTCOME_UNKNOWN');
  });

  test('sends a change once if its answer is lost, and then reads the outcome', async () => {
    await open();
    const { version } = (await browser.service.load()).profile;
    network = 'answer lost';
    await assertRefused(browser.service.profile?.update({ fullName: 'Ada King' }, { version }), 'OUTCOME_UNKNOWN');
    network = 'up';
    assert.equal((await browser.service.load()).profile.fullName, 'Ada King');
    assert.equal(requests.filter((path) => path.endsWith('/account-elements/profile')).length, 1);
  });

  test('rejects the answers of a server without the plugin', async () => {
    await open({ withoutPlugin: true });
    await assertRefused(browser.service.load(), 'RESPONSE_INVALID');
  });

  test('does not confirm an enrolment of another page, whose backup codes were never shown', async () => {
    await open();
    const enrolment = await browser.service.mfa?.beginTotp({ password });
    const { id } = await browser.service.load();
    const elsewhere = await openSignedIn(server, id);
    const code = totpCodeAt(enrolment?.secret ?? '', Date.now());
    await assertRefused(elsewhere.service.mfa?.confirmTotp({ code }), 'ENROLMENT_MISSING');
    assert.equal((await browser.service.load()).mfa.enabled, false);
    assert.equal((await browser.service.mfa?.confirmTotp({ code }))?.backupCodes?.length, 10);
  });

  for (const digits of [6, 7, 8]) {
    test(`confirms an authenticator whose codes have ${digits} digits`, async () => {
      // The type of better-auth has 6 and 8 only; the option takes 7, too.
      await open({ totpOptions: { digits: digits as 6 | 8, period: 60 } });
      const { mfa } = browser.service;
      const enrolment = await mfa?.beginTotp({ password });
      assert.deepEqual([enrolment?.digits, enrolment?.periodSeconds], [digits, 60]);
      const code = totpCodeAt(enrolment?.secret ?? '', Date.now() / 2, digits);
      for (const shorter of [code.slice(1), `${code}0`])
        await assertRefused(mfa?.confirmTotp({ code: shorter }), 'CODE_WRONG');
      const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
      assert.equal((await mfa?.confirmTotp({ code: typed }))?.account.mfa.enabled, true);
    });
  }

  test('keeps a name that looks like a date as text', async () => {
    await open();
    const { version } = (await browser.service.load()).profile;
    const after = await browser.service.profile?.update({ fullName: '2024-01-01T00:00:00.000Z' }, { version });
    assert.equal(after?.profile.fullName, '2024-01-01T00:00:00.000Z');
  });

  test('reads a name that another page of better-auth changed', async () => {
    await open();
    const { version } = (await browser.service.load()).profile;
    assert.equal((await browser.post('/update-user', { name: 'Changed Elsewhere' })).status, 200);
    await assertRefused(browser.service.profile?.update({ fullName: 'Too Late' }, { version }), 'PROFILE_CHANGED');
  });

  test('ends its session with every 401', async () => {
    await open();
    const { id } = await browser.service.load();
    await server.context.internalAdapter.deleteUserSessions(id);
    await assertRefused(browser.service.load(), 'SESSION_ENDED');
    await assertRefused(browser.service.mfa?.cancelTotp(), 'SESSION_ENDED');
  });
});
