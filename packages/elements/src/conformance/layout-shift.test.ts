import { createMemoryStorage } from '@account-elements/adapters/memory';
import { choice, definePreferences, toggle } from '@account-elements/core';
import type { AccountService, AccountSnapshot } from '@account-elements/core';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { setDefaultLocales } from '../languages/default-locales.ts';
import { builtInLocales } from '../locales/index.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';

const elements: readonly (readonly [tag: string, template: TemplateResult, last: string])[] = [
  ['account-general', html`<account-general></account-general>`, 'select'],
  ['account-profile', html`<account-profile></account-profile>`, 'form'],
  ['account-password', html`<account-password></account-password>`, 'slot'],
];

const hostPreferences = definePreferences({
  weeklyReport: toggle({ default: true, label: 'Send me a report of every call and payment at the end of each week' }),
  density: choice(['comfortable', 'compact'], {
    default: 'compact',
    choiceLabels: {
      comfortable: 'Comfortable, with much room between the rows',
      compact: 'Compact, as many rows as fit',
    },
    hint: 'For every table of the dashboard.',
  }),
});

interface Layout {
  readonly places: readonly string[];
  readonly height: number;
}

/** The default font, fonts with wider and narrower letters, and letters of twice the size. */
const fonts = {
  'the machine’s font': '',
  'a wider font': '--account-font: monospace; letter-spacing: 1.5px',
  'a narrower font': '--account-font: serif; letter-spacing: -0.5px',
  'letters of 200 %': '--account-size: 28px',
};

const long = 'Sees every call and payment, writes the weekly report, and decides who else may. '.repeat(6);

const accounts: Readonly<Record<string, Partial<AccountSnapshot>>> = {
  'a role with a very long description': { role: { name: 'Head of Analysis', description: long } },
  'a role with a very long name': { role: { name: long.slice(0, 200), description: 'Sees every call.' } },
  'a role in another script': { role: personas.ahmed.role },
  'a role without a description': { role: { name: 'Support' } },
  'no role': { role: null },
  'a short ID': { id: '7' },
  'an active second factor': {
    mfa: {
      enabled: true,
      enabledAt: '2026-01-15T12:00:00Z',
      backupCodesRemaining: 10,
      enrolmentExpiresAt: null,
      replaceable: true,
    },
  },
};

const ages = {
  'of now': new Date().toISOString(),
  'of an hour ago': new Date(Date.now() - 59 * 60_000).toISOString(),
  'of years ago': '2015-09-28T22:58:00Z',
};

const isHidden = (element: Element): boolean => getComputedStyle(element).visibility === 'hidden';

describe('From loading to ready', () => {
  let network: Network;
  let on: ElementHarness;

  beforeEach(async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    network = networkOf(authority.serviceWithoutSession((await authority.accounts.register(personas.ada)).id));
  });
  afterEach(() => {
    on.end();
    for (const one of [document.body, document.documentElement]) {
      one.removeAttribute('style');
      one.removeAttribute('dir');
    }
    document.documentElement.lang = 'en';
    setDefaultLocales([]);
  });

  /** The positions of everything that is shown from the start: titles, labels, terms and buttons. */
  const places = (element: Element): readonly string[] =>
    [...(element.shadowRoot?.querySelectorAll('[part=title], [part=label], dt, [part=actions]') ?? [])]
      .concat([...element.querySelectorAll('[part=label], [part=actions]')])
      .map(
        (one) => `${one.textContent.trim().replaceAll(/\s+/gu, ' ')} at ${one.getBoundingClientRect().top.toFixed(1)}`,
      )
      .sort();

  /** Draws an element while its account is read, then with the account. Returns positions and heights before and after. */
  const load = async (
    [tag, template, ready]: (typeof elements)[number],
    service: AccountService = network.service,
    options: Parameters<typeof createElementHarness>[2] = {},
  ): Promise<{ before: Layout; after: Layout; shifts: number }> => {
    const release = network.hold();
    on = createElementHarness(template, service, options);
    const element = on.container.querySelector(tag);
    assert.exists(element);
    while (!element.shadowRoot?.querySelector('[aria-busy=true] [part=label], [part=label], dt') || isHidden(element))
      await new Promise(requestAnimationFrame);
    await document.fonts.ready;
    await new Promise(requestAnimationFrame);
    const look = (): Layout => ({ places: places(element), height: element.getBoundingClientRect().height });
    const before = look();
    const shifts = watchShifts();
    release();
    await on.client.load();
    while (!element.shadowRoot?.querySelector(ready)) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return { before, after: look(), shifts: await shifts() };
  };

  const [, profile] = elements;
  assert.exists(profile);
  for (const drawn of elements)
    for (const width of [1000, 288])
      for (const [font, style] of Object.entries(fonts))
        it(`nothing of <${drawn[0]}> moves at ${width} px in ${font}`, async () => {
          document.body.style.cssText = `margin: 0; inline-size: ${width}px; ${style}`;
          const { before, after, shifts } = await load(drawn);
          assert.deepEqual(after.places, before.places);
          // The role is at the end, and can need more lines with wide letters.
          const isEndKnown = drawn !== profile || ['the machine’s font', 'a narrower font'].includes(font);
          if (isEndKnown) assert.closeTo(after.height, before.height, 0.5);
          assert.equal(shifts, 0);
        });

  const snapshotWith = (changes: Partial<AccountSnapshot>): AccountService => ({
    ...network.service,
    load: async () => ({ ...(await network.service.load()), ...changes }),
  });

  for (const width of [1000, 288])
    it(`nothing of <account-general> moves at ${width} px with a host’s own switches and long choices`, async () => {
      document.body.style.cssText = `margin: 0; inline-size: ${width}px`;
      const { before, after } = await load(
        ['account-general', html`<account-general></account-general>`, '[role=switch]'],
        network.service,
        { preferences: hostPreferences },
      );
      assert.deepEqual(after.places, before.places);
      assert.closeTo(after.height, before.height, 0.5);
    });

  it('nothing of <account-profile> moves if the service cannot change the profile', async () => {
    document.body.style.cssText = 'margin: 0; inline-size: 288px';
    const { load: read } = snapshotWith({
      profile: { version: '1', updatedAt: null, username: 'a'.repeat(32), fullName: long.slice(0, 128) },
    });
    const { before, after } = await load([profile[0], profile[1], '.id button'], { load: read });
    assert.includeMembers([...after.places], [...before.places]);
    assert.equal(before.places.length, after.places.length - 2);
  });

  for (const width of [1280, 560, 288])
    for (const [what, changes] of Object.entries(accounts))
      it(`nothing but the end of <account-profile> moves at ${width} px for ${what}`, async () => {
        document.body.style.cssText = `margin: 0; inline-size: ${width}px`;
        const { before, after } = await load(profile, snapshotWith(changes));
        const there = changes.role === null ? before.places.filter((one) => !one.startsWith('Role')) : before.places;
        assert.deepEqual(after.places, there);
      });

  for (const lang of ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'ja', 'pt-BR', 'zh-Hans'])
    for (const [age, createdAt] of Object.entries(ages))
      it(`nothing of <account-profile> moves at 288 px with dates ${age} in ${lang}`, async () => {
        // Loaded first, because an element that waits long for its texts shows English.
        await builtInLocales.find(({ tag }) => tag === lang)?.load();
        setDefaultLocales(builtInLocales);
        document.documentElement.lang = lang;
        document.documentElement.dir = lang === 'ar' || lang === 'he' ? 'rtl' : 'ltr';
        document.body.style.cssText = 'margin: 0; inline-size: 288px';
        const { profile: names } = await network.service.load();
        const service = snapshotWith({ createdAt, profile: { ...names, updatedAt: createdAt } });
        const { before, after } = await load(profile, service);
        assert.deepEqual(after.places, before.places);
        assert.closeTo(after.height, before.height, 0.5);
      });
});

/** Adds up the layout shifts (CLS) from now on, if the browser measures them. */
function watchShifts(): () => Promise<number> {
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return () => Promise.resolve(0);
  const entries: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return async () => {
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { readonly value: number }).value, 0);
  };
}
