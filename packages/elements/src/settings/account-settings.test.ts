import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { AccountAuthority } from '@account-elements/core/authority';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-settings.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveSettings } from './account-settings.driver.ts';
import type { SettingsDriver } from './account-settings.driver.ts';

describe('<account-settings>', () => {
  let authority: AccountAuthority;
  let id: string;
  let on: ElementHarness;
  let settings: SettingsDriver;

  const open = async (template: TemplateResult): Promise<void> => {
    on = createElementHarness(template, authority.serviceWithoutSession(id));
    const element = on.container.querySelector('account-settings');
    assert.exists(element);
    settings = driveSettings(on.user, element);
    await on.user.see('General');
  };
  const tabsAre = (...names: string[]): Promise<true> =>
    found(`tabs ${names.join(', ')}`, () => (settings.tabs().join() === names.join() ? true : undefined));
  const selects = (name: string): Promise<true> =>
    found(`selected tab ${name}`, () => (settings.selected() === name ? true : undefined));

  beforeEach(async () => {
    authority = createTestAuthority({ storage: createMemoryStorage() });
    id = (await authority.accounts.register(personas.ada)).id;
  });
  afterEach(() => {
    on.end();
    document.body.removeAttribute('style');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('adds the tabs General, Profile and Security (T1)', async () => {
    await open(html`<account-settings></account-settings>`);
    await tabsAre('General', 'Profile', 'Security');
    assert.equal(settings.selected(), 'General');
    await on.user.see('Dashboard defaults');
    await assertAccessible(on.container);
  });

  it('shows one panel at a time, and fires an event with the name of the chosen tab', async () => {
    const chosen: string[] = [];
    await open(
      html`<account-settings
        @account-tab-selected=${({ name }: { name: string }) => chosen.push(name)}
      ></account-settings>`,
    );
    await settings.open('Profile');
    await on.user.see('Account details');
    await on.user.miss('Dashboard defaults');
    await settings.open('Profile');
    assert.deepEqual(chosen, ['profile']);
    await assertAccessible(on.container);
  });

  it('shows a tab of the host only while the account has its permission (T2)', async () => {
    await authority.accounts.assignRole(id, { role: null, permissions: [] });
    await open(
      html`<account-settings>
        <div label="Users" name="users" permission="users:manage">All users</div>
        <div label="Billing" order="-1">Invoices</div>
      </account-settings>`,
    );
    await on.client.load();
    await tabsAre('Billing', 'General', 'Profile', 'Security');
    await authority.accounts.assignRole(id, { role: null, permissions: ['users:manage'] });
    await on.client.load();
    await tabsAre('Billing', 'General', 'Profile', 'Security', 'Users');
    await settings.open('Users');
    await on.user.see('All users');
  });

  it('updates the tabs when children are added, changed and removed', async () => {
    await open(html`<account-settings></account-settings>`);
    const element = on.container.querySelector('account-settings');
    const panel = document.createElement('div');
    panel.setAttribute('label', 'Teams');
    element?.append(panel);
    await tabsAre('General', 'Profile', 'Security', 'Teams');
    panel.setAttribute('label', 'Groups');
    await tabsAre('General', 'Profile', 'Security', 'Groups');
    panel.remove();
    await tabsAre('General', 'Profile', 'Security');
    element?.append(document.createElement('account-profile'));
    await tabsAre('Profile');
  });

  it('moves between tabs by the keyboard, with reversed arrow keys in right-to-left pages', async () => {
    await open(html`<account-settings></account-settings>`);
    await settings.open('General');
    await on.user.key('ArrowRight');
    await selects('Profile');
    await found('focus on the tab', () => (on.user.focused() === 'Profile' ? true : undefined));
    await on.user.key('End');
    await selects('Security');
    await on.user.key('ArrowRight');
    await selects('General');
    on.container.dir = 'rtl';
    await on.user.key('ArrowLeft');
    await selects('Profile');
    await on.user.key('Home');
    await selects('General');
  });

  it('has one tab in the tab order', async () => {
    await open(html`<account-settings></account-settings>`);
    const tabs =
      on.container.querySelector('account-settings')?.renderRoot.querySelectorAll<HTMLElement>('[role=tab]') ?? [];
    assert.deepEqual(
      [...tabs].map(({ tabIndex }) => tabIndex),
      [0, -1, -1],
    );
  });

  it('keeps the tab and the URL the same if linked, with deep links, Back and Forward', async () => {
    location.hash = '#profile/username';
    await open(html`<account-settings linked></account-settings>`);
    await selects('Profile');
    await settings.open('General');
    assert.equal(location.hash, '#general');
    history.back();
    await selects('Profile');
    history.forward();
    await selects('General');
  });

  it('scrolls the line of tabs, not the page, to the tab of a deep link', async () => {
    location.hash = '#users';
    document.body.style.cssText = 'inline-size: 200px; padding-block-start: 200vb';
    await open(
      html`<account-settings linked>
        <div label="Administration of users" name="users" order="1">All users</div>
      </account-settings>`,
    );
    await selects('Administration of users');
    const root = on.container.querySelector('account-settings')?.renderRoot;
    const box = (part: string): DOMRect => {
      const one = root?.querySelector(`[part~=${part}]`);
      assert.exists(one);
      return one.getBoundingClientRect();
    };
    assert.isAtMost(box('selected').right, box('tabs').right);
    assert.equal(window.scrollY, 0);
    await settings.open('General');
    await selects('General');
    assert.isAtLeast(box('selected').left, box('tabs').left);
  });

  it('ignores a hash of another part of the page', async () => {
    location.hash = '#profile';
    await open(html`<account-settings linked></account-settings>`);
    await selects('Profile');
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#footnote-2';
    await changed;
    await on.container.querySelector('account-settings')?.updateComplete;
    assert.equal(settings.selected(), 'Profile');
  });

  it('does not change the URL if it is not linked', async () => {
    location.hash = '#profile';
    await open(html`<account-settings></account-settings>`);
    await selects('General');
    await settings.open('Profile');
    await settings.open('General');
    assert.equal(location.hash, '#profile');
  });

  it('has no tab for a feature that the service does not support', async () => {
    const { load } = authority.serviceWithoutSession(id);
    on = createElementHarness(html`<account-settings></account-settings>`, { load });
    const element = on.container.querySelector('account-settings');
    assert.exists(element);
    settings = driveSettings(on.user, element);
    await tabsAre('Profile');
  });

  it('does not change the panels of the host', async () => {
    await open(html`<account-settings><div label="Users" class="mine">All users</div></account-settings>`);
    await settings.open('Users');
    await on.user.see('All users');
    assert.equal(
      on.container.querySelector('.mine')?.outerHTML.replaceAll(/<!--.*?-->/gu, ''),
      '<div label="Users" class="mine">All users</div>',
    );
  });
});
