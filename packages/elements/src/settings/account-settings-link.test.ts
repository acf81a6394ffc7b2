import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { setUserActivation } from '../../testing/user-activation.ts';
import { found } from '../testing/user.driver.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveSettings } from './account-settings.driver.ts';
import type { SettingsDriver } from './account-settings.driver.ts';
import type { AccountSettings } from './account-settings.ts';

describe('<account-settings linked>', () => {
  let network: Network;
  let on: ElementHarness;
  let element: AccountSettings;
  let settings: SettingsDriver;

  const open = async (
    hash: string,
    template: TemplateResult = html`<account-settings linked></account-settings>`,
  ): Promise<void> => {
    history.replaceState(null, '', hash);
    on = createElementHarness(template, network.service);
    const one = on.container.querySelector('account-settings');
    assert.exists(one);
    element = one;
    settings = driveSettings(on.user, element);
    await on.user.see('General');
  };
  const selects = (name: string): Promise<true> =>
    found(`selected tab ${name}`, () => (settings.selected() === name ? true : undefined));
  const focuses = (name: string): Promise<true> =>
    found(`focus on ${name}`, () => (on.user.focused() === name ? true : undefined));
  const goTo = async (hash: string): Promise<void> => {
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await changed;
    await element.updateComplete;
  };

  let restore: () => void;

  beforeEach(async () => {
    restore = setUserActivation(true);
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    const { id } = await authority.accounts.register(personas.ada);
    network = networkOf(authority.serviceWithoutSession(id));
  });
  afterEach(() => {
    restore();
    on.end();
    document.body.removeAttribute('style');
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [hash, tab, field] of [
    ['#general/theme', 'General', 'Theme'],
    ['#general/dateRange', 'General', 'Date range'],
    ['#profile/username', 'Profile', 'Username'],
    ['#profile/fullName', 'Profile', 'Full Name'],
  ] as const) {
    it(`moves focus to the place of ${hash}, on load and later`, async () => {
      const isThere = (): true | undefined => {
        const [focus] = [document.querySelector(`account-${tab.toLowerCase()}`)?.shadowRoot?.activeElement];
        return focus instanceof HTMLInputElement && focus.type === 'radio'
          ? focus.name === 'theme' && focus.checked
            ? true
            : undefined
          : on.user.focused() === field
            ? true
            : undefined;
      };
      await open(hash);
      await selects(tab);
      await found(`focus on ${field}`, isThere);
      await settings.open('Security');
      await goTo(hash);
      await selects(tab);
      await found(`focus on ${field} again`, isThere);
    });
  }

  for (const hash of ['#general/theme', '#general/dateRange', '#profile/username', '#profile/fullName'])
    for (const activation of [false, undefined]) {
      it(`puts focus next to the place of ${hash} if the user has not used the page yet (${String(activation)})`, async () => {
        restore = setUserActivation(activation);
        await open(hash);
        const focus = await found('focus', () => {
          const [, tab = ''] = /#(\w+)/u.exec(hash) ?? [];
          const panel = document.querySelector(`account-${tab}`);
          return panel?.shadowRoot?.activeElement ?? undefined;
        });
        assert.isFalse(focus.matches('input, select'));
        assert.equal((focus as HTMLElement).tabIndex, -1);
        const name = hash.replace(/.*\//u, '');
        assert.exists(focus.querySelector(`[name=${name}]`));
        const { top, bottom } = focus.getBoundingClientRect();
        assert.isAtLeast(top, 0);
        assert.isAtMost(bottom, innerHeight);
        // The first Tab leads to the control: nothing before it can be focused.
        assert.equal(focus.querySelector<HTMLInputElement>('input:not([tabindex="-1"]), select, button')?.name, name);
      });
    }

  it('does not move focus for a hash without a place', async () => {
    await open('#profile');
    await selects('Profile');
    await on.user.see('Account details');
    assert.equal(on.user.focused(), '');
  });

  it('waits for the account, and does not move focus if the user has moved it meanwhile', async () => {
    let release = network.hold();
    await open('#profile/fullName');
    await selects('Profile');
    assert.equal(on.user.focused(), '');
    release();
    await focuses('Full Name');

    on.end();
    release = network.hold();
    await open('#profile/fullName');
    element.renderRoot.querySelector<HTMLElement>('#tab-profile')?.focus();
    release();
    await on.user.see('Account details');
    await element.updateComplete;
    assert.equal(on.user.focused(), 'Profile');
  });

  it('does not scroll the place under a fixed header', async () => {
    document.body.style.paddingBlock = '150vh';
    const header = document.createElement('header');
    header.style.cssText = 'position: fixed; inset: 0 0 auto; block-size: 120px';
    document.body.append(header);
    await open('#profile/username');
    await focuses('Username');
    const input = document.querySelector('account-profile')?.renderRoot.querySelector('[name=username]');
    const { top, bottom } = input?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    header.remove();
    assert.isAbove(top, 120);
    assert.isBelow(bottom, innerHeight);
  });

  it('calls a panel of the host after it is defined', async () => {
    const asked: string[] = [];
    await open(
      '#teams/red/members',
      html`<account-settings linked><late-teams label="Teams" name="teams"></late-teams></account-settings>`,
    );
    await selects('Teams');
    customElements.define(
      'late-teams',
      class extends HTMLElement {
        reveal(path: string): void {
          asked.push(path);
        }
      },
    );
    await found('wish', () => (asked.length > 0 ? true : undefined));
    assert.deepEqual(asked, ['red/members']);
  });

  it('does nothing for an unknown place', async () => {
    await open('#profile/shoe-size');
    await selects('Profile');
    await on.user.see('Account details');
    await goTo('#general/%22%5D');
    await selects('General');
    await goTo('#%');
    assert.equal(settings.selected(), 'General');
    assert.equal(on.user.focused(), '');
  });

  it('shows the default tab if the hash names no panel, and selects that panel when it is added', async () => {
    await open('#invoices/2026', html`<account-settings linked selected="profile"></account-settings>`);
    await selects('Profile');
    assert.equal(location.hash, '#invoices/2026');
    const panel = document.createElement('div');
    panel.setAttribute('label', 'Invoices');
    panel.setAttribute('name', 'invoices');
    element.append(panel);
    await selects('Invoices');
  });

  it('does not select an added panel of the hash after the user has chosen a tab', async () => {
    await open('#invoices');
    await settings.open('Security');
    const panel = document.createElement('div');
    panel.setAttribute('label', 'Invoices');
    panel.setAttribute('name', 'invoices');
    element.append(panel);
    await found('tab', () => settings.tabs().find((name) => name === 'Invoices'));
    assert.equal(settings.selected(), 'Security');
  });

  it('shows the tab that the host has selected if the hash is empty, also after Back', async () => {
    await open(location.pathname, html`<account-settings linked selected="security"></account-settings>`);
    await selects('Security');
    await settings.open('General');
    history.back();
    await selects('Security');
  });

  it('gives its own client to its panels', async () => {
    const { client } = createElementHarness(html`<p></p>`, network.service);
    const alone = document.createElement('account-settings');
    alone.client = client;
    await open(location.pathname);
    on.container.append(alone);
    await found('panel', () =>
      alone.querySelector('account-general')?.shadowRoot?.querySelector('[name=dateRange]') ? true : undefined,
    );
    alone.remove();
    client.close();
  });
});
