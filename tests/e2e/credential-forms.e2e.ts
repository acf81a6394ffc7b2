import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Page } from 'puppeteer-core';

import { eventually } from '../harness/eventually.ts';
import { MfaDriver } from '../drivers/mfa.driver.ts';
import { PasswordDriver } from '../drivers/password.driver.ts';
import { SignInDriver } from '../drivers/sign-in.driver.ts';
import type { TestUser } from '../harness/test-accounts.ts';
import type { Screen } from '../drivers/screen.ts';
import { useHarness } from '../harness/browser-harness.ts';

/** Password managers find the forms for passwords and codes, with the correct autocomplete tokens. */
describe('credential forms', () => {
  const harness = useHarness();

  const atSecurity = async (user: TestUser): Promise<{ screen: Screen; mfa: MfaDriver }> => {
    const { screen } = await harness.signedIn(user);
    await new PasswordDriver(screen).open();
    return { screen, mfa: new MfaDriver(screen, harness.monitor) };
  };

  it('have username and current password at sign-in', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Password');
    assert.deepEqual(await forms(screen.page), [['username', 'current-password *']]);
  });

  it('have a one-time code at the second step', async () => {
    const user = await harness.accounts.registerWithMfa();
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await new SignInDriver(screen).signIn(user);
    await screen.find('textbox', 'Code');
    assert.deepEqual(await forms(screen.page), [['one-time-code']]);
  });

  it('S1: the password form has the username and all three passwords in light DOM', async () => {
    const user = await harness.accounts.register();
    const { screen } = await atSecurity(user);
    assert.deepEqual(await forms(screen.page), [
      ['username', 'current-password *', 'new-password *', 'new-password *'],
    ]);
    assert.equal(
      await screen.page.$eval('form [autocomplete=username]', (field) => (field as HTMLInputElement).value),
      user.username,
    );
  });

  it('M2: have username and password, and then a one-time code, in the dialogs of setup', async () => {
    const user = await harness.accounts.register();
    const { screen, mfa } = await atSecurity(user);
    await screen.press('Enable MFA');
    await screen.find('dialog', 'Enable MFA');
    await eventually(async () => {
      assert.deepEqual((await forms(screen.page)).at(-1), ['username', 'current-password *']);
    });
    await mfa.confirm(user.password, 'Continue');
    await mfa.shownEnrolment();
    assert.deepEqual((await forms(screen.page)).at(-1), ['one-time-code']);
  });

  it('M6: have username and password in the dialog that disables MFA', async () => {
    const { screen } = await atSecurity(await harness.accounts.registerWithMfa());
    await screen.press('Disable MFA');
    await screen.find('dialog', 'Disable MFA?');
    await eventually(async () => {
      assert.deepEqual((await forms(screen.page)).at(-1), ['username', 'current-password *']);
    });
  });

  it('are checked by Chromium, which reports a bad form', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Password');
    assert.deepEqual(harness.monitor.takeProblems(), []);
    await screen.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'password' }));
    });
    await eventually(async () => {
      const problems = harness.monitor.takeProblems();
      assert.ok(
        problems.some((problem) => problem.includes('[DOM]')),
        'the control found nothing',
      );
    });
  });
});

/**
 * Returns the autocomplete tokens of every form outside shadow roots, with an asterisk for a password. Fields outside a form
 * count as a separate form. It fails if there is a password field inside a shadow root.
 */
async function forms(page: Page): Promise<readonly (readonly string[])[]> {
  const seen = await page.evaluate(() => document.querySelectorAll('input[type=password]').length);
  assert.equal(seen, (await page.$$('>>> input[type=password]')).length, 'a password is in a shadow root');
  return page.evaluate(() => {
    const token = (field: HTMLInputElement): string => field.autocomplete + (field.type === 'password' ? ' *' : '');
    const inForms = Array.from(document.forms, (form) => Array.from(form.querySelectorAll('input'), token));
    const outside = Array.from(document.querySelectorAll('input'))
      .filter((field) => field.form === null)
      .map((field) => [token(field)]);
    return [...inForms, ...outside];
  });
}
