import { resourceValue } from '@account-elements/core';
import { wrongTotpCodeAt } from '@account-elements/core/testing';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount } from '../../testing/test-account.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

const label = 'Code from your authenticator app, or a backup code';

describe('<account-mfa> of an account whose changes of MFA need a code', () => {
  let account: TestAccount;
  let network: Network;
  let on: ElementHarness;
  let mfa: MfaDriver;

  beforeEach(async () => {
    account = await createTestAccount({ backupCodesLeft: 7, confirmations: { mfa: 'password-and-code' } });
    // The code that has confirmed the enrolment is used.
    account.clock.advance(60_000);
    network = networkOf(account.service);
    on = createElementHarness(html`<account-mfa></account-mfa>`, network.service);
    mfa = driveMfa(on.user);
    await on.user.see('7 codes left');
  });
  afterEach(() => on.end());

  const key = (): string => account.authenticator?.key ?? '';
  const code = (): string => account.codeOf(key());
  const wrongCode = (): string => wrongTotpCodeAt(key(), account.clock());
  const input = (name: string): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>(`account-mfa form input[part=input][name=${name}]`);
    assert.exists(found);
    return found;
  };
  const give = async (thePassword: string, theCode: string, submit: string): Promise<void> => {
    await on.user.write('Password', thePassword);
    await on.user.write(label, theCode);
    await on.user.press(submit);
  };
  const isEnabled = (): boolean => resourceValue(on.client.account.get())?.mfa.enabled === true;

  it('asks for password and code before it disables MFA', async () => {
    await mfa.disable();
    await on.user.see(label);
    await on.user.see('If you have neither, contact support.');
    const { dir, inputMode, form } = input('code');
    // Firefox does not know this value, so the property is empty there.
    const autocomplete = input('code').getAttribute('autocomplete');
    assert.deepEqual([autocomplete, dir, inputMode, form?.method], ['one-time-code', 'ltr', '', 'dialog']);
    assert.equal(on.user.focused(), 'Password');
    await assertAccessible(on.container);
    await give(password, code(), 'Disable MFA');
    await on.user.see(/^Off$/u);
  });

  it('shows at each field that it is empty, and sends nothing', async () => {
    await mfa.disable();
    await on.user.see(label);
    await on.user.press('Disable MFA');
    await on.user.hear('Enter your password. Enter the code from your app, or one of your backup codes.');
    assert.equal(await mfa.passwordError(), 'Enter your password.');
    assert.equal(await on.user.errorOf(label), 'Enter the code from your app, or one of your backup codes.');
    assert.equal(on.user.focused(), 'Password');
    await on.user.write('Password', password);
    await on.user.press('Disable MFA');
    await on.user.hear('Enter the code from your app, or one of your backup codes.');
    assert.equal(await mfa.passwordError(), '');
    assert.equal(on.user.focused(), label);
    assert.notInclude(network.calls, 'mfa.disable');
  });

  it('shows at its field that the password is wrong, and keeps the code', async () => {
    await mfa.disable();
    await give('Not-the-one-1', code(), 'Disable MFA');
    await on.user.hear('Incorrect password.');
    assert.equal(await mfa.passwordError(), 'Incorrect password.');
    assert.equal(await on.user.errorOf(label), '');
    assert.deepEqual([input('password').value, input('code').value], ['', code()]);
    assert.equal(on.user.focused(), 'Password');
    await assertAccessible(on.container);
  });

  for (const [title, text, error] of [
    ['wrong', () => wrongCode(), 'Incorrect code. Enter the latest code from your app, or a backup code'],
    ['no code', () => 'twelve', 'Enter the code from your app, or one of your backup codes.'],
  ] as const) {
    it(`shows at its field that the code is ${title}, keeps the password and selects the code`, async () => {
      await mfa.disable();
      await give(password, text(), 'Disable MFA');
      await on.user.hear(error);
      assert.include(await on.user.errorOf(label), error);
      assert.equal(await mfa.passwordError(), '');
      assert.deepEqual([input('password').value, input('code').value], [password, text()]);
      assert.equal(on.user.focused(), label);
      assert.equal(input('code').selectionEnd, text().length);
      assert.isTrue(isEnabled());
    });
  }

  it('shows that a code was already used', async () => {
    await account.service.mfa?.beginTotp({ password, code: code() });
    await mfa.disable();
    await give(password, code(), 'Disable MFA');
    await on.user.hear('This code was already used. Wait for the next one, or enter a backup code.');
  });

  it('empties both fields after an error of neither, because the code can be used', async () => {
    await mfa.disable();
    network.fail('OUTCOME_UNKNOWN', { of: 'mfa.disable' });
    await give(password, code(), 'Disable MFA');
    await on.user.hear('Enter your password again to finish turning off MFA.');
    assert.deepEqual([input('password').value, input('code').value], ['', '']);
    assert.equal(on.user.focused(), 'Password');
  });

  it('replaces the authenticator with a backup code, and then shows one code less', async () => {
    await mfa.replace();
    await give(password, account.authenticator?.backupCodes[0]?.toLowerCase() ?? '', 'Continue');
    const next = await mfa.key();
    await mfa.giveCode(account.codeOf(next));
    await on.user.see('Your new authenticator is set up.');
    await on.user.see('6 codes left');
  });

  it('shows one code less after a setup that was started with a backup code is cancelled', async () => {
    await mfa.replace();
    await give(password, account.authenticator?.backupCodes[0] ?? '', 'Continue');
    await mfa.key();
    await on.user.press('Cancel setup');
    await on.user.see('6 codes left');
  });

  it('generates new backup codes with password and code', async () => {
    await mfa.regenerate();
    await on.user.press('Continue');
    await assertAccessible(on.container);
    await give(password, code(), 'Generate new codes');
    assert.equal((await mfa.codes()).length, 10);
  });

  it('removes password and code from the page when the dialog is closed', async () => {
    await mfa.disable();
    await on.user.write('Password', password);
    await on.user.write(label, code());
    await on.user.press('Cancel');
    await on.user.miss('Disable MFA?');
    assert.isNull(document.querySelector('account-mfa form'));
    await mfa.disable();
    await on.user.see(label);
    assert.deepEqual([input('password').value, input('code').value], ['', '']);
  });

  it('asks for the password alone before it enables MFA', async () => {
    await account.service.mfa?.disable({ password, code: code() });
    await on.client.load();
    await mfa.enable();
    await on.user.see('Enter your password to continue.');
    await on.user.miss(label);
    await mfa.givePassword(password);
    await mfa.key();
  });
});
