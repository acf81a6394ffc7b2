import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { SettingsDriver } from '../drivers/settings.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const usersPermission = 'users:read';

describe('Settings', () => {
  const harness = useHarness();

  const atSettings = async (permissions: readonly string[] = [], tab = '') => {
    const user = await harness.accounts.register({ permissions });
    const { screen } = await harness.signedIn(user);
    const settings = new SettingsDriver(screen);
    await settings.open(tab);
    return { user, screen, settings };
  };

  it('T1: has the tabs General, Profile and Security, and starts with General', async () => {
    const { settings, screen } = await atSettings();
    await settings.waitForTabs(['General', 'Profile', 'Security']);
    await settings.waitForSelected('General');
    await screen.waitForText('Dashboard defaults');
  });

  it('T1: shows only the content of the selected tab', async () => {
    const { settings, screen } = await atSettings();
    await settings.choose('Profile');
    await screen.waitForText('Account details');
    await screen.waitForNoText('Dashboard defaults');
    await settings.choose('Security');
    await screen.waitForText('Multi-factor authentication');
    await screen.waitForNoText('Account details');
    await settings.choose('General');
    await screen.waitForText('Dashboard defaults');
    await screen.waitForNoText('Change Password');
  });

  it('T1: moves through the tabs with the arrow keys, Home and End', async () => {
    const { settings, screen } = await atSettings();
    await settings.choose('General');
    await screen.key('ArrowRight');
    await settings.waitForSelected('Profile');
    await screen.key('End');
    await settings.waitForSelected('Security');
    await screen.key('ArrowRight');
    await settings.waitForSelected('General');
    await screen.key('ArrowLeft');
    await settings.waitForSelected('Security');
    await screen.key('Home');
    await settings.waitForSelected('General');
  });

  it('T2: shows the Users tab with all users to a user with the permission', async () => {
    const { settings, screen } = await atSettings([usersPermission]);
    await settings.waitForTabs(['General', 'Profile', 'Security', 'Users']);
    await settings.choose('Users');
    await screen.waitForText('Ada Lovelace');
    await screen.waitForText('Mary Somerville');
  });

  it('T2: has no Users tab for other users, and the server does not return the list to them', async () => {
    const { settings, screen } = await atSettings();
    await settings.waitForTabs(['General', 'Profile', 'Security']);
    const status = await screen.page.evaluate(async () => (await fetch('/api/users')).status);
    assert.equal(status, 403);
    await settings.open('users');
    await settings.waitForSelected('General');
    await settings.waitForTabs(['General', 'Profile', 'Security']);
  });

  it('T2: opens a tab by its address', async () => {
    const { settings, screen } = await atSettings([usersPermission], 'security');
    await settings.waitForSelected('Security');
    await screen.visit('/');
    await settings.open('users');
    await settings.waitForSelected('Users');
    await screen.waitForText('Ada Lovelace');
  });

  it('T2: puts the tab into the address, and goes back through the tabs with the back button', async () => {
    const { settings, screen } = await atSettings();
    await settings.choose('Profile');
    await screen.waitForAddress('/settings#profile');
    await settings.choose('Security');
    await screen.waitForAddress('/settings#security');
    await screen.page.goBack();
    await settings.waitForSelected('Profile');
    await screen.page.goBack();
    await settings.waitForSelected('General');
    await screen.page.goForward();
    await settings.waitForSelected('Profile');
    await screen.reload();
    await settings.waitForSelected('Profile');
  });
});
