import { mock } from 'node:test';

import { AccountError, parseTotpCode } from '@account-elements/core';
import type { AccountRole } from '@account-elements/core';
import { createFakeClock } from '@account-elements/core/testing';
import type { FakeClock, ServiceHarness } from '@account-elements/core/testing';

import type { AccountUser } from '../src/better-auth/plugin.ts';
import { openBetterAuth, openBrowser, openSignedIn } from './better-auth-server.ts';
import type { BetterAuthServer } from './better-auth-server.ts';

interface Assignment {
  readonly role: AccountRole | null;
  readonly permissions: readonly string[];
}

/** A real better-auth as the conformance suite wants it: its own sign-in, its own sessions, and a clock that stands still. */
export async function createBetterAuthHarness(): Promise<ServiceHarness> {
  const clock = createMockedClock();
  const assignments = new Map<string, Assignment>();
  const passwords = new Map<string, string>();
  const server = await openBetterAuth({
    account: {
      roleOf: ({ id }) => assignments.get(id)?.role ?? null,
      permissionsOf: ({ id }) => assignments.get(id)?.permissions ?? [],
    },
  });
  const findUser = (field: 'id' | 'username', value: string): Promise<AccountUser | null> =>
    server.context.adapter.findOne<AccountUser>({ model: 'user', where: [{ field, value }] });

  return {
    clock,
    async register({ username, fullName, password, createdAt, role = null, permissions = [] }) {
      const id = await createUser(server, { username, fullName, password, createdAt: createdAt ?? clock() });
      assignments.set(id, { role, permissions });
      if (password !== null) passwords.set(id, password);
      return { id };
    },
    async verifyPassword({ username, password }) {
      const answer = await openBrowser(server).post('/sign-in/username', { username, password });
      const user = await findUser('username', username.toLowerCase());
      if (answer.status !== 200 || user === null) throw new AccountError('PASSWORD_WRONG', { field: 'password' });
      passwords.set(user.id, password);
      const secondFactorRequired = answer.body['twoFactorRedirect'] === true;
      return { accountId: user.id, epoch: epochOf(user), secondFactorRequired };
    },
    async verifySecondFactor({ accountId, code }) {
      const user = await findUser('id', accountId);
      const browser = openBrowser(server);
      const credentials = { username: user?.username ?? '', password: passwords.get(accountId) ?? '' };
      const first = await browser.post('/sign-in/username', credentials);
      if (first.body['twoFactorRedirect'] !== true) throw new AccountError('MFA_INACTIVE');
      const method = parseTotpCode(code) === null ? 'backup-code' : 'totp';
      const second = await browser.post(`/two-factor/verify-${method}`, { code });
      if (second.status !== 200) throw new AccountError('CODE_WRONG', { field: 'code' });
      const { backupCodesRemaining } = (await browser.service.load()).mfa;
      return { accountId, epoch: user === null ? 0 : epochOf(user), method, backupCodesRemaining };
    },
    async connect({ accountId }) {
      return (await openSignedIn(server, accountId)).service;
    },
    dispose() {
      mock.timers.reset();
      server.close();
    },
  };
}

/** better-auth reads the time where it is: it has no clock to be given. */
function createMockedClock(): FakeClock {
  const clock = createFakeClock();
  mock.timers.enable({ apis: ['Date'], now: clock() });
  const advance = (milliseconds: number): void => {
    clock.advance(milliseconds);
    mock.timers.setTime(clock());
  };
  return Object.assign(() => clock(), { advance });
}

/** Creates a user through better-auth, with or without a credential. */
export async function createUser(
  { context }: BetterAuthServer,
  user: {
    readonly username: string;
    readonly fullName: string;
    readonly password: string | null;
    readonly createdAt?: number | undefined;
  },
): Promise<string> {
  const { username, fullName, password, createdAt = Date.now() } = user;
  const { id } = await context.internalAdapter.createUser(
    {
      name: fullName,
      email: `${username.toLowerCase()}@engines.example`,
      emailVerified: true,
      username,
      displayUsername: username,
      createdAt: new Date(createdAt),
    },
    { method: 'test' },
  );
  if (password !== null) {
    const hash = await context.password.hash(password);
    await context.internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash });
  }
  return id;
}

function epochOf(user: AccountUser): number {
  return (user.accountCredentialsChangedAt ?? user.createdAt).getTime();
}
