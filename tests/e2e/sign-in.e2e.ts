import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardPage } from './pages/dashboard.page.ts';
import { ProfilePage } from './pages/profile.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { useStage } from './stage.ts';

const week = 7 * 24 * 3_600_000;

describe('Signing in', () => {
  const stage = useStage();

  it('takes a person to where they were going, and says what was wrong before', async () => {
    const person = await stage.people.register();
    const screen = await (await stage.newDevice()).newScreen();
    const signIn = new SignInPage(screen);
    await screen.visit('/settings');
    await screen.waitForAddress('/sign-in?next=/settings');
    await signIn.signIn({ ...person, password: 'not it' });
    await signIn.waitForProblem('Incorrect username or password.');
    assert.equal(await screen.value('Username'), person.username);
    assert.equal(await screen.value('Password'), '');

    await signIn.signIn(person);
    await screen.waitForAddress('/settings');
    await screen.waitForText(person.fullName);
  });

  it('takes a person to the very place that a link leads to', async () => {
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/settings#security/mfa');
    await new SignInPage(screen).signIn(await stage.people.register());
    await screen.waitForAddress('/settings#security/mfa');
    await screen.find('button', 'Enable MFA');
  });

  it('asks before the person is signed out, where something is not saved', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    const profile = new ProfilePage(screen);
    await profile.open();
    await profile.rename({ fullName: 'Not Yet' });
    await screen.press('Sign out');
    await screen.press('Keep editing');
    assert.equal(await screen.value('Full Name'), 'Not Yet');
    await profile.save();
    await profile.waitUntilSaved();
    await new DashboardPage(screen).signOut();
  });

  it('says that the person is still signed in when there is no connection', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    const dashboard = new DashboardPage(screen);
    await dashboard.open();
    await screen.page.setOfflineMode(true);
    await screen.press('Sign out');
    await screen.waitForText('We couldn’t sign you out. Try again.');
    await screen.page.setOfflineMode(false);
    await dashboard.signOut();
  });

  it('lets the demo person in whom the server names when it starts, with the Users tab', async () => {
    const [, username = '', password = ''] = /sign in as (\S+) \/ (\S+)/u.exec(stage.server.output[0] ?? '') ?? [];
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.type('Username', username);
    // Not as a secret: it stands in the log, for whoever starts the demo.
    await screen.type('Password', password);
    await screen.press('Sign in');
    await new DashboardPage(screen).waitForNameInHeader('Ada Lovelace');
    await screen.press('Settings', 'link');
    await screen.press('Users', 'tab');
    await screen.waitForText('Revenue operations lead — EMEA');
  });

  it('says in a page that there is none at an address, and to a program in its own format', async () => {
    const screen = await (await stage.newDevice()).newScreen();
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

  it('leads nowhere else than into the application', async () => {
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit(`/sign-in?next=${encodeURIComponent('//elsewhere.example/')}`);
    await new SignInPage(screen).signIn(await stage.people.register());
    await screen.waitForAddress('/');
  });

  it('is over in every tab when the person signs out in one', async () => {
    const { device, screen } = await stage.signedIn(await stage.people.register());
    const other = await device.newScreen();
    await screen.visit('/');
    await other.visit('/settings');
    await other.find('tab', 'Profile');
    await new DashboardPage(screen).signOut();
    await other.waitForText('You’re signed out.');
    await other.visit('/');
    await other.waitForAddress('/sign-in');
  });

  it('tells a person whose session has ended, once, and leads back', async () => {
    const person = await stage.people.register();
    const { device, screen } = await stage.signedIn(person);
    await screen.visit('/settings');
    await screen.find('tab', 'Profile');
    await device.context.deleteCookie(...(await device.context.cookies()));
    await screen.press('Light', 'radio');
    await screen.waitForText('Your session has ended. Sign in again to continue.');
    await new SignInPage(screen).signIn(person);
    await screen.waitForAddress('/settings');
  });

  it('lasts a week', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    await stage.server.pass(week - 60_000);
    await screen.visit('/');
    await new DashboardPage(screen).waitUntilDrawn();
    await stage.server.pass(60_000);
    await screen.visit('/');
    await screen.waitForAddress('/sign-in');
  });

  it('ends the server when it is told to, without an error and without waiting for idle browsers', async () => {
    const { screen } = await stage.signedIn(await stage.people.register());
    await new DashboardPage(screen).open();
    assert.equal(await stage.server.stop(), 0);
    await stage.server.restart();
  });
});
