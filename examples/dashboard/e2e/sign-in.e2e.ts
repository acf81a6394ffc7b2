import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { demo } from '../server/seed/people.ts';
import { useHarness } from './harness.ts';

describe('a person', () => {
  const harness = useHarness();

  it('is taken to the sign-in page, told what is wrong there, and let in with the right password', async () => {
    const tab = await (await harness.device()).tab();
    await tab.open('/settings');
    await tab.at('/sign-in');
    await tab.fill('Username', demo.ada.username);
    await tab.fill('Password', 'not it');
    await tab.press('button', 'Sign in');
    await tab.see('Username or password is not right.');
    assert.equal(
      await (await tab.find('textbox', 'Password')).evaluate((field) => (field as HTMLInputElement).value),
      '',
    );

    await tab.fill('Password', demo.ada.password);
    await tab.press('button', 'Sign in');
    await tab.at('/settings');
    await tab.find('tab', 'General');
    await tab.see('Ada Lovelace');
    assert.deepEqual(tab.complaints, []);
  });

  it('sees the dashboard as it was chosen, and other views without choosing them anew', async () => {
    const tab = await (await harness.device()).tab();
    await tab.signIn(demo.ada);
    await tab.see('Calls per day');
    assert.ok(await tab.has('radio', 'Last 30 days'));
    await tab.press('radio', 'Last 12 months');
    await tab.press('radio', 'Revenue');
    await tab.see('Revenue per month');
    await tab.choose('Payments filter', 'Failed');
    await tab.missing('Succeeded €');
    await tab.press('button', 'Back to my defaults');
    await tab.see('Calls per day');
    assert.deepEqual(tab.complaints, []);
  });

  it('has the Users tab only with the permission', async () => {
    const ada = await (await harness.device()).tab();
    await ada.signIn(demo.ada);
    await ada.press('link', 'Settings');
    await ada.press('tab', 'Users');
    await ada.see('mary');

    const mary = await (await harness.device()).tab();
    await mary.signIn(demo.mary);
    await mary.press('link', 'Settings');
    await mary.find('tab', 'Security');
    assert.equal(await mary.has('tab', 'Users'), false);
    assert.deepEqual([...ada.complaints, ...mary.complaints], []);
  });

  it('who signs out in one tab is signed out in the other, and finds the way back', async () => {
    const device = await harness.device();
    const [one, other] = [await device.tab(), await device.tab()];
    await one.signIn(demo.mary);
    await other.open('/settings');
    await other.find('tab', 'Profile');
    await one.press('button', 'Sign out');
    for (const tab of [one, other]) {
      await tab.at('/sign-in');
      await tab.see('You are signed out.');
    }
    await one.open('/');
    await one.at('/sign-in');
  });

  it('whose session ended elsewhere is told so, once', async () => {
    const device = await harness.device();
    const tab = await device.tab();
    await tab.signIn(demo.mary);
    await device.context.deleteCookie(...(await device.context.cookies()));
    await tab.press('link', 'Settings');
    await tab.find('tab', 'Profile');
    await tab.page.evaluate(() => new BroadcastChannel('@account-elements').postMessage('account-changed'));
    await tab.at('/sign-in');
    await tab.see('Your session has ended. Sign in again to continue.');
    await tab.fill('Username', demo.mary.username);
    await tab.fill('Password', demo.mary.password);
    await tab.press('button', 'Sign in');
    await tab.at('/settings');
  });

  it('stays signed in over a restart of the server, which stops when it is told to', async () => {
    const tab = await (await harness.device()).tab();
    await tab.signIn(demo.ada);
    assert.equal(await harness.server.stop(), 0);
    await harness.server.restart();
    await tab.open('/settings');
    await tab.see('Ada Lovelace');
    assert.equal(await tab.has('tab', 'Users'), true);
  });

  it('stays signed in for a week', async () => {
    const tab = await (await harness.device()).tab();
    await tab.signIn(demo.ada);
    await harness.server.pass(7 * 24 * 3_600_000 - 60_000);
    await tab.open('/');
    await tab.at('/');
    await harness.server.pass(60_000);
    await tab.open('/');
    await tab.at('/sign-in');
  });
});
