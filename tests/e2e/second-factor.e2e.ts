import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';

const minute = 60_000;

describe('signing in with a second factor', () => {
  const harness = useHarness();

  const atSecondStep = async () => {
    const user = await harness.accounts.registerWithMfa();
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    const signIn = new SignInDriver(screen);
    await signIn.signIn(user);
    await screen.find('textbox', 'Code');
    return { user, screen, signIn, dashboard: new DashboardDriver(screen) };
  };

  it('accepts a code once, and rejects it the second time', async () => {
    const { user, screen, signIn, dashboard } = await atSecondStep();
    const code = user.authenticator.nextCode();
    await signIn.enterCode(code);
    await dashboard.waitForNameInHeader(user.fullName);
    await dashboard.signOut();
    await signIn.signIn(user);
    await signIn.enterCode(code);
    await signIn.waitForProblem('This code was already used. Wait for the next one.');
    assert.equal(screen.address.startsWith('/sign-in'), true);
    await signIn.enterCode(user.authenticator.nextCode());
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('keeps usernames, passwords and codes left-to-right in a right-to-left page, and ignores direction marks in a pasted code', async () => {
    const user = await harness.accounts.registerWithMfa();
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    const directionOf = async (label: string): Promise<string> => {
      await screen.page.evaluate(() => (document.documentElement.dir = 'rtl'));
      const field = await screen.find('textbox', label);
      return field.evaluate((element) => getComputedStyle(element).direction);
    };
    assert.equal(await directionOf('Username'), 'ltr');
    assert.equal(await directionOf('Password'), 'ltr');
    const signIn = new SignInDriver(screen);
    await signIn.signIn(user);
    assert.equal(await directionOf('Code'), 'ltr');
    await screen.press('Use a backup code');
    assert.equal(await directionOf('Backup code'), 'ltr');
    await signIn.enterBackupCode(`\u200E${user.backupCodes[0] ?? ''}`);
    const dashboard = new DashboardDriver(screen);
    await dashboard.waitForNameInHeader(user.fullName);
    assert.equal(await screen.page.$eval('.person-name', (element) => element.getAttribute('dir')), 'auto');
  });

  it('focuses the code field, so that the user can type at once', async () => {
    const { user, screen, dashboard } = await atSecondStep();
    await screen.page.waitForFunction(() => document.activeElement?.getAttribute('autocomplete') === 'one-time-code');
    await screen.page.keyboard.type(user.authenticator.nextCode());
    await screen.page.keyboard.press('Enter');
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('continues at the second step after a reload, and starts again if the user wants to', async () => {
    const { user, screen, signIn, dashboard } = await atSecondStep();
    await screen.reload();
    await screen.find('textbox', 'Code');
    await screen.press('Start over');
    await signIn.signIn(user);
    await signIn.enterCode(user.authenticator.nextCode());
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('rejects a wrong code and one from two minutes ago, and then accepts the right one', async () => {
    const { user, signIn, dashboard } = await atSecondStep();
    await signIn.enterCode(user.authenticator.wrongCode());
    await signIn.waitForProblem('Incorrect code.');
    await signIn.enterCode(user.authenticator.codeOffBy(-120));
    await signIn.waitForProblem('Incorrect code.');
    await signIn.enterCode(user.authenticator.nextCode());
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('gives access to nothing before the second step', async () => {
    const { screen } = await atSecondStep();
    const statuses = await screen.page.evaluate(() =>
      Promise.all(
        ['/account', '/api/users', '/api/dashboard?dateRange=today'].map(async (path) => (await fetch(path)).status),
      ),
    );
    assert.deepEqual(statuses, [401, 401, 401]);
    await screen.visit('/settings');
    await screen.waitForAddress('/sign-in?next=/settings');
  });

  it('starts again if the second step takes too long', async () => {
    const { user, signIn, screen, dashboard } = await atSecondStep();
    await harness.server.pass(6 * minute);
    await signIn.enterCode(user.authenticator.nextCode());
    await signIn.waitForProblem('Your sign-in timed out. Start again.');
    await signIn.signIn(user);
    await screen.find('textbox', 'Code');
    await harness.server.pass(minute);
    await signIn.enterCode(user.authenticator.nextCode());
    await dashboard.waitForNameInHeader(user.fullName);
  });

  it('continues to the page that the user requested', async () => {
    const user = await harness.accounts.registerWithMfa();
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/settings');
    await screen.waitForAddress('/sign-in?next=/settings');
    const signIn = new SignInDriver(screen);
    await signIn.signIn(user);
    await signIn.enterCode(user.authenticator.nextCode());
    await screen.find('tab', 'General');
    assert.match(screen.address, /^\/settings/u);
  });
});
