import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { eventually } from '../harness/eventually.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { ProfileDriver } from '../drivers/profile.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const rules = {
  length: 'At least 8 characters',
  uppercase: 'An uppercase letter',
  lowercase: 'A lowercase letter',
  digit: 'A number',
  special: 'A symbol, such as ! or #',
  personal: 'Not your name or username',
  current: 'Not your current password',
};
const next = 'Copper-Kettle-2077';

describe('Security: password', () => {
  const harness = useHarness();

  const atPassword = async () => {
    const user = await harness.accounts.register();
    const { device, screen } = await harness.signedIn(user);
    const password = new PasswordDriver(screen);
    await password.open();
    return { user, device, screen, password };
  };

  it('S1, S2: changes the password and empties the form; only the new password works at sign-in', async () => {
    const { user, password, screen } = await atPassword();
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();
    for (const field of ['Current password', 'New password', 'Confirm new password']) {
      assert.equal(await screen.value(field), '');
    }

    const fresh = await (await harness.newDevice()).newScreen();
    await fresh.visit('/sign-in');
    const signIn = new SignInDriver(fresh);
    await signIn.signIn(user);
    await signIn.waitForProblem('Incorrect username or password.');
    await signIn.signIn({ username: user.username, password: next });
    await new DashboardDriver(fresh).waitForNameInHeader(user.fullName);
  });

  it('S1: ends the session on another device, and keeps its own', async () => {
    const { user, password, screen } = await atPassword();
    const elsewhere = await harness.signedIn(user);
    const dashboard = new DashboardDriver(elsewhere.screen);
    await dashboard.open();
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();

    await elsewhere.screen.press('Last 7 days', 'radio');
    await elsewhere.screen.waitForAddress(/^\/sign-in\?/u);
    await elsewhere.screen.waitForText('Your session has ended. Sign in again to continue.');
    await elsewhere.screen.visit('/settings');
    await elsewhere.screen.waitForAddress(/^\/sign-in/u);

    const profile = new ProfileDriver(screen);
    await screen.press('Profile', 'tab');
    await profile.rename({ fullName: 'Still Here' });
    await profile.save();
    await profile.waitUntilSaved();
    await screen.reload();
    await new DashboardDriver(screen).waitForNameInHeader('Still Here');
  });

  it('S1: keeps the session in another tab of this device', async () => {
    const { user, device, password } = await atPassword();
    const other = await device.newScreen();
    const dashboard = new DashboardDriver(other);
    await dashboard.open();
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();
    await other.press('Last 7 days', 'radio');
    await eventually(async () => assert.equal((await dashboard.chartNumbers()).columns, 7));
    assert.equal(other.address, '/');
  });

  it('S2: ticks each rule as soon as it is met, and unticks it again', async () => {
    const { user, password, screen } = await atPassword();
    assert.deepEqual(
      (await password.rules()).map(({ text }) => text),
      Object.values(rules),
    );
    await screen.typeSecret('Current password', user.password);
    const metAfter = async (typed: string): Promise<readonly string[]> => {
      await screen.type('New password', typed);
      return password.metRules();
    };
    const { personal, current, lowercase, uppercase, digit, special, length } = rules;
    assert.deepEqual(await password.metRules(), []);
    assert.deepEqual(await metAfter('a'), [lowercase, personal, current]);
    assert.deepEqual(await metAfter('aB'), [uppercase, lowercase, personal, current]);
    assert.deepEqual(await metAfter('aB1'), [uppercase, lowercase, digit, personal, current]);
    assert.deepEqual(await metAfter('aB1!'), [uppercase, lowercase, digit, special, personal, current]);
    assert.deepEqual(await metAfter('aB1!aB1'), [uppercase, lowercase, digit, special, personal, current]);
    assert.deepEqual(await metAfter('aB1!aB1!'), [length, uppercase, lowercase, digit, special, personal, current]);
    assert.deepEqual(await metAfter(`aB1!${user.username}`), [length, uppercase, lowercase, digit, special, current]);
    assert.deepEqual(await metAfter(user.password), [length, uppercase, lowercase, digit, special, personal]);
  });

  it('S2: ticks the rules after each key', async () => {
    const { password, screen } = await atPassword();
    await screen.typeOn('New password', 'aB');
    await eventually(async () => assert.ok((await password.metRules()).includes(rules.uppercase)));
    await screen.typeOn('New password', '1!');
    await eventually(async () => assert.ok((await password.metRules()).includes(rules.special)));
    assert.ok(!(await password.metRules()).includes(rules.length));
  });

  it('S2: reports a password that breaks a rule at its field, and keeps the old password', async () => {
    const { user, password, screen } = await atPassword();
    const broken = {
      'Ab1!efg': 'Still missing: at least 8 characters.',
      ab1efgh8: 'Still missing: an uppercase letter, a symbol.',
      'AB1!EFGH': 'Still missing: a lowercase letter.',
      'Abc!efgh': 'Still missing: a number.',
      Abc1efgh: 'Still missing: a symbol.',
      [`Ab1!${user.username}`]: 'Don’t use your name or username.',
    };
    for (const [weak, why] of Object.entries(broken)) {
      await password.change({ current: user.password, next: weak });
      await screen.waitForFieldError('New password', why);
    }
    await screen.reload();
    await password.change({ current: user.password, next });
    await password.waitUntilChanged();
  });

  it('S2: rejects the same weak passwords on the server, without the checks of the page', async () => {
    const { user, screen } = await atPassword();
    const refused = await screen.page.evaluate(async (currentPassword) => {
      const response = await fetch('/account/password', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Account-Elements': '1' },
        body: JSON.stringify({ currentPassword, newPassword: 'password' }),
      });
      return { status: response.status, problem: (await response.json()) as { code: string; field: string } };
    }, user.password);
    assert.equal(refused.status, 422);
    assert.equal(refused.problem.code, 'PASSWORD_REJECTED');
    assert.equal(refused.problem.field, 'newPassword');
  });

  it('S1: reports a different confirmation when the user leaves its field, and changes nothing', async () => {
    const { user, password, screen } = await atPassword();
    await password.enter({ current: user.password, next, confirmation: `${next}?` });
    await screen.key('Tab');
    const differs = 'Passwords don’t match.';
    await screen.waitForFieldError('Confirm new password', differs);
    await password.submit();
    await screen.waitForFieldError('Confirm new password', differs);
    assert.equal(await screen.value('New password'), next);
    await screen.typeSecret('Confirm new password', next);
    assert.equal(await screen.fieldError('Confirm new password'), null);
    await password.submit();
    await password.waitUntilChanged();
  });

  it('S1: reports a wrong current password at its field, and keeps the new one', async () => {
    const { user, password, screen } = await atPassword();
    await password.change({ current: `${user.password}?`, next });
    await screen.waitForFieldError('Current password', 'Incorrect password.');
    assert.equal(await screen.value('New password'), next);
    assert.equal(await screen.value('Confirm new password'), next);
    await screen.typeSecret('Current password', user.password);
    await password.submit();
    await password.waitUntilChanged();
  });

  it('S1: requires all three fields', async () => {
    const { password, screen } = await atPassword();
    await screen.type('New password', next);
    await password.submit();
    await screen.waitForFieldError('Current password', 'Enter your current password.');
    await screen.waitForFieldError('Confirm new password', 'Enter the new password again.');
    await screen.press('Cancel');
    assert.equal(await screen.value('New password'), '');
    assert.equal(await screen.fieldError('Current password'), null);
  });
});
