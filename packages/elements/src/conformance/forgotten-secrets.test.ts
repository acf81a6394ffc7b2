import { AccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccountOptions } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { createElementHarness, networkOf } from '../testing/element-harness.driver.ts';
import type { ElementHarness, Network } from '../testing/element-harness.driver.ts';
import { found } from '../testing/user.driver.ts';

/** What a form shows, and the way to it. */
interface Form {
  readonly template: TemplateResult;
  readonly account?: TestAccountOptions;
  readonly open: (on: ElementHarness) => Promise<unknown>;
  /** The button that gives up. */
  readonly cancel: string;
}

// Every form for a password or a code.
const forms: Readonly<Record<string, Form>> = {
  'the form of a new password': {
    template: html`<account-password></account-password>`,
    open: ({ user }) => user.see('Current password'),
    cancel: 'Cancel',
  },
  'the password of a new username': {
    template: html`<account-profile></account-profile>`,
    account: { confirmations: { username: 'password' } },
    open: async ({ user }) => {
      await user.write('Username', 'countess');
      await user.see('Current password');
    },
    cancel: 'Cancel',
  },
  'the password of a setup': {
    template: html`<account-mfa></account-mfa>`,
    open: ({ user }) => driveMfa(user).enable(),
    cancel: 'Cancel',
  },
  'the password and the code before disabling': {
    template: html`<account-mfa></account-mfa>`,
    account: { confirmations: { mfa: 'password-and-code' }, backupCodesLeft: 4 },
    open: ({ user }) => driveMfa(user).disable(),
    cancel: 'Cancel',
  },
  'the key of a setup': {
    template: html`<account-mfa></account-mfa>`,
    open: async ({ user }) => {
      await driveMfa(user).enable();
      await driveMfa(user).givePassword(password);
      await driveMfa(user).key();
    },
    cancel: 'Cancel setup',
  },
};

describe('What was typed or shown', () => {
  let network: Network;
  let on: ElementHarness;
  let element: HTMLElement;
  let inputs: readonly HTMLInputElement[];
  let initial: readonly string[];

  const start = async ({ template, account, open }: Form, service?: AccountService): Promise<void> => {
    network = networkOf(service ?? (await createTestAccount(account)).service);
    on = createElementHarness(template, network.service);
    await open(on);
    const child = on.container.querySelector('account-provider')?.firstElementChild;
    assert.instanceOf(child, HTMLElement);
    element = child;
    inputs = await found('form', () => {
      const all = [...element.querySelectorAll<HTMLInputElement>('.account-form input:not([readonly])')];
      return all.length === 0 ? undefined : all;
    });
    initial = inputs.map(({ type }) => type);
    for (const input of inputs) {
      input.value = 'Typed-Secret-1';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.parentElement?.querySelector<HTMLElement>('[aria-pressed=false]')?.click();
    }
    await redrawn();
  };
  const redrawn = async (): Promise<void> => {
    if ('updateComplete' in element) await element.updateComplete;
  };
  const isForgotten = (): true | undefined => {
    const { shadowRoot } = element;
    const shown = `${element.innerHTML} ${shadowRoot?.innerHTML ?? ''}`;
    const rest = [...element.querySelectorAll<HTMLInputElement>('input:not([readonly])'), ...inputs];
    const isEmpty = rest.every(({ value }) => value === '');
    const isHidden = inputs.every(({ type }, index) => type === initial[index]);
    const isSecret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/u.test(shown) || shadowRoot?.querySelector('[part~=qr]') !== null;
    return isEmpty && isHidden && !isSecret && element.querySelector('[aria-pressed=true]') === null ? true : undefined;
  };

  afterEach(() => {
    on.end();
    element.remove();
  });

  for (const [name, form] of Object.entries(forms)) {
    describe(`in ${name}`, () => {
      it('is removed when the session ends', async () => {
        await start(form);
        network.fail('SESSION_ENDED');
        await on.client.load();
        await found('end', isForgotten);
        await on.user.see('You’re signed out.');
      });

      it('is removed when the element has left the page, and stays when it is moved', async () => {
        await start(form);
        const place = document.createElement('p');
        on.container.querySelector('account-provider')?.append(place);
        place.append(element);
        await redrawn();
        assert.isUndefined(isForgotten());
        assert.isTrue(inputs.every(({ value }) => value === 'Typed-Secret-1'));
        element.remove();
        await found('end', isForgotten);
        place.append(element);
        await redrawn();
        await found('end', isForgotten);
      });

      it('is removed when another user is signed in', async () => {
        const mine = (await createTestAccount(form.account)).service;
        const theirs = (await createTestAccount(form.account)).service;
        let current = mine;
        await start(form, { ...mine, load: (options) => current.load(options) });
        current = theirs;
        await on.client.load();
        await found('end', isForgotten);
      });

      it(`is removed by "${form.cancel}"`, async () => {
        await start(form);
        await on.user.press(form.cancel);
        await found('end', isForgotten);
      });
    });
  }

  it('in the dialog is removed by Escape', async () => {
    const form = forms['the password of a setup'];
    assert.exists(form);
    await start(form);
    element.shadowRoot?.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await found('end', isForgotten);
  });

  it('is also removed while an answer is awaited, and an enrolment that arrives after it is not shown', async () => {
    const form = forms['the password of a setup'];
    assert.exists(form);
    await start(form);
    const [input] = inputs;
    assert.exists(input);
    input.value = password;
    const release = network.hold();
    await on.user.press('Continue');
    const answer = on.container.querySelector('account-mfa')?.saving;
    assert.exists(answer);
    element.remove();
    await found('empty form', () => (input.value === '' ? true : undefined));
    release();
    await answer;
    await found('end', isForgotten);
  });

  /** Checks a code, and ends the session while the answer is awaited. Returns a function that answers. */
  const endWhileChecking = async (): Promise<(answer: unknown) => void> => {
    const form = forms['the key of a setup'];
    assert.exists(form);
    await start(form);
    const [input] = inputs;
    if (input !== undefined) input.value = '123456';
    let respond = (_answer: unknown): void => undefined;
    const mfa = on.client.mfa as { confirmTotp: unknown };
    mfa.confirmTotp = () => new Promise((resolve) => (respond = resolve));
    await on.user.press('Verify');
    network.fail('SESSION_ENDED');
    await on.client.load();
    await found('end', isForgotten);
    return respond;
  };

  it('is no key while a code is checked and the session ends', async () => {
    const respond = await endWhileChecking();
    respond({ ok: false, error: new AccountError('SESSION_ENDED'), outcome: 'notSaved' });
    await on.user.see('You’re signed out.');
    await found('end of the dialog', () => (element.shadowRoot?.querySelector('dialog')?.open ? undefined : true));
  });

  it('does not include backup codes that arrive after the session has ended: they are shown', async () => {
    const respond = await endWhileChecking();
    const codes = ['AAAAA-AAAAA-AAAAA', 'BBBBB-BBBBB-BBBBB'];
    respond({ ok: true, value: { backupCodes: codes } });
    assert.deepEqual(await driveMfa(on.user).codes(), codes);
  });

  it('stays if it is backup codes that are not acknowledged', async () => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    network = networkOf(service);
    on = createElementHarness(html`<account-mfa></account-mfa>`, network.service);
    const mfa = driveMfa(on.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    const codes = await mfa.codes();
    const child = on.container.querySelector('account-mfa');
    assert.exists(child);
    element = child;
    network.fail('SESSION_ENDED');
    await on.client.load();
    await redrawn();
    assert.deepEqual(await mfa.codes(), codes);
    const parent = element.parentElement;
    element.remove();
    await Promise.resolve();
    await redrawn();
    parent?.append(element);
    assert.deepEqual(await mfa.codes(), codes);
  });

  it('closes the dialog with a text for screen readers, which says why', async () => {
    const form = forms['the key of a setup'];
    assert.exists(form);
    await start(form);
    network.fail('SESSION_ENDED');
    await on.client.load();
    await on.user.hear('You’re signed out.');
  });
});
