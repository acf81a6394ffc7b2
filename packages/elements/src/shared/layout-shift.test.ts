import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-password.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { networkOf, stage } from './stage.driver.ts';
import type { Network, Stage } from './stage.driver.ts';

const elements: readonly (readonly [tag: string, template: TemplateResult, last: string])[] = [
  ['account-general', html`<account-general></account-general>`, 'select'],
  ['account-profile', html`<account-profile></account-profile>`, 'form'],
  ['account-password', html`<account-password></account-password>`, 'slot'],
];

describe('From loading to ready', () => {
  let network: Network;
  let on: Stage;

  beforeEach(async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    network = networkOf(authority.serviceFor({ accountId: (await authority.register(personas.ada)).id }));
  });
  afterEach(() => {
    on.end();
    document.body.removeAttribute('style');
  });

  /** Where everything stands that is there from the start: titles, labels, terms, buttons. */
  const places = (element: Element): readonly string[] =>
    [...(element.shadowRoot?.querySelectorAll('[part=title], [part=label], dt, [part=actions]') ?? [])]
      .concat([...element.querySelectorAll('[part=label], [part=actions]')])
      .map(
        (one) => `${one.textContent.trim().replaceAll(/\s+/gu, ' ')} at ${one.getBoundingClientRect().top.toFixed(1)}`,
      )
      .sort();

  for (const [tag, template, ready] of elements)
    for (const width of [1000, 288])
      it(`nothing of <${tag}> moves at ${width} px`, async () => {
        document.body.style.cssText = `margin: 0; inline-size: ${width}px`;
        const release = network.hold();
        on = stage(template, network.service);
        const element = on.scene.querySelector(tag);
        assert.exists(element);
        await on.person.see(tag === 'account-general' ? 'Theme' : tag === 'account-profile' ? 'Role' : 'Password');
        await document.fonts.ready;
        await new Promise(requestAnimationFrame);
        const [before, height] = [places(element), element.getBoundingClientRect().height];
        const shifts = watchShifts();
        release();
        await on.client.load();
        while (!element.shadowRoot?.querySelector(ready)) await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        assert.deepEqual(places(element), before);
        assert.closeTo(element.getBoundingClientRect().height, height, 0.5);
        assert.equal(await shifts(), 0);
      });
});

/** Sums up the layout shifts (CLS) from now on, where the engine measures them. */
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
