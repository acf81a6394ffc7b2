import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Page } from 'puppeteer-core';

import { eventually } from './eventually.ts';
import { MfaPage } from './pages/mfa.page.ts';
import { PasswordPage } from './pages/password.page.ts';
import { SignInPage } from './pages/sign-in.page.ts';
import type { Person } from './people.ts';
import type { Screen } from './screen.ts';
import { useStage } from './stage.ts';

/** The forms that ask for something secret are where password managers look, and say what they ask for. */
describe('credential forms', () => {
  const stage = useStage();

  const atSecurity = async (person: Person): Promise<{ screen: Screen; mfa: MfaPage }> => {
    const { screen } = await stage.signedIn(person);
    await new PasswordPage(screen).open();
    return { screen, mfa: new MfaPage(screen, stage.witness) };
  };

  it('the sign-in form has username and current password', async () => {
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Password');
    assert.deepEqual(await forms(screen.page), [['username', 'current-password *']]);
  });

  it('the second step has a one-time code', async () => {
    const person = await stage.people.registerWithMfa();
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await new SignInPage(screen).signIn(person);
    await screen.find('textbox', 'Code');
    assert.deepEqual(await forms(screen.page), [['one-time-code']]);
  });

  it('S1: the password form has the username and all three passwords in light DOM', async () => {
    const person = await stage.people.register();
    const { screen } = await atSecurity(person);
    assert.deepEqual(await forms(screen.page), [
      ['username', 'current-password *', 'new-password *', 'new-password *'],
    ]);
    assert.equal(
      await screen.page.$eval('form [autocomplete=username]', (field) => (field as HTMLInputElement).value),
      person.username,
    );
  });

  it('M2: the dialogs of setup have the username with the password, and then a one-time code', async () => {
    const person = await stage.people.register();
    const { screen, mfa } = await atSecurity(person);
    await screen.press('Enable MFA');
    await screen.find('dialog', 'Enable MFA');
    await eventually(async () => {
      assert.deepEqual((await forms(screen.page)).at(-1), ['username', 'current-password *']);
    });
    await mfa.confirm(person.password, 'Continue');
    await mfa.shownEnrolment();
    assert.deepEqual((await forms(screen.page)).at(-1), ['one-time-code']);
  });

  it('M6: so has the dialog that disables', async () => {
    const { screen } = await atSecurity(await stage.people.registerWithMfa());
    await screen.press('Disable MFA');
    await screen.find('dialog', 'Disable MFA?');
    await eventually(async () => {
      assert.deepEqual((await forms(screen.page)).at(-1), ['username', 'current-password *']);
    });
  });

  it('Chromium, which has been silent on all of them, speaks up about a bad one', async () => {
    const screen = await (await stage.newDevice()).newScreen();
    await screen.visit('/sign-in');
    await screen.find('textbox', 'Password');
    assert.deepEqual(stage.witness.takeProblems(), []);
    await screen.page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('input'), { type: 'password' }));
    });
    await eventually(async () => {
      const problems = stage.witness.takeProblems();
      assert.ok(
        problems.some((problem) => problem.includes('[DOM]')),
        'the control found nothing',
      );
    });
  });
});

/**
 * The autocomplete tokens of every form that a script on the page finds without looking into shadow roots, with an asterisk for
 * a password. Fields outside a form would make a form of their own. There must be no password that such a script does not find.
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
