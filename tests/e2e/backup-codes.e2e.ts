import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAuthenticator } from '../harness/authenticator.ts';
import { eventually } from '../harness/eventually.ts';
import { DashboardDriver } from '../drivers/dashboard.driver.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { SettingsDriver } from '../drivers/settings.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import type { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';

const shape = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/u;

describe('Security: backup codes', () => {
  const harness = useHarness();

  const atCodes = async () => {
    const user = await harness.accounts.registerWithMfa();
    const { device, screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    return { user, device, screen, mfa };
  };

  /** Opens another browser at the second step of the sign-in. */
  const atSecondStep = async (user: TestUser): Promise<Screen> => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await new SignInDriver(screen).signIn(user);
    await screen.find('textbox', 'Code');
    return screen;
  };

  it('M3: shows how many codes are left, one fewer after each sign-in with one', async () => {
    const { user, mfa, screen } = await atCodes();
    assert.equal(await mfa.codesLeft(), 10);
    const [code = ''] = user.backupCodes;
    const other = await atSecondStep(user);
    await new SignInDriver(other).enterBackupCode(code);
    await new DashboardDriver(other).waitForNameInHeader(user.fullName);
    await screen.reload();
    await eventually(async () => assert.equal(await mfa.codesLeft(), 9));
  });

  it('M3: accepts each code once, in any notation, and reports a used code', async () => {
    const { user } = await atCodes();
    const [first = '', second = ''] = user.backupCodes;
    const screen = await atSecondStep(user);
    const signIn = new SignInDriver(screen);
    await signIn.enterBackupCode(first.toLowerCase().replaceAll('-', ' '));
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
    await new DashboardDriver(screen).signOut();
    await signIn.signIn(user);
    await signIn.enterBackupCode(first);
    await signIn.waitForProblem('This code was already used. Enter another one.');
    await signIn.enterBackupCode(second);
    await new DashboardDriver(screen).waitForNameInHeader(user.fullName);
  });

  it('M3: warns when few codes are left', async () => {
    const { user, mfa, screen } = await atCodes();
    for (const code of user.backupCodes.slice(0, 7)) await useUp(user, code);
    await screen.reload();
    await screen.waitForText('You have only 3 backup codes left. Generate new ones before you run out.');
    for (const code of user.backupCodes.slice(7)) await useUp(user, code);
    await screen.reload();
    await screen.waitForText('You have no backup codes left. If you lose your phone, you can’t sign in.');
    await mfa.regenerate(user.password);
    await mfa.acknowledge();
    assert.equal(await mfa.codesLeft(), 10);
  });

  it('M4, M7: warns that the old codes stop working before it asks for the password, and changes nothing if the user cancels', async () => {
    const { user, mfa, screen } = await atCodes();
    await screen.press('Regenerate backup codes');
    await screen.waitForText('Your 10 remaining codes stop working as soon as the new ones are generated.');
    assert.equal(await screen.look('textbox', 'Password'), null);
    await screen.press('Continue');
    await mfa.confirm(`${user.password}?`, 'Generate new codes');
    await screen.waitForFieldError('Password', 'Incorrect password.');
    await screen.press('Cancel');
    await mfa.waitForNoDialog();
    const [code = ''] = user.backupCodes;
    const other = await atSecondStep(user);
    await new SignInDriver(other).enterBackupCode(code);
    await new DashboardDriver(other).waitForNameInHeader(user.fullName);
  });

  it('M4, M7: accepts the new codes, rejects every old code, and tells the user to save the new ones', async () => {
    const { user, mfa, screen } = await atCodes();
    const fresh = await mfa.regenerate(user.password);
    assert.equal(new Set(fresh).size, 10);
    for (const code of fresh) assert.match(code, shape);
    assert.deepEqual(
      fresh.filter((code) => user.backupCodes.includes(code)),
      [],
    );
    await screen.waitForText('Save your backup codes');
    await screen.waitForText('These replace all earlier codes, which no longer work.');
    await mfa.acknowledge();
    assert.equal(await mfa.codesLeft(), 10);
    const other = await atSecondStep(user);
    const signIn = new SignInDriver(other);
    for (const code of user.backupCodes.slice(0, 3)) {
      await signIn.enterBackupCode(code);
      await signIn.waitForProblem('Incorrect code.');
    }
    await signIn.enterBackupCode(fresh[9] ?? '');
    await new DashboardDriver(other).waitForNameInHeader(user.fullName);
  });

  it('M5: copies exactly the ten new codes', async () => {
    const { user, device, mfa, screen } = await atCodes();
    await device.context.overridePermissions(harness.server.address, ['clipboard-read', 'clipboard-sanitized-write']);
    const fresh = await mfa.regenerate(user.password);
    await screen.press('Copy all');
    await screen.waitForText('All codes copied.');
    assert.equal(await clipboard(screen), fresh.join('\n'));
  });

  it('M5, B5: copies without the Clipboard API if the page may not use it', async () => {
    const { user, device, mfa, screen } = await atCodes();
    await device.context.overridePermissions(harness.server.address, ['clipboard-read']);
    const fresh = await mfa.regenerate(user.password);
    await screen.press('Copy all');
    await screen.waitForText('All codes copied.');
    assert.equal(await clipboard(screen), fresh.join('\n'));
  });

  it('M5, B5: selects the codes and says so if copying is not possible', async () => {
    const { user, device, mfa, screen } = await atCodes();
    await device.context.overridePermissions(harness.server.address, ['clipboard-read']);
    await screen.page.evaluate(() => {
      document.execCommand = () => false;
    });
    const fresh = await mfa.regenerate(user.password);
    await screen.press('Copy all');
    await screen.waitForText('Your browser blocked copying. The text is selected');
    await screen.page.keyboard.press('c', { commands: ['Copy'] });
    await eventually(async () => assert.deepEqual((await clipboard(screen)).trim().split(/\s+/u), fresh));
  });

  it('M7: keeps new codes through Escape, a click outside, another tab and Back until they are saved, then removes them', async () => {
    const { user, mfa, screen } = await atCodes();
    const fresh = await mfa.regenerate(user.password);
    await screen.key('Escape');
    await screen.key('Escape');
    await screen.page.mouse.click(5, 5);
    assert.deepEqual(await mfa.shownCodes(), fresh);
    await screen.page.evaluate(() => (location.hash = '#profile'));
    await screen.waitForText('You can come back to them while this page stays open.');
    await screen.press('Back to codes');
    assert.deepEqual(await mfa.shownCodes(), fresh);
    await screen.page.evaluate(() => (location.hash = '#profile'));
    await screen.press('Leave');
    await new SettingsDriver(screen).waitForSelected('Profile');
    await screen.page.goBack();
    assert.deepEqual(await mfa.shownCodes(), fresh);
    await mfa.acknowledge();
    await new SettingsDriver(screen).waitForSelected('Security');
    const remains = await screen.everything();
    for (const code of fresh) assert.ok(!remains.includes(code), 'a code is still in the document');
  });

  it('M7: keeps and removes the codes of an enrolment in the same way', async () => {
    const user = await harness.accounts.register();
    const { screen } = await harness.signedIn(user);
    const mfa = new MfaDriver(screen, harness.monitor);
    await mfa.open();
    const { key } = await mfa.beginEnrolment(user.password);
    await mfa.verify(createAuthenticator(key, harness.server.now).nextCode());
    const fresh = await mfa.shownCodes();
    await screen.key('Escape');
    assert.deepEqual(await mfa.shownCodes(), fresh);
    await mfa.acknowledge();
    const remains = await screen.everything();
    for (const secret of [...fresh, key, key.replaceAll(' ', '')]) {
      assert.ok(!remains.includes(secret), 'a secret is still in the document');
    }
  });

  it('M7: asks before the user leaves the page with new codes', async () => {
    const { user, mfa, screen } = await atCodes();
    const fresh = await mfa.regenerate(user.password);
    const asked = new Promise<string>((resolve) => {
      screen.page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await screen.page.evaluate(() => void setTimeout(() => location.reload()));
    assert.equal(await asked, 'beforeunload');
    assert.deepEqual(await mfa.shownCodes(), fresh);
  });

  /** Signs in with a backup code, without checking the page. */
  async function useUp({ username, password }: TestUser, code: string): Promise<void> {
    const { address } = harness.server;
    const headers = { 'Content-Type': 'application/json', Origin: address };
    const body = JSON.stringify({ username, password });
    const first = await fetch(`${address}/api/sign-in`, { method: 'POST', headers, body });
    const second = await fetch(`${address}/api/sign-in/second-factor`, {
      method: 'POST',
      headers: { ...headers, Cookie: first.headers.getSetCookie()[0]?.split(';')[0] ?? '' },
      body: JSON.stringify({ code }),
    });
    assert.equal(second.status, 200);
  }
});

function clipboard(screen: Screen): Promise<string> {
  return screen.page.evaluate(() => navigator.clipboard.readText());
}
