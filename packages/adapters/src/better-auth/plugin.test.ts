import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';

import { choice, definePreferences } from '@account-elements/core';
import { personas, totpCodeAt } from '@account-elements/core/testing';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import type { BetterAuthOptions } from 'better-auth';
import { admin, emailOTP, phoneNumber, twoFactor, username } from 'better-auth/plugins';

import { createUser } from '../../testing/better-auth-harness.ts';
import { betterAuthOrigin, openBetterAuth, openBrowser, openSignedIn } from '../../testing/better-auth-server.ts';
import type { BetterAuthServer, Browser } from '../../testing/better-auth-server.ts';
import { accountElements } from './plugin.ts';
import type { AccountUser } from './plugin.ts';

const { password } = personas.ada;

describe('the better-auth plugin', () => {
  let server: BetterAuthServer;
  let id: string;
  let browser: Browser;

  beforeEach(async () => {
    const preferences = definePreferences({ density: choice(['cosy', 'dense'], { default: 'cosy' }) });
    server = await openBetterAuth({ account: { preferences } });
    id = await createUser(server, personas.ada);
    browser = await openSignedIn(server, id);
  });
  afterEach(() => server.close());

  const get = (path: string): Promise<Response> => browser.fetch(`${betterAuthOrigin}/api/auth${path}`);
  const enable = async (): Promise<readonly string[]> => {
    const { secret } = (await browser.service.mfa?.beginTotp({ password })) ?? { secret: '' };
    const confirmed = await browser.service.mfa?.confirmTotp({ code: totpCodeAt(secret, Date.now()) });
    return confirmed?.backupCodes ?? [];
  };

  test('rejects requests without a session, and prevents caching of answers', async () => {
    const stranger = openBrowser(server);
    assert.equal((await stranger.fetch(`${betterAuthOrigin}/api/auth/account-elements/account`)).status, 401);
    for (const path of ['profile', 'preferences', 'cancel-totp']) {
      const body = { update: {}, version: '' };
      assert.equal((await stranger.post(`/account-elements/${path}`, body)).status, 401, path);
    }
    assert.equal((await get('/account-elements/account')).headers.get('cache-control'), 'no-store');
  });

  test('returns the number of backup codes, and never a code, secret or hash', async () => {
    const codes = await enable();
    const text = await (await get('/account-elements/account')).text();
    assert.match(text, /"backupCodesRemaining":10/u);
    assert.ok(codes.length === 10 && codes.every((code) => !text.includes(code)));
    const stored = await server.context.adapter.findOne<{ secret: string; backupCodes: string }>({
      model: 'twoFactor',
      where: [{ field: 'userId', value: id }],
    });
    const credential = await server.context.internalAdapter.findCredentialAccount(id);
    for (const secret of [stored?.secret, stored?.backupCodes, credential?.password]) {
      assert.ok(typeof secret === 'string' && !text.includes(secret));
    }
  });

  test('ignores an account in a body or query, and writes to its own columns through better-auth', async () => {
    const other = await createUser(server, personas.grace);
    assert.equal(((await (await get(`/account-elements/account?userId=${other}`)).json()) as { account: { id: string } }).account.id, id); // prettier-ignore
    const { version } = (await browser.service.load()).profile;
    const smuggled = { update: { fullName: 'Never' }, version, userId: other };
    assert.equal((await browser.post('/account-elements/profile', smuggled)).status, 400);
    assert.equal((await browser.post('/update-user', { accountPreferences: '{"theme":"dark"}' })).status, 400);
    assert.deepEqual((await browser.service.load()).preferences.values, {});
  });

  test("validates the host's own preferences with the host's definition", async () => {
    const { version } = (await browser.service.load()).preferences;
    const after = await browser.service.preferences?.update({ density: 'dense' }, { version });
    assert.deepEqual(after?.preferences.values, { density: 'dense' });
  });

  test('applies the policy to passwords from other pages of better-auth', async () => {
    const weak = { email: 'new@engines.example', name: 'New', username: 'new.person', password: 'aaaaaaaaaaaa' };
    const signUp = await openBrowser(server).post('/sign-up/email', weak);
    assert.deepEqual([signUp.status, signUp.body['code']], [400, 'PASSWORD_REJECTED']);
    const strong = await openBrowser(server).post('/sign-up/email', { ...weak, password: 'Difference-Engine-2' });
    assert.equal(strong.status, 200);
  });

  test('knows the names of the user and of the application', async () => {
    const names = { email: 'new@engines.example', name: 'New Turbine', username: 'new.person' };
    for (const [password, rule] of [
      ['Turbine-1884!', 'notPersonal'],
      ['Better-Auth-1!', 'notCommon'],
    ]) {
      const { body } = await openBrowser(server).post('/sign-up/email', { ...names, password });
      assert.deepEqual([body['code'], body['issues']], ['PASSWORD_REJECTED', [{ field: 'password', rule }]]);
    }
  });

  test('knows the names of the user who resets a password, if the token is valid', async () => {
    const reset = async (token: string, newPassword: string): Promise<unknown> =>
      (await openBrowser(server).post('/reset-password', { token, newPassword })).body['code'];
    const create = (token: string, expiresAt: number): Promise<unknown> =>
      server.context.internalAdapter.createVerificationValue({
        identifier: `reset-password:${token}`,
        value: id,
        expiresAt: new Date(expiresAt),
      });
    await create('valid', Date.now() + 3_600_000);
    await create('expired', Date.now() - 1);
    assert.equal(await reset('valid', 'Lovelace-1843!'), 'PASSWORD_REJECTED');
    assert.equal(await reset('expired', 'Lovelace-1843!'), 'INVALID_TOKEN');
    assert.equal(await reset('unknown', 'Lovelace-1843!'), 'INVALID_TOKEN');
    assert.equal(await reset('valid', 'Difference-Engine-2'), undefined);
  });

  test('applies the rules of passwords and names to other plugins, before anything else', async () => {
    const sendVerificationOTP = async (): Promise<void> => undefined;
    const plugins = [
      twoFactor(),
      username(),
      emailOTP({ sendVerificationOTP }),
      phoneNumber(),
      admin(),
      accountElements(),
    ];
    const database = memoryAdapter({ user: [], session: [], account: [], verification: [], twoFactor: [] });
    const host = await openBetterAuth({ auth: { plugins, database } });
    for (const [path, field] of [
      ['/email-otp/reset-password', 'password'],
      ['/phone-number/reset-password', 'newPassword'],
      ['/admin/create-user', 'password'],
      ['/admin/set-user-password', 'newPassword'],
    ] as const) {
      const { status, body } = await openBrowser(host).post(path, { [field]: 'aaaaaaaaaaaa' });
      assert.deepEqual([status, body['code']], [400, 'PASSWORD_REJECTED'], path);
    }
    for (const [path, names] of [
      ['/admin/create-user', { name: '' }],
      ['/admin/update-user', { data: { name: '' } }],
    ] as const) {
      const { status, body } = await openBrowser(host).post(path, names);
      assert.deepEqual([status, body['code']], [400, 'INPUT_INVALID'], path);
    }
    host.close();
  });

  for (const [what, name] of [
    ['is empty', ''],
    ['has direction marks', 'Ada \u202Eecalevol'],
    ['is too long', 'A'.repeat(100_000)],
  ] as const) {
    test(`rejects a name from other pages of better-auth that ${what}`, async () => {
      const user = { email: 'new@engines.example', username: 'new.person', password: 'Difference-Engine-2' };
      const signUp = await openBrowser(server).post('/sign-up/email', { ...user, name });
      const update = await browser.post('/update-user', { name });
      for (const { status, body } of [signUp, update]) {
        assert.deepEqual([status, body['code']], [400, 'INPUT_INVALID']);
        assert.equal((body['issues'] as readonly { field: string }[])[0]?.field, 'name');
      }
      assert.equal((await browser.service.load()).profile.fullName, personas.ada.fullName);
    });
  }

  test('shows the name with which the user signs in, not another display name', async () => {
    assert.equal((await browser.post('/update-user', { displayUsername: 'Grace' })).status, 200);
    assert.equal((await browser.service.load()).profile.username, personas.ada.username.toLowerCase());
    const spelling = personas.ada.username.toUpperCase();
    assert.equal((await browser.post('/update-user', { displayUsername: spelling })).status, 200);
    assert.equal((await browser.service.load()).profile.username, spelling);
  });

  test('knows when another page of better-auth changed the password or MFA', async () => {
    const changedAt = async (): Promise<number> => {
      const where = [{ field: 'id', value: id }];
      const user = await server.context.adapter.findOne<AccountUser>({ model: 'user', where });
      return user?.accountCredentialsChangedAt?.getTime() ?? 0;
    };
    const newPassword = 'Difference-Engine-2';
    const { body } = await browser.post('/change-password', { currentPassword: password, newPassword });
    assert.deepEqual(Object.keys(body).toSorted(), ['token', 'user']);
    const afterPassword = await changedAt();
    assert.ok(afterPassword > 0);

    const enrolment = (await browser.post('/two-factor/enable', { password: newPassword })).body;
    const secret = new URL(String(enrolment['totpURI'])).searchParams.get('secret') ?? '';
    const enabled = await browser.post('/two-factor/verify-totp', { code: totpCodeAt(secret, Date.now()) });
    assert.equal(enabled.status, 200);
    assert.notEqual((await browser.service.load()).mfa.enabledAt, null);

    const user = openBrowser(server);
    await user.post('/sign-in/username', { username: personas.ada.username, password: newPassword });
    const { enabledAt } = (await browser.service.load()).mfa;
    await user.post('/two-factor/verify-totp', { code: totpCodeAt(secret, Date.now()) });
    assert.equal((await user.service.load()).mfa.enabledAt, enabledAt, 'a sign-in is no change');

    assert.equal((await browser.post('/two-factor/disable', { password: newPassword })).status, 200);
    assert.equal((await browser.service.load()).mfa.enabledAt, null);
    assert.ok((await changedAt()) > afterPassword);
  });

  test('passes an invalid body to better-auth, which rejects it', async () => {
    for (const path of ['/change-password', '/reset-password', '/two-factor/verify-backup-code']) {
      const headers = { 'content-type': 'application/json', origin: betterAuthOrigin };
      const init = { method: 'POST', headers, body: 'null' };
      const { status } = await openBrowser(server).fetch(`${betterAuthOrigin}/api/auth${path}`, init);
      assert.equal(status, 400, path);
    }
  });

  test('releases the reservation of a change that better-auth rejects, so that the next change is no conflict', async () => {
    await createUser(server, personas.grace);
    const { version } = (await browser.service.load()).profile;
    const taken = browser.service.profile?.update({ username: personas.grace.username }, { version });
    await assert.rejects(taken ?? Promise.resolve(), { code: 'USERNAME_TAKEN', field: 'username' });
    const after = await browser.service.profile?.update({ username: 'countess' }, { version });
    assert.equal(after?.profile.username, 'countess');
  });

  test('gives a name to exactly one of many users who request it at once', async () => {
    const people: Browser[] = [];
    for (const username of ['person1', 'person2', 'person3', 'person4']) {
      people.push(
        await openSignedIn(server, await createUser(server, { username, fullName: 'Another User', password })),
      );
    }
    const codes = await Promise.all(
      people.map(async ({ service }) => {
        const { version } = (await service.load()).profile;
        return service.profile?.update({ username: 'Wanted' }, { version }).then(
          () => 'done',
          (error: { code: string }) => error.code,
        );
      }),
    );
    assert.deepEqual(codes.toSorted(), ['USERNAME_TAKEN', 'USERNAME_TAKEN', 'USERNAME_TAKEN', 'done']);
  });

  test('does not alter calls of better-auth that the service did not make', async () => {
    await enable();
    const other = await openSignedIn(server, id);
    const answer = await browser.post('/two-factor/generate-backup-codes', { password });
    assert.deepEqual(Object.keys(answer.body).toSorted(), ['backupCodes', 'status']);
    assert.equal((await other.service.load()).id, id);
  });

  test('accepts a backup code in any notation at sign-in', async () => {
    const [code = ''] = await enable();
    const user = openBrowser(server);
    await user.post('/sign-in/username', { username: personas.ada.username, password });
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')}`;
    assert.equal((await user.post('/two-factor/verify-backup-code', { code: typed })).status, 200);
    assert.equal((await user.service.load()).mfa.backupCodesRemaining, 9);
  });

  test('starts only with the required plugins in the required configuration', async () => {
    const start = (plugins: BetterAuthOptions['plugins']) =>
      betterAuth<BetterAuthOptions>({ secret: 'x'.repeat(32), plugins: plugins ?? [] }).$context;
    await assert.rejects(start([accountElements()]), /two-factor/u);
    await assert.rejects(start([twoFactor(), accountElements()]), /username/u);
    const hasty = twoFactor({ skipVerificationOnEnable: true });
    await assert.rejects(start([hasty, username(), accountElements()]), /skipVerificationOnEnable/u);
    for (const digits of [5, 10, '8', Number.NaN]) {
      const long = twoFactor({ totpOptions: { digits: digits as 8 } });
      await assert.rejects(start([long, username(), accountElements()]), /6, 7 or 8 digits/u);
    }
  });
});
