import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import type { Screen } from '../drivers/screen.ts';
import { SettingsDriver } from '../drivers/settings.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import { useHarness } from '../harness/browser-harness.ts';
import { dashboardServer } from '../harness/server.ts';
import type { TestUserWithMfa } from '../harness/test-accounts.ts';

describe('an administrator', () => {
  const harness = useHarness();

  /** Runs the command for accounts beside the server. */
  const accounts = async (args: readonly string[], input = ''): Promise<string> => {
    const { dataDir, environment } = harness.server;
    const env = { ...process.env, ...environment, DATA_DIR: dataDir };
    const running = promisify(execFile)(process.execPath, [...dashboardServer, 'accounts', ...args], { env });
    running.child.stdin?.end(input);
    return (await running).stdout;
  };
  const registerMember = async (): Promise<TestUserWithMfa> => {
    const user = await harness.accounts.registerWithMfa();
    await harness.accounts.join(user);
    return user;
  };
  const openSignIn = async (): Promise<{ screen: Screen; signIn: SignInDriver }> => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    return { screen, signIn: new SignInDriver(screen) };
  };
  const openUsers = async (): Promise<Screen> => {
    const administrator = await harness.accounts.register({ permissions: ['users:read', 'users:manage'] });
    const { screen } = await harness.signedIn(administrator);
    await new SettingsDriver(screen).open('users');
    return screen;
  };

  it('ends the MFA of a user, who signs in with the password alone and sees a notice', async () => {
    const user = await registerMember();
    const name = `End MFA of ${user.fullName}`;
    const screen = await openUsers();
    const button = await screen.find('button', name);
    const isFocused = () => button.evaluate((element) => document.activeElement === element);

    await button.focus();
    await screen.key('Enter');
    const title = `End MFA of ${user.fullName}?`;
    await screen.find('alertdialog', title);
    await screen.waitForText('Then the password alone is enough to sign in.');
    await screen.key('Escape');
    await screen.waitUntilGone('alertdialog', title);
    assert.equal(await isFocused(), true, 'the focus returns to the button');

    await screen.key('Enter');
    await screen.find('alertdialog', title);
    await screen.key('Enter');
    await screen.waitUntilGone('alertdialog', title);
    assert.equal(await isFocused(), true, 'Enter cancels');
    assert.ok((await harness.accounts.recordOf(user)).totp);

    await screen.key('Enter');
    await screen.press('End MFA', 'button', await screen.find('alertdialog', title));
    await screen.waitForAnnouncement(`${user.fullName} can sign in with the password alone.`);
    await screen.waitUntilGone('button', name);
    await screen.page.waitForFunction(() => document.activeElement?.textContent === 'Users');

    const { screen: theirs, signIn } = await openSignIn();
    await signIn.signIn(user);
    await new DashboardDriver(theirs).waitForNameInHeader(user.fullName);
    await theirs.waitForText('An administrator turned off MFA for your account.');
    await theirs.press('Enable it again', 'link');
    await theirs.find('button', 'Enable MFA');
    await theirs.press('Dismiss');
    await theirs.waitForNoText('An administrator turned off MFA');
  });

  it('suspends a user, whom the sign-in tells so, and restores the account', async () => {
    const user = await harness.accounts.register();
    await harness.accounts.join(user);
    assert.equal(await accounts(['suspend', user.username]), `${user.username} is suspended and cannot sign in.\n`);
    await (await openUsers()).waitForText(/Suspended since \d+ \w+ \d{4}/u);

    const { screen, signIn } = await openSignIn();
    await signIn.signIn(user);
    await signIn.waitForProblem('Your account is suspended. Contact your administrator.');
    await accounts(['restore', user.username]);
    await signIn.signIn(user);
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('sets a password on the command line, and the user signs in with it and the code', async () => {
    const user = await harness.accounts.registerWithMfa();
    const password = harness.monitor.secret('Copper-Kettle-2078');
    assert.match(await accounts(['set-password', user.username], `${password}\n`), /has a new password/u);
    const { screen, signIn } = await openSignIn();
    await signIn.signIn({ ...user, password });
    await signIn.enterCode(user.authenticator.nextCode());
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
    await screen.waitForText('An administrator set a new password for your account.');
  });

  it('gets an error and an exit code from a command that is wrong or fails', async () => {
    await assert.rejects(accounts(['find', 'unknown']), {
      code: 1,
      stderr: 'ACCOUNT_UNKNOWN: No account has the username "unknown".\n',
    });
    await assert.rejects(accounts(['remove', 'unknown']), { code: 2, stderr: /^COMMAND_INVALID: .*--yes/u });
    await assert.rejects(accounts(['import'], '{}'), { code: 1, stdout: 'Imported 0, already there 0, failed 1.\n' });
  });
});
