import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const week = 7 * 24 * 3_600_000;

describe('Signing in', () => {
  const harness = useHarness();

  it('reports a wrong password, then takes the user to the requested page', async () => {
    const user = await harness.accounts.register();
    const screen = await (await harness.newDevice()).newScreen();
    const signIn = new SignInDriver(screen);
    await screen.visit('/settings');
    await screen.waitForAddress('/sign-in?next=/settings');
    await signIn.signIn({ ...user, password: 'not it' });
    await signIn.waitForProblem('Incorrect username or password.');
    assert.equal(await screen.value('Username'), user.username);
    assert.equal(await screen.value('Password'), '');

    await signIn.signIn(user);
    await screen.waitForAddress('/settings');
    await screen.waitForText(user.fullName);
  });

  it('takes the user to the exact place of a link', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/settings#security/mfa');
    await new SignInDriver(screen).signIn(await harness.accounts.register());
    await screen.waitForAddress('/settings#security/mfa');
    await screen.find('button', 'Enable MFA');
  });

  it('asks before sign-out if something is unsaved', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const profile = new ProfileDriver(screen);
    await profile.open();
    await profile.rename({ fullName: 'Not Yet' });
    await screen.press('Sign out');
    await screen.press('Keep editing');
    assert.equal(await screen.value('Full Name'), 'Not Yet');
    await profile.save();
    await profile.waitUntilSaved();
    await new DashboardDriver(screen).signOut();
  });

  it('says that the user is still signed in if there is no connection', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    const dashboard = new DashboardDriver(screen);
    await dashboard.open();
    await screen.page.setOfflineMode(true);
    await screen.press('Sign out');
    await screen.waitForText('We couldn’t sign you out. Try again.');
    await screen.page.setOfflineMode(false);
    await dashboard.signOut();
  });

  it('lets the demo user in whom the server prints at start, with the Users tab', async () => {
    const [, username = '', password = ''] = /sign in as (\S+) \/ (\S+)/u.exec(harness.server.output[0] ?? '') ?? [];
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.type('Username', username);
    // Not registered as a secret, because the server prints it when the demo starts.
    await screen.type('Password', password);
    await screen.press('Sign in');
    await new DashboardDriver(screen).waitForNameInHeader('Ada Lovelace');
    await screen.press('Settings', 'link');
    await screen.press('Users', 'tab');
    await screen.waitForText('Revenue operations lead — EMEA');
  });

  it('answers 404 for an unknown address, with a page for browsers and a problem document for programs', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/nonsense');
    await screen.waitForText('Page not found');
    const types = await screen.page.evaluate(() =>
      Promise.all(
        ['text/html', 'application/json'].map(async (accept) => {
          const { status, headers } = await fetch('/nonsense', { headers: { accept } });
          return `${status} ${headers.get('content-type') ?? ''}`;
        }),
      ),
    );
    assert.deepEqual(types, ['404 text/html; charset=UTF-8', '404 application/problem+json']);
  });

  it('redirects only to pages of the application', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit(`/sign-in?next=${encodeURIComponent('//elsewhere.example/')}`);
    await new SignInDriver(screen).signIn(await harness.accounts.register());
    await screen.waitForAddress('/');
  });

  it('ends in every tab when the user signs out in one', async () => {
    const { device, screen } = await harness.signedIn(await harness.accounts.register());
    const other = await device.newScreen();
    await screen.visit('/');
    await other.visit('/settings');
    await other.find('tab', 'Profile');
    await new DashboardDriver(screen).signOut();
    // The settings show the same words before they are left.
    await other.waitForAddress('/sign-in?reason=signed-out');
    await other.waitForText('You’re signed out.');
    await other.visit('/');
    await other.waitForAddress('/sign-in');
  });

  it('reports once that the session has ended, and returns to the page after sign-in', async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    await screen.visit('/settings');
    await screen.find('tab', 'Profile');
    await device.context.deleteCookie(...(await device.context.cookies()));
    await screen.press('Light', 'radio');
    await screen.waitForText('Your session has ended. Sign in again to continue.');
    await new SignInDriver(screen).signIn(user);
    await screen.waitForAddress('/settings');
  });

  it('lasts a week', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    await harness.server.pass(week - 60_000);
    await screen.visit('/');
    await new DashboardDriver(screen).waitUntilDrawn();
    await harness.server.pass(60_000);
    await screen.visit('/');
    await screen.waitForAddress('/sign-in');
  });

  it('does not keep the server running when it is told to stop', async () => {
    const { screen } = await harness.signedIn(await harness.accounts.register());
    await new DashboardDriver(screen).open();
    assert.equal(await harness.server.stop(), 0);
    await harness.server.restart();
  });
});
