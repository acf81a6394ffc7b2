import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

/** Every page of the origin can send messages to the channels of the application. */
describe('messages of other pages of the origin', () => {
  const harness = useHarness();

  it('cause a few reads of the account, and do not sign the user out while the session is valid', async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    const dashboard = new DashboardDriver(screen);
    await dashboard.open();
    await dashboard.waitForNameInHeader(user.fullName);
    let reads = 0;
    screen.page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/account') reads += 1;
    });
    const other = await device.newScreen();
    await other.visit('/favicon.svg');
    await other.page.evaluate(() => {
      for (const name of ['@account-elements', 'tally-session']) {
        const channel = new BroadcastChannel(name);
        for (let count = 0; count < 300; count += 1) {
          for (const message of ['junk', 'account-changed', 'signed-out']) channel.postMessage(message);
        }
      }
    });
    // The messages of a change and of a sign-out still work. They arrive after the others.
    await dashboard.waitForNameInHeader(user.fullName);
    assert.equal(new URL(screen.page.url()).pathname, '/');
    const third = await device.newScreen();
    const thirdDashboard = new DashboardDriver(third);
    await thirdDashboard.open();
    await thirdDashboard.signOut();
    await screen.waitForAddress(/^\/sign-in/u);
    await screen.waitForText('You’re signed out.');
    assert.ok(reads > 0 && reads < 20, `${reads} reads`);
  });
});
