import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount } from '../../testing/test-account.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

describe('<account-mfa> with the keyboard', () => {
  let account: TestAccount;
  let container: ElementHarness;
  let mfa: MfaDriver;

  const press = (key: string): Promise<unknown> => sendKeys({ press: key });
  // Key by key: the driver of WebKitGTK drops the second of two equal keys in one text.
  const type = async (text: string): Promise<void> => {
    const field = document.activeElement as HTMLInputElement;
    for (const key of text) await sendKeys({ type: key });
    assert.equal(field.value, text);
  };
  const tabTo = async (name: string): Promise<void> => {
    for (let presses = 0; container.user.focused() !== name; presses += 1) {
      if (presses === 20) throw new Error(`Tab never reaches "${name}"`);
      await press('Tab');
    }
  };
  const pressButton = async (name: string): Promise<void> => {
    await container.user.see(name);
    await tabTo(name);
    await press('Enter');
  };
  const enterPassword = async (): Promise<void> => {
    await container.user.see(/^Password$/u);
    assert.equal(container.user.focused(), 'Password');
    await type(password);
    await press('Enter');
  };

  const open = async (backupCodesLeft?: number): Promise<void> => {
    account = await createTestAccount({ backupCodesLeft });
    container = createElementHarness(html`<account-mfa></account-mfa>`, account.service);
    mfa = driveMfa(container.user);
    await container.user.see(/^(Off|On)$/u);
  };

  afterEach(() => container.end());

  it('enables MFA, and keeps the backup codes when Escape is pressed several times', async () => {
    await open();
    await pressButton('Enable MFA');
    await enterPassword();
    const key = await mfa.key();
    assert.equal(container.user.focused(), '6-digit code');
    await type(account.codeOf(key));
    await press('Enter');
    const codes = await mfa.codes();
    for (let presses = 0; presses < 4; presses += 1) await press('Escape');
    assert.deepEqual(await mfa.codes(), codes);
    await pressButton('I’ve saved my codes');
    await container.user.see('10 codes left');
    assert.equal(document.activeElement?.localName, 'account-mfa');
  });

  it('closes the dialog on Escape, and focus returns to the button', async () => {
    await open(10);
    await pressButton('Disable MFA');
    await container.user.see('Disable MFA?');
    await press('Escape');
    await container.user.miss('Disable MFA?');
    assert.equal(container.user.focused(), 'Disable MFA');
  });

  it('generates new backup codes, and focus returns to the button', async () => {
    await open(4);
    await pressButton('Regenerate backup codes');
    await container.user.see('stop working');
    await pressButton('Continue');
    await enterPassword();
    assert.equal((await mfa.codes()).length, 10);
    await pressButton('I’ve saved my codes');
    await container.user.see('10 codes left');
    assert.equal(container.user.focused(), 'Regenerate backup codes');
  });

  it('replaces the authenticator, and focus returns to the button', async () => {
    await open(5);
    await pressButton('Replace authenticator');
    await enterPassword();
    const key = await mfa.key();
    assert.equal(container.user.focused(), '6-digit code');
    account.clock.advance(60_000);
    await type(account.codeOf(key));
    await press('Enter');
    await container.user.see('Your new authenticator is set up.');
    await container.user.see('5 codes left');
    assert.equal(container.user.focused(), 'Replace authenticator');
  });

  it('disables MFA, and focus stays in the card', async () => {
    await open(10);
    await pressButton('Disable MFA');
    await enterPassword();
    await container.user.see(/^Off$/u);
    assert.equal(document.activeElement?.localName, 'account-mfa');
  });
});
