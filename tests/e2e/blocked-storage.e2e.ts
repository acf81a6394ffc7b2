import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { demoUser } from '../../examples/better-auth/auth.ts';
import { startHost } from '../../examples/better-auth/host.ts';
import type { Host } from '../../examples/better-auth/host.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { SettingsDriver } from '../drivers/settings.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { storageRestrictions, restrictStorage } from '../harness/blocked-storage.ts';
import { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import type { StaticServer } from '../../scripts/static-server.ts';

const staticPage = join(import.meta.dirname, '../../examples/static/dist');
const unkeptLanguage = 'Lasts until you reload: this browser blocks storage.';
const unkeptAccount = 'This browser keeps no data for this page';

// After each test the harness asserts that there was no error in a page or console.
for (const restriction of Object.keys(storageRestrictions) as (keyof typeof storageRestrictions)[]) {
  describe(`A browser that ${restriction}`, () => {
    const harness = useHarness();
    let pages: StaticServer;
    let host: Host;
    before(async () => {
      [pages, host] = await Promise.all([serveFolder(staticPage, ''), startHost(0)]);
    });
    after(() => Promise.all([pages.close(), host.close()]));

    it('shows the dashboard, follows a link to the settings, and signs out', async () => {
      const { screen } = await harness.signedIn(await harness.accounts.register());
      await restrictStorage(screen.page, restriction);
      const dashboard = new DashboardDriver(screen);
      await dashboard.open();
      await screen.press('Settings', 'link');
      await screen.find('tab', 'Security');
      await screen.waitForAddress('/settings');
      await screen.press('Dashboard', 'link');
      await dashboard.waitUntilDrawn();
      await screen.waitForAddress('/');
      await dashboard.signOut();
    });

    it('signs a user in', async () => {
      const screen = await (await harness.newDevice()).newScreen();
      await restrictStorage(screen.page, restriction);
      await screen.visit('/sign-in');
      await new SignInDriver(screen).signIn(await harness.accounts.register());
      await new DashboardDriver(screen).waitUntilDrawn();
    });

    it('changes language and theme in the settings, and says that the language is not stored', async () => {
      const { screen } = await harness.signedIn(await harness.accounts.register());
      await restrictStorage(screen.page, restriction);
      const settings = new SettingsDriver(screen);
      await settings.open();
      await screen.waitForNoText(unkeptLanguage);
      await (await screen.find('combobox', 'Language')).select('de');
      await screen.find('tab', 'Sicherheit');
      await screen.waitForText(unkeptLanguage);
      await (await screen.find('combobox', 'Language')).select('en-GB');
      await screen.press('Dark', 'radio');
      await screen.waitForAnnouncement('Theme saved.');
      assert.equal(await screen.page.evaluate(() => document.documentElement.dataset['theme']), 'dark');
      await settings.choose('Security');
      await screen.press('Enable MFA');
      await screen.find('dialog', 'Enable MFA');
    });

    it('creates an account on the pages without a server, and says that it is not stored', async () => {
      const { page } = await (await harness.newDevice()).newScreen();
      await restrictStorage(page, restriction);
      const screen = new Screen(page, pages.url, harness.monitor);
      await screen.visit('/#profile');
      await screen.waitForText(unkeptAccount);
      assert.equal(await screen.value('Full Name'), 'Ada Lovelace');
      await screen.type('Full Name', 'Augusta Ada King');
      await screen.press('Save Changes');
      await screen.waitForAnnouncement('Profile saved.');
      await (await screen.find('combobox', 'Language')).select('de');
      await screen.find('tab', 'Profil');
      await screen.press('Reset demo');
      await screen.press('Delete and reset');
      await screen.find('tab', 'Profile');
      await screen.waitForText(unkeptAccount);
    });

    it('creates an account on the page without a build step', async () => {
      const screen = await (await harness.newDevice()).newScreen();
      await restrictStorage(screen.page, restriction);
      await screen.visit('/html/#profile');
      await screen.waitForText('Revenue operations lead — EMEA');
      assert.equal(await screen.value('Full Name'), 'Ada Lovelace');
    });

    it('shows the account on the page without a build step that uses this server', async () => {
      const user = await harness.accounts.register();
      const { screen } = await harness.signedIn(user);
      await restrictStorage(screen.page, restriction);
      await screen.visit('/html/remote.html#profile');
      await screen.find('tab', 'About');
      assert.equal(await screen.value('Full Name'), user.fullName);
    });

    it('signs in on the page of the host on better-auth, and shows the account', async () => {
      const { page } = await (await harness.newDevice()).newScreen();
      await restrictStorage(page, restriction);
      const screen = new Screen(page, host.address, harness.monitor);
      await screen.visit('/#profile');
      await screen.type('Username', demoUser.username);
      await screen.type('Password', demoUser.password);
      await screen.press('Sign in');
      await screen.find('tab', 'Profile');
      assert.equal(await screen.value('Full Name'), demoUser.name);
    });

    it('shows a page for an unknown address', async () => {
      const screen = await (await harness.newDevice()).newScreen();
      await restrictStorage(screen.page, restriction);
      await screen.visit('/nowhere');
      await screen.waitForText('Page not found');
    });
  });
}
