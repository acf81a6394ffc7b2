import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { useHarness } from '../harness/browser-harness.ts';

describe('A page without a build step', () => {
  const harness = useHarness();

  it('has an account with the authority in the tab', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/html/');
    await screen.press('Profile', 'tab');
    await screen.type('Full Name', 'Augusta Ada King');
    await screen.press('Save Changes');
    await screen.waitForAnnouncement('Profile saved.');
    await screen.press('Security', 'tab');
    await screen.press('Enable MFA');
    await screen.type('Password', 'Analytical-Engine-1843', await screen.find('dialog', 'Enable MFA'));
    await screen.press('Continue');
    await screen.find('textbox', '6-digit code');

    await screen.visit('/html/#profile');
    await screen.reload();
    await screen.waitForText('Revenue operations lead — EMEA');
    assert.equal(await screen.value('Full Name'), 'Ada Lovelace');
  });

  it('has the account of the server at its endpoint', async () => {
    const user = await harness.accounts.register({ role: { name: 'Billing specialist' } });
    const { screen } = await harness.signedIn(user);
    await screen.visit('/html/remote.html#profile');
    await screen.waitForText('Billing specialist');
    assert.equal(await screen.value('Full Name'), user.fullName);
    await screen.press('About', 'tab');
    await screen.waitForText('Any element with a label is a tab.');
  });

  it('reports that no user is signed in, and loads no code of the authority', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    const scripts: string[] = [];
    screen.page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await screen.visit('/html/remote.html');
    await screen.waitForText('You’re signed out. Sign in again to continue.');
    assert.ok(scripts.includes('/html/dist/account-elements.js'));
    assert.ok(!scripts.includes('/html/dist/in-tab.js'));
  });

  it('does not publish its sources', async () => {
    for (const path of ['in-tab.ts', 'package.json', '..%2fdashboard%2fpackage.json', 'dist/%2e%2e/build.ts']) {
      assert.equal((await fetch(`${harness.server.address}/html/${path}`)).status, 404, path);
    }
  });
});
