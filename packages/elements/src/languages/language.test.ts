import { assert } from 'chai';
import { html, nothing, render } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { builtInLocales } from '../locales/index.ts';
import type { AccountElement } from '../element/account-element.ts';
import { createUserDriver, found } from '../testing/user.driver.ts';
import type { UserDriver } from '../testing/user.driver.ts';
import { german } from '../locales/de.ts';
import type { Catalogue, StringOverrides } from '../strings/catalogue.ts';
import { pseudoLocale } from '../testing/pseudo-locale.ts';
import { setDefaultLocales } from './default-locales.ts';
import type { Locale } from './locale.ts';

/** A language whose loading the test controls. */
function heldGerman(): { locale: Locale; loads: () => number; arrive: () => void; fail: () => void } {
  let loads = 0;
  let deferred = { resolve: (_: Catalogue): void => {}, reject: (_: Error): void => {} };
  const load = (): Promise<Catalogue> => {
    loads += 1;
    return new Promise((resolve, reject) => (deferred = { resolve, reject }));
  };
  return {
    locale: { tag: 'de', direction: 'ltr', load },
    loads: () => loads,
    arrive: () => deferred.resolve(german),
    fail: () => deferred.reject(new Error('offline')),
  };
}

describe('the language of an element', () => {
  const page = document.documentElement;
  let container: HTMLElement;
  let user: UserDriver;

  const show = async (
    what: unknown,
    { locales, strings }: { locales?: readonly Locale[]; strings?: StringOverrides } = {},
  ): Promise<void> => {
    const { service } = await createTestAccount();
    render(
      html`<account-provider .service=${service} .locales=${locales} .strings=${strings}>${what}</account-provider>`,
      container,
    );
  };
  const profile = html`<account-profile></account-profile>`;
  const element = (): AccountElement => {
    const one = container.querySelector<AccountElement>('account-profile');
    assert.exists(one);
    return one;
  };

  beforeEach(() => {
    container = document.createElement('main');
    document.body.append(container);
    user = createUserDriver(container);
  });
  afterEach(() => {
    container.remove();
    page.lang = 'en';
    setDefaultLocales([]);
  });

  it('is the language of the nearest lang, and changes with it', async () => {
    await show(html`<div lang="de"><p>${profile}</p></div>`, { locales: builtInLocales });
    await user.see('Vollständiger Name');
    const outer = container.querySelector('div');
    outer?.setAttribute('lang', 'fr');
    await user.see('Nom complet');
    container.querySelector('p')?.setAttribute('lang', 'en');
    await user.see('Full Name');
    container.querySelector('p')?.removeAttribute('lang');
    await user.see('Nom complet');
    outer?.removeAttribute('lang');
    await user.see('Full Name');
    page.lang = 'de';
    await user.see('Vollständiger Name');
    element().lang = 'es';
    await user.see('Nombre completo');
  });

  it('is inherited through shadow roots, also by elements that are added later', async () => {
    await show(profile, { locales: builtInLocales });
    const host = document.createElement('div');
    container.firstElementChild?.append(host);
    host.attachShadow({ mode: 'open' }).append(element());
    user = createUserDriver(host.shadowRoot as unknown as HTMLElement);
    host.lang = 'de';
    await user.see('Vollständiger Name');
    page.lang = 'fr';
    host.removeAttribute('lang');
    await user.see('Nom complet');
  });

  it('keeps typed text, the focus and the selection when it changes', async () => {
    await show(profile, { locales: builtInLocales });
    await user.write('Full Name', 'Ada King');
    const input = found('the field', () => element().renderRoot.querySelector<HTMLInputElement>('[name=fullName]'));
    const field = (await input) as HTMLInputElement;
    field.focus();
    field.setSelectionRange(4, 8);
    page.lang = 'de';
    assert.equal(await user.valueOf('Vollständiger Name'), 'Ada King');
    assert.strictEqual(element().renderRoot.querySelector('[name=fullName]'), field);
    assert.strictEqual(element().shadowRoot?.activeElement, field);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [4, 8]);
  });

  it('changes in an open dialog, and keeps the typed text in it', async () => {
    await show(html`<account-mfa></account-mfa>`, { locales: builtInLocales });
    await user.press('Enable MFA');
    await user.write('Password', password);
    const dialog = container.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog');
    page.lang = 'de';
    assert.equal(await user.valueOf('Passwort'), password);
    assert.isTrue(dialog?.open);
    await user.see('Weiter');
  });

  it('changes in the question about unsaved edits, including the field names', async () => {
    await show(html`<account-settings selected="profile"></account-settings>`, { locales: builtInLocales });
    await user.write('Full Name', 'Ada King');
    await user.press('General');
    await user.see('Not saved yet: Full Name.');
    page.lang = 'de';
    await user.see(/Vollständiger Name/u);
    await user.see('Änderungen verwerfen?');
    await user.miss('Full Name');
  });

  describe('while its texts are loading', () => {
    it('shows no text of another language first, and keeps the layout', async () => {
      const { locale, arrive } = heldGerman();
      page.lang = 'de';
      await show(profile, { locales: [locale] });
      await found('untranslated', () => (element().matches(':state(untranslated)') ? true : undefined));
      assert.equal(getComputedStyle(element()).visibility, 'hidden');
      assert.isAbove(element().offsetHeight, 100);
      arrive();
      await user.see('Vollständiger Name');
      assert.equal(getComputedStyle(element()).visibility, 'visible');
    });

    it('keeps the previous language until the texts are loaded', async () => {
      const { locale, loads, arrive } = heldGerman();
      page.lang = 'fr';
      await show(profile, { locales: [locale, ...builtInLocales.filter(({ tag }) => tag !== 'de')] });
      await user.see('Nom complet');
      page.lang = 'de';
      await found('a load', () => (loads() === 1 ? true : undefined));
      await element().updateComplete;
      await user.see('Nom complet');
      assert.equal(getComputedStyle(element()).visibility, 'visible');
      arrive();
      await user.see('Vollständiger Name');
    });

    it('stays English if the texts cannot be loaded, and loads them again when they are next needed', async () => {
      const { locale, loads, arrive, fail } = heldGerman();
      page.lang = 'de';
      await show(profile, { locales: [locale] });
      await found('a load', () => (loads() === 1 ? true : undefined));
      fail();
      await user.see('Full Name');
      await user.write('Full Name', 'Ada King');
      assert.equal(loads(), 1);
      container.firstElementChild?.append(document.createElement('account-profile'));
      await found('another load', () => (loads() === 2 ? true : undefined));
      arrive();
      await user.see('Vollständiger Name');
      await user.miss('Full Name');
    });

    it('loads the texts once for all elements, and only when they are needed', async () => {
      const { locale, loads, arrive } = heldGerman();
      await show([profile, profile, profile], { locales: [locale] });
      await user.see('Full Name');
      assert.equal(loads(), 0);
      page.lang = 'de-AT';
      await found('a load', () => (loads() > 0 ? true : undefined));
      arrive();
      await user.miss('Full Name');
      assert.equal(loads(), 1);
    });
  });

  describe('with texts of the host', () => {
    const strings: StringOverrides = {
      profile: { title: 'You' },
      byLanguage: { de: { profile: { title: 'Sie' } }, nl: { profile: { title: 'U', fullName: 'Naam' } } },
    };

    it('uses the host’s texts for its language, then those for all languages, then the catalogue', async () => {
      await show(profile, { locales: builtInLocales, strings });
      await user.see(/^You$/u);
      page.lang = 'de-AT';
      await user.see(/^Sie$/u);
      await user.see('Vollständiger Name');
      page.lang = 'fr';
      await user.see('Nom complet');
      await user.see(/^You$/u);
    });

    it('supports a language for which only the host has texts', async () => {
      page.lang = 'nl-BE';
      await show(profile, { locales: builtInLocales, strings });
      await user.see(/^U$/u);
      assert.equal(await user.valueOf('Naam'), 'Ada Lovelace');
    });

    it('changes when the host’s texts change', async () => {
      page.lang = 'de';
      await show(profile, { locales: builtInLocales });
      await user.see('Vollständiger Name');
      const provider = container.querySelector('account-provider');
      assert.exists(provider);
      provider.strings = { byLanguage: { de: { profile: { fullName: 'Ganzer Name' } } } };
      await user.see('Ganzer Name');
    });
  });

  describe('writes dates', () => {
    const year = async (): Promise<string> =>
      (await found('a date', () => element().renderRoot.querySelector('time') ?? undefined)).textContent;

    it('in the format of the region of the page', async () => {
      await show(profile, { locales: builtInLocales });
      page.lang = 'ar-EG';
      await user.see('الاسم الكامل');
      assert.match(await year(), /[٠-٩]/u);
      page.lang = 'ar-MA';
      await found('other digits', () =>
        /\d/u.test(element().renderRoot.querySelector('time')?.textContent ?? '') ? true : undefined,
      );
    });

    it('in the language of the page if there are no texts in it', async () => {
      page.lang = 'fa';
      await show(profile, { locales: builtInLocales });
      await user.see('Full Name');
      assert.match(await year(), /[۰-۹]/u);
    });
  });

  it('is chosen from the default locales if the provider has none', async () => {
    setDefaultLocales([pseudoLocale]);
    page.lang = 'en-XA';
    await show(profile);
    await user.see(/\[Ƒúłł Ñáɱé .*\]/u);
  });

  it('leaves no observer after its elements are removed', async () => {
    const Native = MutationObserver;
    const observe = Native.prototype.observe;
    const disconnect = Native.prototype.disconnect;
    const watching = new Set<MutationObserver>();
    Native.prototype.observe = function (node, options) {
      if (options?.attributeFilter?.includes('lang') === true) watching.add(this);
      observe.call(this, node, options);
    };
    Native.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.call(this);
    };
    try {
      await show([profile, profile, html`<account-mfa></account-mfa>`], { locales: builtInLocales });
      await user.see('Full Name');
      assert.equal(watching.size, 3);
      render(nothing, container);
      assert.equal(watching.size, 0);
    } finally {
      Native.prototype.observe = observe;
      Native.prototype.disconnect = disconnect;
    }
  });
});
