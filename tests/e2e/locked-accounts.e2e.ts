import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { demo } from '../../examples/dashboard/server/seed/people.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { SettingsDriver } from '../drivers/settings.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';
import { createHttpClient } from '../harness/http-client.ts';
import type { TestUserWithMfa } from '../harness/test-accounts.ts';

const warning = 'Someone entered your password but not your code. If it was not you, change your password';

describe('a locked account', () => {
  const harness = useHarness();

  it('is unlocked by an administrator, and its user signs in', async () => {
    const { address } = harness.server;
    for (let count = 0; count < 10; count += 1) {
      const guess = { username: demo.mary.username, password: `Guess-Number-${count}` };
      await createHttpClient().post(address, '/api/sign-in', guess);
    }
    const user = await (await harness.newDevice()).newScreen();
    await user.visit('/sign-in');
    const signIn = new SignInDriver(user);
    const enter = async (): Promise<void> => {
      await user.type('Username', demo.mary.username);
      // Not registered as a secret, because the server prints it when the demo starts.
      await user.type('Password', demo.mary.password);
      await user.press('Sign in');
    };
    await enter();
    await signIn.waitForProblem('Too many attempts. Try again in 15 minutes.');

    const administrator = await harness.accounts.register({ permissions: ['users:read', 'users:manage'] });
    const { screen } = await harness.signedIn(administrator);
    await new SettingsDriver(screen).open('users');
    await screen.waitForText(/Locked until \d+ \w+, \d\d:\d\d UTC/u);
    const button = await screen.find('button', 'Unlock Mary Somerville');
    await button.focus();
    await screen.key('Enter');
    await screen.waitForAnnouncement('Mary Somerville can sign in again.');
    await screen.waitUntilGone('button', 'Unlock Mary Somerville');
    await screen.waitForNoText('Locked until');
    await screen.page.waitForFunction(() => document.activeElement?.textContent === 'Users');

    await enter();
    await new DashboardDriver(user).waitForNameInHeader('Mary Somerville');
  });

  /** Signs in with the right password on another device and then enters five wrong codes. */
  const guessCodes = async ({ username, password, authenticator }: TestUserWithMfa): Promise<void> => {
    const { address } = harness.server;
    const stranger = createHttpClient();
    assert.equal((await stranger.post(address, '/api/sign-in', { username, password })).status, 200);
    for (let count = 0; count < 5; count += 1) {
      const code = authenticator.wrongCode();
      await stranger.post(address, '/api/sign-in/second-factor', { code });
    }
  };

  it('has a notice for its owner after five wrong codes by another device, until the owner dismisses it', async () => {
    const owner = await harness.accounts.registerWithMfa();
    const { screen } = await harness.signedIn(owner);
    await guessCodes(owner);
    const dashboard = new DashboardDriver(screen);
    await dashboard.open();
    await screen.waitForText(warning);
    await screen.press('change your password', 'link');
    await new SettingsDriver(screen).waitForSelected('Security');
    await screen.waitForText(warning);
    const dismiss = await screen.find('button', 'Dismiss');
    await dismiss.focus();
    await screen.key('Enter');
    await screen.waitForNoText(warning);
    await screen.page.waitForFunction(() => document.activeElement?.localName === 'main');
    await dashboard.open();
    await screen.waitForNoText(warning);
  });

  it('has no notice any more after its owner has changed the password', async () => {
    const owner = await harness.accounts.registerWithMfa();
    const { screen } = await harness.signedIn(owner);
    await guessCodes(owner);
    const password = new PasswordDriver(screen);
    await password.open();
    await screen.waitForText(warning);
    await password.change({ current: owner.password, next: 'Copper-Kettle-2077' });
    await password.waitUntilChanged();
    await screen.waitForNoText(warning);
  });
});
