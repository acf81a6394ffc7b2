import { assert } from 'chai';
import { html, nothing, render } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { builtInLocales } from '../locales/index.ts';
import type { AccountElement } from '../element/account-element.ts';
import { createPerson, found } from '../testing/person.driver.ts';
import type { Person } from '../testing/person.driver.ts';
import { german } from '../locales/de.ts';
import type { Catalogue, StringOverrides } from '../strings/catalogue.ts';
import { pseudoLocale } from '../testing/pseudo-locale.ts';
import { setDefaultLocales } from './default-locales.ts';
import type { Locale } from './locale.ts';

/** A language that is loaded when the test says so. */
function heldGerman(): { locale: Locale; loads: () => number; arrive: () => void; fail: () => void } {
  let loads = 0;
  let settle = { resolve: (_: Catalogue): void => {}, reject: (_: Error): void => {} };
  const load = (): Promise<Catalogue> => {
    loads += 1;
    return new Promise((resolve, reject) => (settle = { resolve, reject }));
  };
  return {
    locale: { tag: 'de', direction: 'ltr', load },
    loads: () => loads,
    arrive: () => settle.resolve(german),
    fail: () => settle.reject(new Error('offline')),
  };
}

describe('the language of an element', () => {
  const page = document.documentElement;
  let scene: HTMLElement;
  let person: Person;

  const show = async (
    what: unknown,
    { locales, strings }: { locales?: readonly Locale[]; strings?: StringOverrides } = {},
  ): Promise<void> => {
    const { service } = await createTestAccount();
    render(
      html`<account-provider .service=${service} .locales=${locales} .strings=${strings}>${what}</account-provider>`,
      scene,
    );
  };
  const profile = html`<account-profile></account-profile>`;
  const element = (): AccountElement => {
    const one = scene.querySelector<AccountElement>('account-profile');
    assert.exists(one);
    return one;
  };

  beforeEach(() => {
    scene = document.createElement('main');
    document.body.append(scene);
    person = createPerson(scene);
  });
  afterEach(() => {
    scene.remove();
    page.lang = 'en';
    setDefaultLocales([]);
  });

  it('is that of the nearest lang, and changes with it', async () => {
    await show(html`<div lang="de"><p>${profile}</p></div>`, { locales: builtInLocales });
    await person.see('Vollständiger Name');
    const outer = scene.querySelector('div');
    outer?.setAttribute('lang', 'fr');
    await person.see('Nom complet');
    scene.querySelector('p')?.setAttribute('lang', 'en');
    await person.see('Full Name');
    scene.querySelector('p')?.removeAttribute('lang');
    await person.see('Nom complet');
    outer?.removeAttribute('lang');
    await person.see('Full Name');
    page.lang = 'de';
    await person.see('Vollständiger Name');
    element().lang = 'es';
    await person.see('Nombre completo');
  });

  it('crosses shadow roots, also of elements that come into them later', async () => {
    await show(profile, { locales: builtInLocales });
    const host = document.createElement('div');
    scene.firstElementChild?.append(host);
    host.attachShadow({ mode: 'open' }).append(element());
    person = createPerson(host.shadowRoot as unknown as HTMLElement);
    host.lang = 'de';
    await person.see('Vollständiger Name');
    page.lang = 'fr';
    host.removeAttribute('lang');
    await person.see('Nom complet');
  });

  it('keeps what is typed, the focus and the selection', async () => {
    await show(profile, { locales: builtInLocales });
    await person.write('Full Name', 'Ada King');
    const input = found('the field', () => element().renderRoot.querySelector<HTMLInputElement>('[name=fullName]'));
    const field = (await input) as HTMLInputElement;
    field.focus();
    field.setSelectionRange(4, 8);
    page.lang = 'de';
    assert.equal(await person.valueOf('Vollständiger Name'), 'Ada King');
    assert.strictEqual(element().renderRoot.querySelector('[name=fullName]'), field);
    assert.strictEqual(element().shadowRoot?.activeElement, field);
    assert.deepEqual([field.selectionStart, field.selectionEnd], [4, 8]);
  });

  it('changes in a dialog that is open, which stays open with what is typed in it', async () => {
    await show(html`<account-mfa></account-mfa>`, { locales: builtInLocales });
    await person.press('Enable MFA');
    await person.write('Password', password);
    const dialog = scene.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog');
    page.lang = 'de';
    assert.equal(await person.valueOf('Passwort'), password);
    assert.isTrue(dialog?.open);
    await person.see('Weiter');
  });

  it('changes in the question before edits are lost, their names too', async () => {
    await show(html`<account-settings selected="profile"></account-settings>`, { locales: builtInLocales });
    await person.write('Full Name', 'Ada King');
    await person.press('General');
    await person.see('Not saved yet: Full Name.');
    page.lang = 'de';
    await person.see(/Vollständiger Name/u);
    await person.see('Änderungen verwerfen?');
    await person.miss('Full Name');
  });

  describe('whose texts are on their way', () => {
    it('shows nothing of another language first, and keeps the room', async () => {
      const { locale, arrive } = heldGerman();
      page.lang = 'de';
      await show(profile, { locales: [locale] });
      await found('untranslated', () => (element().matches(':state(untranslated)') ? true : undefined));
      assert.equal(getComputedStyle(element()).visibility, 'hidden');
      assert.isAbove(element().offsetHeight, 100);
      arrive();
      await person.see('Vollständiger Name');
      assert.equal(getComputedStyle(element()).visibility, 'visible');
    });

    it('keeps what stands until they are there', async () => {
      const { locale, loads, arrive } = heldGerman();
      page.lang = 'fr';
      await show(profile, { locales: [locale, ...builtInLocales.filter(({ tag }) => tag !== 'de')] });
      await person.see('Nom complet');
      page.lang = 'de';
      await found('a load', () => (loads() === 1 ? true : undefined));
      await element().updateComplete;
      await person.see('Nom complet');
      assert.equal(getComputedStyle(element()).visibility, 'visible');
      arrive();
      await person.see('Vollständiger Name');
    });

    it('stays English when they cannot be loaded, and asks again when they are needed again', async () => {
      const { locale, loads, arrive, fail } = heldGerman();
      page.lang = 'de';
      await show(profile, { locales: [locale] });
      await found('a load', () => (loads() === 1 ? true : undefined));
      fail();
      await person.see('Full Name');
      await person.write('Full Name', 'Ada King');
      assert.equal(loads(), 1);
      scene.firstElementChild?.append(document.createElement('account-profile'));
      await found('another load', () => (loads() === 2 ? true : undefined));
      arrive();
      await person.see('Vollständiger Name');
      await person.miss('Full Name');
    });

    it('loads them once for all, and not before they are needed', async () => {
      const { locale, loads, arrive } = heldGerman();
      await show([profile, profile, profile], { locales: [locale] });
      await person.see('Full Name');
      assert.equal(loads(), 0);
      page.lang = 'de-AT';
      await found('a load', () => (loads() > 0 ? true : undefined));
      arrive();
      await person.miss('Full Name');
      assert.equal(loads(), 1);
    });
  });

  describe('with texts of the host', () => {
    const strings: StringOverrides = {
      profile: { title: 'You' },
      byLanguage: { de: { profile: { title: 'Sie' } }, nl: { profile: { title: 'U', fullName: 'Naam' } } },
    };

    it('says those of its language, then those of all, over the catalogue', async () => {
      await show(profile, { locales: builtInLocales, strings });
      await person.see(/^You$/u);
      page.lang = 'de-AT';
      await person.see(/^Sie$/u);
      await person.see('Vollständiger Name');
      page.lang = 'fr';
      await person.see('Nom complet');
      await person.see(/^You$/u);
    });

    it('takes a language that is there by nothing else', async () => {
      page.lang = 'nl-BE';
      await show(profile, { locales: builtInLocales, strings });
      await person.see(/^U$/u);
      assert.equal(await person.valueOf('Naam'), 'Ada Lovelace');
    });

    it('changes with them at run time', async () => {
      page.lang = 'de';
      await show(profile, { locales: builtInLocales });
      await person.see('Vollständiger Name');
      const provider = scene.querySelector('account-provider');
      assert.exists(provider);
      provider.strings = { byLanguage: { de: { profile: { fullName: 'Ganzer Name' } } } };
      await person.see('Ganzer Name');
    });
  });

  describe('writes dates', () => {
    const year = async (): Promise<string> =>
      (await found('a date', () => element().renderRoot.querySelector('time') ?? undefined)).textContent;

    it('as the region of the page does', async () => {
      await show(profile, { locales: builtInLocales });
      page.lang = 'ar-EG';
      await person.see('الاسم الكامل');
      assert.match(await year(), /[٠-٩]/u);
      page.lang = 'ar-MA';
      await found('other digits', () =>
        /\d/u.test(element().renderRoot.querySelector('time')?.textContent ?? '') ? true : undefined,
      );
    });

    it('as the page does where there are no texts in its language', async () => {
      page.lang = 'fa';
      await show(profile, { locales: builtInLocales });
      await person.see('Full Name');
      assert.match(await year(), /[۰-۹]/u);
    });
  });

  it('is chosen from those of all elements where no provider names any', async () => {
    setDefaultLocales([pseudoLocale]);
    page.lang = 'en-XA';
    await show(profile);
    await person.see(/\[Ƒúłł Ñáɱé .*\]/u);
  });

  it('leaves nothing that watches when its elements have left', async () => {
    const Native = MutationObserver;
    const observed = new Set<Node>();
    const observe = Native.prototype.observe;
    const disconnect = Native.prototype.disconnect;
    const watching = new Set<MutationObserver>();
    Native.prototype.observe = function (node, options) {
      if (options?.attributeFilter?.includes('lang') === true) {
        watching.add(this);
        observed.add(node);
      }
      observe.call(this, node, options);
    };
    Native.prototype.disconnect = function () {
      if (watching.delete(this)) observed.clear();
      disconnect.call(this);
    };
    try {
      await show([profile, profile, html`<account-mfa></account-mfa>`], { locales: builtInLocales });
      await person.see('Full Name');
      assert.equal(watching.size, 1);
      assert.deepEqual([...observed], [document]);
      render(nothing, scene);
      assert.equal(watching.size, 0);
      assert.equal(observed.size, 0);
    } finally {
      Native.prototype.observe = observe;
      Native.prototype.disconnect = disconnect;
    }
  });
});
