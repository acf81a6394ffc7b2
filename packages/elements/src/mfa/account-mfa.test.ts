import 'axe-core/axe.min.js';
import { createAccountClient, resourceValue } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { readQrCode } from '../../testing/read-qr-code.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount, TestAccountOptions } from '../../testing/test-account.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { found } from '../testing/user.driver.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

describe('<account-mfa>', () => {
  let account: TestAccount;
  let network: Network;
  let container: ElementHarness;
  let mfa: MfaDriver;

  const open = async (options: TestAccountOptions = {}): Promise<void> => {
    account = await createTestAccount(options);
    network = networkOf(account.service);
    container = createElementHarness(html`<account-mfa site="engines.example"></account-mfa>`, network.service);
    mfa = driveMfa(container.user);
    await container.user.see(/^(Off|On)$/u);
  };
  const see = (text: string | RegExp): Promise<string> => container.user.see(text);
  const eventsOf = (type: string, prevent = false): Event[] => {
    const events: Event[] = [];
    container.container.addEventListener(type, (event) => {
      events.push(event);
      if (prevent) event.preventDefault();
    });
    return events;
  };
  const enrol = async (): Promise<string> => {
    await mfa.enable();
    await mfa.givePassword(password);
    return mfa.key();
  };

  afterEach(() => container.end());

  describe('while it is off', () => {
    beforeEach(() => open());

    it('shows that MFA is off (M1)', async () => {
      await see(/^Off$/u);
      await assertAccessible(container.container);
    });

    it('is enabled with password, code and acknowledged backup codes (M2)', async () => {
      const enabled = eventsOf('account-mfa-enabled');
      await mfa.enable();
      await see('Enter your password to continue.');
      await assertAccessible(container.container);
      await mfa.givePassword(password);
      const key = await mfa.key();
      await assertAccessible(container.container);
      await mfa.giveCode(account.codeOf(key));
      const codes = await mfa.codes();
      assert.equal(new Set(codes).size, 10);
      await assertAccessible(container.container);
      assert.equal(enabled.length, 0);
      await mfa.acknowledge();
      await see(/^On$/u);
      await see(/^Turned on [A-Z][a-z]{2} \d{1,2}, \d{4}$/u);
      await see('10 codes left');
      await container.user.hear('Multi-factor authentication is on.');
      assert.equal(enabled.length, 1);
      await assertAccessible(container.container);
    });

    it('does not show an answer to another user', async () => {
      await mfa.enable();
      const arrive = network.hold();
      await mfa.givePassword(password);
      const other = await createTestAccount();
      const client = createAccountClient({ service: other.service, channel: null });
      await client.load();
      const element = document.querySelector('account-mfa');
      assert.exists(element);
      element.client = client;
      await found('closed dialog', () => (element.shadowRoot?.querySelector('dialog:modal') ? undefined : true));
      await mfa.enable();
      await see('Enter your password to continue.');
      arrive();
      const isStarted = (): boolean => {
        const read = resourceValue(container.client.account.get());
        return read !== undefined && read.mfa.enrolmentExpiresAt !== null;
      };
      await found('answer', () => isStarted() || undefined);
      await element.updateComplete;
      await see('Enter your password to continue.');
      client.close();
    });

    it('shows a QR code that contains the setup key', async () => {
      const key = await enrol();
      const svg = document.querySelector('account-mfa')?.shadowRoot?.querySelector<SVGSVGElement>('[part=qr]');
      const uri = new URL((svg && (await readQrCode(svg))) ?? '');
      assert.equal(uri.protocol, 'otpauth:');
      assert.equal(uri.searchParams.get('secret'), key.replaceAll(' ', ''));
      assert.equal(uri.searchParams.get('issuer'), 'Account Elements');
    });

    it('shows at the field that the password is wrong, empties it and focuses it', async () => {
      await mfa.enable();
      await mfa.givePassword('not it');
      await see('Incorrect password.');
      assert.equal(await mfa.passwordError(), 'Incorrect password.');
      assert.equal(await container.user.valueOf('Password'), '');
      assert.equal(container.user.focused(), 'Password');
      await assertAccessible(container.container);
    });

    it('keeps the key and selects the wrong code until the code is correct', async () => {
      const key = await enrol();
      const wrong = account.codeOf(key) === '000000' ? '000001' : '000000';
      await mfa.giveCode(wrong);
      await see('Incorrect code.');
      const input = document.querySelector<HTMLInputElement>('input[name=code]');
      assert.deepEqual([input?.value, input?.selectionStart, input?.selectionEnd], [wrong, 0, 6]);
      assert.equal(container.user.focused(), '6-digit code');
      assert.equal(await mfa.key(), key);
      await mfa.giveCode(account.codeOf(key).replace(/(...)/u, '$1 '));
      assert.equal((await mfa.codes()).length, 10);
    });

    it('shows what a code looks like without sending an invalid one', async () => {
      await enrol();
      await mfa.giveCode('12345');
      await see('Enter the 6 digits');
      assert.notInclude(network.calls, 'mfa.confirmTotp');
    });

    it('says how wrong a clock is', async () => {
      const key = await enrol();
      account.clock.advance(120_000);
      const late = account.codeOf(key);
      account.clock.advance(-120_000);
      await mfa.giveCode(late);
      await see('about 2 minutes fast');
    });

    it('says that a code was already used, and accepts another one', async () => {
      const key = await enrol();
      network.fail('CODE_USED', { of: 'mfa.confirmTotp' });
      await mfa.giveCode(account.codeOf(key));
      await see('This code was already used. Wait for the next one.');
      network.fail(null);
      await mfa.giveCode(account.codeOf(key));
      assert.equal((await mfa.codes()).length, 10);
    });

    it('changes nothing when the setup is cancelled', async () => {
      await enrol();
      await container.user.press('Cancel setup');
      await see(/^Off$/u);
      await container.user.hear('Setup cancelled');
      await container.user.miss('not finished');
      assert.isNull((await account.service.load()).mfa.enrolmentExpiresAt);
      assert.isTrue(await container.user.canPress('Enable MFA'));
    });

    it('keeps focus in the card when the setup is cancelled there', async () => {
      await enrol();
      document.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog')?.dispatchEvent(new Event('cancel'));
      await see(/^MFA setup isn’t finished\. It expires at .*\d.*\.$/u);
      await container.user.press('Cancel setup');
      await container.user.hear('Setup cancelled');
      await container.user.miss('not finished');
      await found('focus', () => container.user.focused() || undefined);
      assert.equal(container.user.focused(), 'Enable MFA');
    });

    it('can continue after Escape or a reload, or start over', async () => {
      const key = await enrol();
      await container.user.key('Escape');
      document.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog')?.dispatchEvent(new Event('cancel'));
      await see(/^MFA setup isn’t finished\. It expires at .*\d.*\.$/u);
      await assertAccessible(container.container);
      await container.user.press('Enter code');
      await see('Enter the code that your app shows now');
      assert.isNull(document.querySelector('account-mfa')?.shadowRoot?.querySelector('[part=qr]'));
      await container.user.press('Start over');
      await mfa.givePassword(password);
      const again = await mfa.key();
      assert.notEqual(again, key);
      await mfa.giveCode(account.codeOf(again));
      assert.equal((await mfa.codes()).length, 10);
    });

    it('says that the setup has expired, and starts again', async () => {
      const key = await enrol();
      account.clock.advance(11 * 60_000);
      await mfa.giveCode(account.codeOf(key));
      await see('This setup has expired');
      await assertAccessible(container.container);
      await see('Setup expires after 10 minutes or too many wrong codes.');
      await container.user.press('Start again');
      await see('Enter your password to continue.');
    });

    it('says that another tab has restarted the setup, and removes the key', async () => {
      await enrol();
      account.clock.advance(1000);
      await account.service.mfa?.beginTotp({ password });
      await container.client.load();
      await see('cancelled or restarted in another window');
      assert.isTrue(await container.user.canPress('Start again'));
      assert.isNull(document.querySelector('account-mfa')?.shadowRoot?.querySelector('[part~=qr]'));
    });

    it('says that another tab has enabled MFA', async () => {
      await enrol();
      const { secret } = (await account.service.mfa?.beginTotp({ password })) ?? { secret: '' };
      await account.service.mfa?.confirmTotp({ code: account.codeOf(secret) });
      await container.client.load();
      await see('MFA is already on');
      await container.user.press('Close');
      await see(/^On$/u);
    });

    it('offers new codes when the answer that contained them was lost', async () => {
      const key = await enrol();
      await account.service.mfa?.confirmTotp({ code: account.codeOf(key) });
      network.fail('OUTCOME_UNKNOWN');
      await mfa.giveCode(account.codeOf(key));
      await see('may or may not have been saved');
      network.fail(null);
      await container.client.load();
      await see('we couldn’t show your backup codes');
      await container.user.press('Generate new backup codes');
      await see('stop working');
    });
  });

  describe('while it is on', () => {
    it('shows that MFA is on, and how many backup codes are left (M1, M3)', async () => {
      await open({ backupCodesLeft: 10 });
      await see(/^On$/u);
      await see('10 codes left');
      await assertAccessible(container.container);
    });

    for (const [left, warning] of [
      [0, 'You have no backup codes left.'],
      [1, 'You have only 1 backup code left.'],
      [3, 'You have only 3 backup codes left.'],
    ] as const) {
      it(`warns when ${String(left)} codes are left, and offers new ones`, async () => {
        await open({ backupCodesLeft: left });
        await see(warning);
        assert.isTrue(await container.user.canPress('Regenerate backup codes'));
        await assertAccessible(container.container);
      });
    }

    it('regenerates codes, and says that the old ones stop working before it asks for the password (M4, M7)', async () => {
      await open({ backupCodesLeft: 7 });
      const regenerated = eventsOf('account-backup-codes-regenerated');
      assert.include(await mfa.regenerate(), 'Your 7 remaining codes stop working');
      assert.isNull(document.querySelector('input[type=password]'));
      await assertAccessible(container.container);
      await container.user.press('Continue');
      await see('Your current codes stop working right away, and you’ll be signed out on your other devices.');
      await container.user.write('Password', password);
      await container.user.press('Generate new codes');
      assert.equal((await mfa.codes()).length, 10);
      await see('These replace all earlier codes');
      await mfa.acknowledge();
      await see('10 codes left');
      assert.equal(regenerated.length, 1);
    });

    it('is disabled with the password (M6)', async () => {
      await open({ backupCodesLeft: 10 });
      const disabled = eventsOf('account-mfa-disabled');
      await mfa.disable();
      await see('Disable MFA?');
      await assertAccessible(container.container);
      assert.exists(document.querySelector('form [part~=primary][part~=danger][type=submit]'));
      await mfa.confirmDisabling('not it');
      await see('Incorrect password.');
      await mfa.confirmDisabling(password);
      await see(/^Off$/u);
      assert.equal(disabled.length, 1);
      assert.isFalse((await account.service.load()).mfa.enabled);
    });

    it('is disabled when the answer was lost and the account shows that it was saved', async () => {
      await open({ backupCodesLeft: 10 });
      const disabled = eventsOf('account-mfa-disabled');
      network.fail('OUTCOME_UNKNOWN', { of: 'mfa.disable', done: true });
      await mfa.disable();
      await mfa.confirmDisabling(password);
      await see('Multi-factor authentication is off.');
      assert.equal(disabled.length, 1);
    });

    it('asks before the page is left while an answer is pending', async () => {
      await open({ backupCodesLeft: 10 });
      await mfa.disable();
      const answer = network.hold();
      await mfa.confirmDisabling(password);
      await see('One moment');
      const isAsked = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      assert.isTrue(isAsked());
      answer();
      await see(/^Off$/u);
      assert.isFalse(isAsked());
    });

    it('replaces the authenticator and keeps the backup codes', async () => {
      await open({ backupCodesLeft: 5 });
      const replaced = eventsOf('account-mfa-replaced');
      await mfa.replace();
      await mfa.givePassword(password);
      const key = await mfa.key();
      account.clock.advance(60_000);
      await mfa.giveCode(account.codeOf(key));
      await see('Your new authenticator is set up.');
      await see('5 codes left');
      assert.equal(replaced.length, 1);
    });

    it('hides only the replacement when the backend does not support it', async () => {
      account = await createTestAccount({ backupCodesLeft: 5 });
      const { service } = account;
      const load: AccountService['load'] = async (options) => {
        const snapshot = await service.load(options);
        return { ...snapshot, mfa: { ...snapshot.mfa, replaceable: false } };
      };
      container = createElementHarness(html`<account-mfa></account-mfa>`, { ...service, load });
      await see('5 codes left');
      await see('Regenerate backup codes');
      await see('Disable MFA');
      await container.user.miss('Replace authenticator');
    });

    it('lets a host prevent that MFA is disabled or codes are regenerated', async () => {
      await open({ backupCodesLeft: 10 });
      const before = [
        eventsOf('account-before-mfa-disable', true),
        eventsOf('account-before-backup-codes-regenerate', true),
      ];
      await mfa.disable();
      await container.user.press('Regenerate backup codes');
      await found('both events', () => before.every((events) => events.length === 1) || undefined);
      await container.user.miss('Disable MFA?');
    });

    it('says that another tab has disabled MFA', async () => {
      await open({ backupCodesLeft: 10 });
      await mfa.regenerate();
      await account.service.mfa?.disable({ password });
      await container.client.load();
      await see('MFA was turned off');
      await container.user.press('Close');
      await see(/^Off$/u);
    });
  });

  it('does not show its state before it is known, and has the same height', async () => {
    account = await createTestAccount();
    network = networkOf(account.service);
    const release = network.hold();
    container = createElementHarness(html`<account-mfa></account-mfa>`, network.service);
    const element = container.container.querySelector('account-mfa');
    await see('Multi-factor authentication');
    assert.isNull(element?.renderRoot.querySelector('button, svg'));
    const height = element?.getBoundingClientRect().height ?? 0;
    release();
    await see(/^Off$/u);
    assert.closeTo(element?.getBoundingClientRect().height ?? 0, height, 1);
  });

  it('says that MFA needs a password when the account has none', async () => {
    await open({ password: null });
    await see('Your account doesn’t have one');
    await assertAccessible(container.container);
  });
});
