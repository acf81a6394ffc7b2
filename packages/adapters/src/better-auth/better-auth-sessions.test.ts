import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import { personas, totpCodeAt } from '@account-elements/core/testing';

import { createUser } from '../../testing/better-auth-harness.ts';
import { openBetterAuth, openBrowser } from '../../testing/better-auth-server.ts';
import type { BetterAuthServer, BetterAuthServerOptions, Browser } from '../../testing/better-auth-server.ts';

/** Places in which a host can keep better-auth sessions in addition to the database. */
const keepings: Readonly<Record<string, () => BetterAuthServerOptions['auth']>> = {
  'in a cookie cache': () => ({ session: { cookieCache: { enabled: true, maxAge: 300 } } }),
  'in a secondary storage': () => ({ secondaryStorage: createSecondaryStorage() }),
};

function createSecondaryStorage() {
  const values = new Map<string, string>();
  return {
    get: (key: string) => values.get(key) ?? null,
    set: (key: string, value: string) => void values.set(key, value),
    delete: (key: string) => void values.delete(key),
    getAndDelete: (key: string) => {
      const value = values.get(key) ?? null;
      values.delete(key);
      return value;
    },
    increment: (key: string) => {
      const count = Number(values.get(key) ?? 0) + 1;
      values.set(key, String(count));
      return count;
    },
  };
}

for (const [where, auth] of Object.entries(keepings)) {
  describe(`the better-auth service, with sessions ${where}`, () => {
    const { username, password } = personas.ada;
    let server: BetterAuthServer;
    let here: Browser;
    let elsewhere: Browser;

    const open = async (): Promise<void> => {
      server = await openBetterAuth({ auth: auth() });
      await createUser(server, personas.ada);
      [here, elsewhere] = await Promise.all([signIn(), signIn()]);
    };
    const signIn = async (): Promise<Browser> => {
      const browser = openBrowser(server);
      assert.equal((await browser.post('/sign-in/username', { username, password })).status, 200);
      return browser;
    };
    const assertEnded = async ({ service }: Browser): Promise<void> =>
      assert.rejects(service.load(), (thrown) => isAccountError(thrown) && thrown.code === 'SESSION_ENDED');

    afterEach(() => server.close());

    test('reads a name that was changed elsewhere at once, and does not overwrite it', async () => {
      await open();
      const { version } = (await here.service.load()).profile;
      await elsewhere.service.profile?.update({ fullName: 'Ada King' }, { version });
      const { profile } = await here.service.load();
      assert.equal(profile.fullName, 'Ada King');
      const late = here.service.profile?.update({ fullName: 'Countess' }, { version });
      await assert.rejects(
        late ?? Promise.resolve(),
        (thrown) => isAccountError(thrown) && thrown.code === 'PROFILE_CHANGED',
      );
      await here.service.profile?.update({ fullName: 'Countess' }, { version: profile.version });
      assert.equal((await elsewhere.service.load()).profile.fullName, 'Countess');
    });

    test('ends only the other session at once when the password changes', async () => {
      await open();
      await here.service.password?.change({ currentPassword: password, newPassword: 'Difference-Engine-1822' });
      await assertEnded(elsewhere);
      assert.equal((await here.service.load()).profile.username, username);
    });

    test('ends only the other session at once when MFA is enabled', async () => {
      await open();
      const enrolment = await here.service.mfa?.beginTotp({ password });
      const code = totpCodeAt(enrolment?.secret ?? '', Date.now());
      await here.service.mfa?.confirmTotp({ code });
      await assertEnded(elsewhere);
      assert.equal((await here.service.load()).mfa.enabled, true);
      await here.service.mfa?.disable({ password });
      assert.equal((await here.service.load()).mfa.enabled, false);
    });
  });
}
