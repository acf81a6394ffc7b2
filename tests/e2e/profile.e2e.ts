import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../harness/eventually.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import { useHarness } from '../harness/browser-harness.ts';

const hour = 3_600_000;
const minute = 60_000;

describe('Profile', () => {
  const harness = useHarness();

  const atProfileOf = async (user: TestUser) => {
    const { device, screen } = await harness.signedIn(user);
    const profile = new ProfileDriver(screen);
    await profile.open();
    return { user, device, screen, profile, header: new DashboardDriver(screen) };
  };
  const atProfile = async () => atProfileOf(await harness.accounts.register());

  it('P1: shows the user ID', async () => {
    const { user, profile } = await atProfile();
    assert.equal((await profile.facts())['User ID'], user.id);
  });

  it('P2: shows the name and description of a role that the host defines', async () => {
    const role = {
      name: 'Night shift — Øst & “Süd”',
      description: 'Answers what comes in after dark <and before dawn>.',
    };
    const { profile } = await atProfileOf(await harness.accounts.register({ role }));
    assert.equal((await profile.facts())['Role'], `${role.name} ${role.description}`);
  });

  it('P2: shows a role without a description, and no row if there is no role', async () => {
    const { profile } = await atProfileOf(await harness.accounts.register({ role: { name: 'Auditor' } }));
    assert.equal((await profile.facts())['Role'], 'Auditor');
    const other = await atProfileOf(await harness.accounts.register({ role: null }));
    assert.deepEqual(Object.keys(await other.profile.facts()), [
      'Multi-factor authentication',
      'Created',
      'Last updated',
      'User ID',
    ]);
  });

  it('P3: shows whether MFA is enabled', async () => {
    const { profile } = await atProfile();
    assert.equal((await profile.facts())['Multi-factor authentication'], 'Off');
    const other = await atProfileOf(await harness.accounts.registerWithMfa());
    assert.equal((await other.profile.facts())['Multi-factor authentication'], 'On');
  });

  it('P4: shows when the account was created', async () => {
    const createdAt = Date.UTC(2024, 1, 29, 12, 34);
    const { profile } = await atProfileOf(await harness.accounts.register({ createdAt }));
    assert.equal(await profile.moment('Created'), createdAt);
    assert.match((await profile.facts())['Created'] ?? '', /\b2024\b/u);
  });

  it('P5: shows when the profile was last updated, or that it never was', async () => {
    const { profile } = await atProfile();
    assert.equal((await profile.facts())['Last updated'], 'Never');
    await profile.rename({ fullName: 'Another User' });
    await profile.save();
    await profile.waitUntilSaved();
    const updated = await profile.moment('Last updated');
    assert.ok(updated !== null && Math.abs(updated - harness.server.now()) < minute);
    const created = await profile.moment('Created');
    assert.ok(created !== null && updated - created > hour - minute, 'the account was created an hour ago');
  });

  it('P6, P8: saves another username, and the user signs in with it or with the former one', async () => {
    const { user, profile, screen } = await atProfile();
    const username = `${user.username}-renamed`;
    await profile.rename({ username });
    await profile.save();
    await profile.waitUntilSaved();
    await screen.reload();
    await profile.waitForNames({ username, fullName: user.fullName });

    for (const name of [username, user.username]) {
      const fresh = await (await harness.newDevice()).newScreen();
      await fresh.visit('/sign-in');
      await new SignInDriver(fresh).signIn({ ...user, username: name });
      await new DashboardDriver(fresh).waitForNameInHeader(user.fullName);
    }
  });

  it('P7: shows another full name in the header at once, in both tabs, and after a reload', async () => {
    const { device, profile, header } = await atProfile();
    const other = await device.newScreen();
    await new DashboardDriver(other).open();
    await profile.rename({ fullName: 'Grace Hopper' });
    await profile.save();
    await profile.waitUntilSaved();
    await header.waitForNameInHeader('Grace Hopper');
    await new DashboardDriver(other).waitForNameInHeader('Grace Hopper');
    await other.reload();
    await new DashboardDriver(other).waitForNameInHeader('Grace Hopper');
  });

  it('P8: offers Save Changes and Cancel only if something has changed', async () => {
    const { profile, screen, user } = await atProfile();
    assert.equal(await screen.canPress('Save Changes'), false);
    assert.equal(await screen.canPress('Cancel'), false);
    await profile.rename({ fullName: 'Another Name' });
    await eventually(async () => assert.ok(await screen.canPress('Save Changes')));
    assert.equal(await screen.canPress('Cancel'), true);
    await profile.rename({ fullName: user.fullName });
    await eventually(async () => assert.equal(await screen.canPress('Save Changes'), false));
  });

  it('P8: discards the input on Cancel, and saves nothing', async () => {
    const { profile, screen, user } = await atProfile();
    await profile.rename({ username: 'new-username', fullName: 'New Name' });
    await screen.press('Cancel');
    await profile.waitForNames(user);
    await screen.reload();
    await profile.waitForNames(user);
    assert.equal((await profile.facts())['Last updated'], 'Never');
  });

  it('P8: asks before a link or Back leaves unsaved changes', async () => {
    const { profile, screen, user } = await atProfile();
    await profile.rename({ fullName: 'New Name' });
    await screen.press('Dashboard', 'link');
    await screen.waitForText('Discard unsaved changes?');
    await screen.press('Keep editing');
    await screen.waitForAddress('/settings#profile');
    assert.equal(await screen.value('Full Name'), 'New Name');
    await screen.press('Dashboard', 'link');
    await screen.press('Discard changes');
    await screen.waitForAddress('/');
    await profile.open();
    await profile.waitForNames(user);
  });

  it('P8: reports at the field that a username is taken, in any case, and keeps the input', async () => {
    const taken = await harness.accounts.register();
    const { profile, screen, user } = await atProfile();
    const username = taken.username.toUpperCase();
    await profile.rename({ username, fullName: 'Typed Meanwhile' });
    await profile.save();
    await screen.waitForFieldError('Username', 'This username is taken. Choose another one.');
    await profile.waitForNames({ username, fullName: 'Typed Meanwhile' });
    await screen.reload();
    await profile.waitForNames(user);
    await profile.rename({ username: `${user.username}-free` });
    await profile.save();
    await profile.waitUntilSaved();
  });

  it('P8: reports the error at each field, changes nothing and keeps all input', async () => {
    const { profile, screen, user } = await atProfile();
    const mistakes: readonly [string, string][] = [
      ['', 'Enter a username.'],
      ['ab', 'Use at least 3 characters.'],
      ['a'.repeat(33), 'Use at most 32 characters.'],
      ['no blanks', 'Use letters (a–z) and numbers. Single dots, hyphens or underscores can go between them.'],
      ['admin', 'This name is reserved. Choose another one.'],
    ];
    for (const [username, error] of mistakes) {
      await profile.rename({ username, fullName: 'Typed Meanwhile' });
      await profile.save();
      await screen.waitForFieldError('Username', error);
      await profile.waitForNames({ username, fullName: 'Typed Meanwhile' });
    }
    await profile.rename({ username: user.username, fullName: '' });
    await profile.save();
    await screen.waitForFieldError('Full Name', 'Enter your full name.');
    assert.equal(await screen.fieldError('Username'), null);
    await screen.reload();
    await profile.waitForNames(user);
    assert.equal((await profile.facts())['Last updated'], 'Never');
  });

  it('P9: allows editing of the two names only', async () => {
    const { screen } = await atProfile();
    const panel = (await screen.page.$('::-p-aria([role="tabpanel"])')) ?? assert.fail('there is no panel');
    assert.deepEqual(await screen.labels('textbox', panel), ['Username', 'Full Name']);
    for (const role of ['combobox', 'checkbox', 'radio', 'switch', 'slider', 'spinbutton', 'listbox'] as const) {
      assert.deepEqual(await screen.labels(role, panel), [], role);
    }
    assert.equal((await screen.page.$$('>>> account-profile >>> :is([type=file], [contenteditable], img)')).length, 0);
  });
});
