import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { DashboardPage } from './pages/dashboard.page.ts';
import { SettingsPage } from './pages/settings.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import { refusals, refuse } from './refusing-browser.ts';
import { Screen } from './screen.ts';
import { useStage } from './stage.ts';
import { serveStaticPages } from './static-pages.ts';
import type { StaticPages } from './static-pages.ts';

const unkeptLanguage = 'Lasts until you reload: this browser blocks storage.';
const unkeptAccount = 'This browser keeps no data for this page';

// After each test the stage asserts that there was no error in a page or console.
for (const refusal of Object.keys(refusals) as (keyof typeof refusals)[]) {
  describe(`A browser that ${refusal}`, () => {
    const stage = useStage();
    let pages: StaticPages;
    before(async () => {
      pages = await serveStaticPages('/');
    });
    after(() => pages.close());

    it('shows the dashboard, follows a link to the settings, and signs out', async () => {
      const { screen } = await stage.signedIn(await stage.people.register());
      await refuse(screen.page, refusal);
      const dashboard = new DashboardPage(screen);
      await dashboard.open();
      await screen.press('Settings', 'link');
      await screen.find('tab', 'Security');
      await screen.waitForAddress('/settings');
      await screen.press('Dashboard', 'link');
      await dashboard.waitUntilDrawn();
      await screen.waitForAddress('/');
      await dashboard.signOut();
    });

    it('signs a person in', async () => {
      const screen = await (await stage.newDevice()).newScreen();
      await refuse(screen.page, refusal);
      await screen.visit('/sign-in');
      await new SignInPage(screen).signIn(await stage.people.register());
      await new DashboardPage(screen).waitUntilDrawn();
    });

    it('changes language and theme in the settings, and says that the language is not kept', async () => {
      const { screen } = await stage.signedIn(await stage.people.register());
      await refuse(screen.page, refusal);
      const settings = new SettingsPage(screen);
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

    it('has a whole account on the pages without a server, and says that it is not kept', async () => {
      const { page } = await (await stage.newDevice()).newScreen();
      await refuse(page, refusal);
      const screen = new Screen(page, pages.address, stage.witness);
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

    it('has a whole account on the page without a build step', async () => {
      const screen = await (await stage.newDevice()).newScreen();
      await refuse(screen.page, refusal);
      await screen.visit('/html/#profile');
      await screen.waitForText('Revenue operations lead — EMEA');
      assert.equal(await screen.value('Full Name'), 'Ada Lovelace');
    });
  });
}
