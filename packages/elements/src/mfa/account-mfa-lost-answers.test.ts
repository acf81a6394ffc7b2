import { createAccountClient } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount } from '../../testing/test-account.ts';
import { createElementHarness, networkOf } from '../testing/element-harness.driver.ts';
import type { ElementHarness, Network } from '../testing/element-harness.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

describe('<account-mfa> when answers are lost', () => {
  let account: TestAccount;
  let network: Network;
  let container: ElementHarness;
  let mfa: MfaDriver;

  const open = async (backupCodesLeft?: number): Promise<void> => {
    account = await createTestAccount({ backupCodesLeft });
    network = networkOf(account.service);
    container = createElementHarness(html`<account-mfa></account-mfa>`, network.service);
    mfa = driveMfa(container.user);
    await container.user.see(/^(Off|On)$/u);
  };
  const countOf = (type: string): (() => number) => {
    let count = 0;
    container.container.addEventListener(type, () => (count += 1));
    return () => count;
  };
  const readAgain = async (): Promise<void> => {
    network.fail(null);
    await container.client.load();
  };

  afterEach(() => container.end());

  it('completes a replacement when the account is read later', async () => {
    await open(5);
    const replaced = countOf('account-mfa-replaced');
    await mfa.replace();
    await mfa.givePassword(password);
    const key = await mfa.key();
    account.clock.advance(60_000);
    network.fail('OUTCOME_UNKNOWN', { done: true });
    await mfa.giveCode(account.codeOf(key));
    await container.user.see('may or may not have been saved');
    await readAgain();
    await container.user.see('Your new authenticator is set up.');
    assert.equal(replaced(), 1);
  });

  it('completes turning MFA off when the account is read later', async () => {
    await open(5);
    const disabled = countOf('account-mfa-disabled');
    await mfa.disable();
    network.fail('OUTCOME_UNKNOWN', { done: true });
    await mfa.confirmDisabling(password);
    await container.user.see('Enter your password again');
    await readAgain();
    await container.user.see('Multi-factor authentication is off.');
    assert.equal(disabled(), 1);
  });

  it('says that a code was not saved when the account that is read later shows that', async () => {
    await open(5);
    await mfa.replace();
    await mfa.givePassword(password);
    const key = await mfa.key();
    account.clock.advance(60_000);
    network.fail('OUTCOME_UNKNOWN');
    await mfa.giveCode(account.codeOf(key));
    await container.user.see('may or may not have been saved');
    await readAgain();
    await container.user.see('your change wasn’t saved');
    await mfa.giveCode(account.codeOf(key));
    await container.user.see('Your new authenticator is set up.');
  });

  it('does not show another user why a setup could not be cancelled', async () => {
    await open();
    await mfa.enable();
    await mfa.givePassword(password);
    await mfa.key();
    network.fail('CONNECTION_FAILED');
    await container.user.press('Cancel setup');
    await container.user.see('You appear to be offline.');
    const client = createAccountClient({ service: (await createTestAccount()).service, channel: null });
    await client.load();
    const element = document.querySelector('account-mfa');
    assert.exists(element);
    element.client = client;
    await element.updateComplete;
    await container.user.miss('You appear to be offline.');
    client.close();
  });
});
