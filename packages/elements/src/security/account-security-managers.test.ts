import { assert } from 'chai';
import { html, render } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

const change = ['username', 'current-password', 'new-password', 'new-password'];

const fieldsOf = (root: ParentNode): readonly HTMLInputElement[] => [
  ...root.querySelectorAll<HTMLInputElement>('form input'),
];
const tokensOf = (root: ParentNode): readonly string[] =>
  // Firefox has an empty property for a token that it does not know.
  fieldsOf(root).map((field) => field.getAttribute('autocomplete') ?? '');

describe('A password manager that ignores shadow roots', () => {
  let on: ElementHarness;

  const open = async (template: TemplateResult): Promise<void> => {
    const { service } = await createTestAccount();
    on = createElementHarness(template, service);
  };
  const askPassword = async (): Promise<void> => {
    await driveMfa(on.user).enable();
    await on.user.see('Enter your password to continue.');
  };

  afterEach(() => on.end());

  for (const [where, template, tokens] of [
    ['<account-password>', html`<account-password></account-password>`, change],
    ['<account-mfa>', html`<account-mfa></account-mfa>`, []],
    ['<account-security>', html`<account-security></account-security>`, change],
    ['<account-settings>', html`<account-settings selected="security"></account-settings>`, change],
  ] as const) {
    it(`finds every field in ${where}, and can paste into it`, async () => {
      await open(template);
      if (where === '<account-password>') await found('form', () => document.querySelector('form') ?? undefined);
      else await askPassword();
      const dialog = where === '<account-password>' ? [] : ['username', 'current-password'];
      assert.deepEqual(tokensOf(document), [...tokens, ...dialog]);
      for (const field of fieldsOf(document)) {
        const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        field.dispatchEvent(paste);
        assert.isFalse(paste.defaultPrevented);
        assert.isTrue(field.form?.isConnected);
      }
    });
  }

  it('finds no field if the elements are in a shadow root of the host', async () => {
    await open(html`<div id="host"></div>`);
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    assert.exists(root);
    render(html`<account-security .client=${on.client}></account-security>`, root);
    await on.user.see('Current password');
    assert.deepEqual(tokensOf(document), []);
    assert.deepEqual(tokensOf(root), change);
    await askPassword();
    await driveMfa(on.user).givePassword(password);
    await driveMfa(on.user).key();
    assert.deepEqual(tokensOf(root), [...change, 'one-time-code']);
  });
});
