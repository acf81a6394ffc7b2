import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { assertAccessible } from '../../testing/accessibility.ts';
import { button } from '../ui/button.view.ts';
import { form } from '../ui/form.view.ts';
import { passwordField } from '../ui/password-field.view.ts';
import { LightForm } from './light-form.ts';
import { notice } from '../ui/notice.view.ts';
import { lightFormStyles } from './light-form.styles.ts';
import { createUserDriver } from '../testing/user.driver.ts';
import { tokenStyles } from '../ui/token.styles.ts';
import { usernameField } from '../ui/username-field.view.ts';

class TestVault extends LitElement {
  static override properties = { open: { type: Boolean } };
  static override styles = tokenStyles;
  declare open: boolean;
  readonly submitted: string[] = [];
  readonly typeAtSubmit: string[] = [];
  isEnded = false;
  readonly light = new LightForm(
    this,
    'form',
    () => this.isEnded,
    (scope) => (this.open ? this.#form(scope) : nothing),
  );

  protected override render(): TemplateResult {
    return html`<slot name="form"></slot>`;
  }

  #form(scope: string): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      this.submitted.push(form.querySelector<HTMLInputElement>('[name=password]')?.value ?? '');
      this.typeAtSubmit.push(form.querySelector<HTMLInputElement>('[name=password]')?.type ?? '');
    };
    return form(
      submit,
      html` ${usernameField('ada')}
      ${passwordField({ scope, name: 'password', label: 'Password', autocomplete: 'current-password', showLabel: 'Show password', hint: 'Your own.' })}
      ${notice({ tone: 'danger', text: 'Too many attempts.' })}
      ${button({ label: 'Go', kind: 'primary', submit: true })}`,
    );
  }
}
customElements.define('test-vault', TestVault);

describe('a light form', () => {
  const reset = new CSSStyleSheet();
  let vault: TestVault;

  beforeEach(async () => {
    vault = document.createElement('test-vault') as TestVault;
    vault.open = true;
    document.body.append(vault);
    await vault.updateComplete;
  });
  afterEach(() => {
    vault.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== reset);
  });
  const styled = (root: DocumentOrShadowRoot): boolean =>
    lightFormStyles.styleSheet !== undefined && root.adoptedStyleSheets.includes(lightFormStyles.styleSheet);
  const input = (): HTMLInputElement => {
    const found = document.querySelector<HTMLInputElement>('test-vault input[type=password]');
    assert.exists(found);
    return found;
  };

  it('is in light DOM, where password managers find it, with a hidden username', async () => {
    assert.deepEqual(
      [...document.querySelectorAll('test-vault form input')].map((one) => one.getAttribute('autocomplete')),
      ['username', 'current-password'],
    );
    const username = document.querySelector<HTMLInputElement>('test-vault [autocomplete=username]');
    assert.equal(username?.value, 'ada');
    assert.notEqual(username && getComputedStyle(username).display, 'none');
    await assertAccessible(vault);
  });

  it('adds its stylesheet to the document, and removes it with the last form', async () => {
    assert.isTrue(styled(document));
    const second = document.createElement('test-vault') as TestVault;
    second.open = true;
    document.body.append(second);
    await second.updateComplete;
    vault.remove();
    assert.isTrue(styled(document));
    second.open = false;
    await second.updateComplete;
    assert.isFalse(styled(document));
    second.remove();
  });

  it('adds its stylesheet to the outer shadow root that contains it, also after a move', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(vault);
    await vault.updateComplete;
    assert.isTrue(styled(shadow));
    assert.isFalse(styled(document));
    host.remove();
  });

  it('has ids that no other form has', async () => {
    const second = document.createElement('test-vault') as TestVault;
    second.open = true;
    document.body.append(second);
    await second.updateComplete;
    const ids = [...document.querySelectorAll('test-vault [id]')].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    second.remove();
  });

  it('shows the password when the user asks, and hides it before submit', async () => {
    const user = createUserDriver(vault);
    await user.write('Password', 'secret');
    const field = input();
    await user.press('Show password');
    assert.equal(field.type, 'text');
    assert.equal(vault.querySelector('[aria-pressed]')?.getAttribute('aria-pressed'), 'true');
    await user.press('Go');
    assert.deepEqual([vault.submitted, vault.typeAtSubmit], [['secret'], ['password']]);
    assert.equal(vault.querySelector('[aria-pressed]')?.getAttribute('aria-pressed'), 'false');
  });

  const resets = {
    'input { all: unset }': 'input, button, label { all: unset }',
    'content-box everywhere': '* { box-sizing: content-box }',
    'Tailwind’s preflight':
      '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } button, input, select { font: inherit; color: inherit; background-color: transparent; border-radius: 0; opacity: 1 } svg { display: block; vertical-align: middle }',
    'a root of 62.5 %': 'html { font-size: 62.5% }',
    'label and input rules of a framework':
      'label { display: block; margin-bottom: 2rem; font-weight: 700 } input { width: auto; height: 90px; text-transform: uppercase; margin: 9px }',
  };
  for (const [name, text] of Object.entries(resets)) {
    it(`looks the same under ${name}`, () => {
      const look = (): unknown => {
        const {
          height,
          paddingInlineStart,
          borderTopWidth,
          backgroundColor,
          fontSize,
          textTransform,
          marginTop,
          boxSizing,
        } = getComputedStyle(input());
        const label = vault.querySelector('label');
        const { marginBottom, fontWeight } = getComputedStyle(label as Element);
        return {
          height,
          paddingInlineStart,
          borderTopWidth,
          backgroundColor,
          fontSize,
          textTransform,
          marginTop,
          boxSizing,
          marginBottom,
          fontWeight,
        };
      };
      const before = look();
      reset.replaceSync(text);
      document.adoptedStyleSheets = [reset, ...document.adoptedStyleSheets];
      assert.deepEqual(look(), before);
    });
  }

  it('draws the border of a notice in its colour, and the icon beside the text', () => {
    vault.style.setProperty('--account-danger', 'rgb(200, 0, 0)');
    const message = vault.querySelector<HTMLElement>('[part~=notice]');
    const icon = message?.querySelector('svg');
    assert.exists(message);
    assert.exists(icon);
    assert.equal(getComputedStyle(message).borderTopStyle, 'solid');
    assert.equal(getComputedStyle(icon).color, 'rgb(200, 0, 0)');
    const text = document.createRange();
    text.selectNodeContents(icon.nextElementSibling as Element);
    assert.isBelow(icon.getBoundingClientRect().top, text.getBoundingClientRect().bottom);
    assert.isBelow(icon.getBoundingClientRect().right, text.getBoundingClientRect().left);
  });

  it('uses the colour and radius tokens of any ancestor', () => {
    document.body.style.setProperty('--account-radius', '20px');
    assert.equal(getComputedStyle(input()).borderRadius, '18px');
    document.body.style.removeProperty('--account-radius');
  });
});
