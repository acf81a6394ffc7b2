import type { AccountService, TotpEnrolment } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { found } from '../testing/user.driver.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

describe('An enrolment of a service that sends something else', () => {
  let on: ElementHarness;
  let mfa: MfaDriver;

  const open = async (change: (enrolment: TotpEnrolment) => TotpEnrolment): Promise<void> => {
    const { service } = await createTestAccount();
    const { mfa: own } = service;
    assert.exists(own);
    const changed: AccountService = {
      ...service,
      mfa: { ...own, beginTotp: async (...parameters) => change(await own.beginTotp(...parameters)) },
    };
    on = createElementHarness(html`<account-mfa></account-mfa>`, changed);
    mfa = driveMfa(on.user);
    await mfa.enable();
    await mfa.givePassword(password);
  };
  const find = (selector: string): Element | null | undefined =>
    on.container.querySelector('account-mfa')?.shadowRoot?.querySelector(selector);
  const isClosed = (): Promise<true> =>
    found('closed dialog', () => (find('dialog')?.hasAttribute('open') === false ? true : undefined));

  afterEach(() => on.end());

  for (const [name, wrong] of [
    ['a script as its URI', { uri: 'javascript:void(window.wasRun = true)' }],
    ['an address of another site as its URI', { uri: 'https://evil.example/phish' }],
    ['a URI of 6000 characters', { uri: `otpauth://totp/${'a'.repeat(6000)}?secret=x` }],
    ['another secret than base32', { secret: '<img src=x>' }],
  ] as const) {
    it(`with ${name} is not shown: the dialog says that it failed, and can be closed`, async () => {
      await open((enrolment) => ({ ...enrolment, ...wrong }));
      await on.user.see('Something went wrong');
      assert.isNull(find('[part~=qr], [part~=key], .app'));
      await on.user.press('Cancel');
      await isClosed();
    });
  }

  it('with a URI that is too long for a QR code is shown with its key', async () => {
    // 2000 characters, and more than 2331 bytes.
    await open((enrolment) => ({ ...enrolment, uri: `otpauth://totp/${'孙'.repeat(1900)}?secret=x` }));
    assert.match(await mfa.key(), /^[A-Z2-7 ]+$/u);
    assert.isNull(find('[part~=qr]'));
    await on.user.press('Cancel setup');
    await isClosed();
  });
});

describe('A dialog that cannot be drawn', () => {
  it('is closed, and the card says that it failed', async () => {
    const { service } = await createTestAccount();
    const on = createElementHarness(html`<account-mfa></account-mfa>`, service);
    const provider = on.container.querySelector('account-provider');
    assert.exists(provider);
    // A text of the host that fails.
    provider.strings = {
      mfaDialog: {
        code: () => '6-digit code',
        step: (step: number) => {
          if (step === 2) throw new Error('A text of the host fails');
          return 'Step';
        },
      },
    };
    const reported: string[] = [];
    const report = (event: ErrorEvent): void => {
      event.preventDefault();
      reported.push(event.message);
    };
    const { onerror } = window;
    window.onerror = null;
    window.addEventListener('error', report);
    try {
      await driveMfa(on.user).enable();
      await driveMfa(on.user).givePassword(password);
      await on.user.see('Something went wrong');
      const dialog = on.container.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog');
      assert.isFalse(dialog?.open);
      assert.lengthOf(reported, 1);
      // The page is not inert.
      await on.user.press('Start over');
    } finally {
      window.removeEventListener('error', report);
      window.onerror = onerror;
      on.end();
    }
  });
});
