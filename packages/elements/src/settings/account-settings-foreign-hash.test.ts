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
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveSettings } from './account-settings.driver.ts';
import type { SettingsDriver } from './account-settings.driver.ts';
import type { AccountSettings } from './account-settings.ts';

describe('<account-settings linked> in a page that uses the hash', () => {
  let on: ElementHarness;
  let element: AccountSettings;
  let settings: SettingsDriver;
  let openAccount: () => ReturnType<ReturnType<typeof createTestAuthority>['serviceFor']>;

  const open = async (
    hash: string,
    template: TemplateResult = html`<account-settings linked></account-settings>`,
    state: unknown = null,
  ): Promise<void> => {
    history.replaceState(state, '', hash);
    on = createElementHarness(template, openAccount());
    const one = on.container.querySelector('account-settings');
    assert.exists(one);
    element = one;
    settings = driveSettings(on.user, element);
    await on.user.see('General');
  };
  const selects = (name: string): Promise<true> =>
    found(`selected tab ${name}`, () => (settings.selected() === name ? true : undefined));
  const hashIs = (hash: string): Promise<true> => found(hash, () => (location.hash === hash ? true : undefined));
  /** Runs a function that changes the hash, and waits for the event about it. */
  const changesTo = async (hash: string, change: () => unknown): Promise<void> => {
    const told = new Promise<void>((resolve) => {
      const listen = ({ newURL }: HashChangeEvent): void => {
        if (new URL(newURL).hash !== hash) return;
        window.removeEventListener('hashchange', listen);
        resolve();
      };
      window.addEventListener('hashchange', listen);
    });
    await change();
    await told;
    await element.updateComplete;
  };
  const goTo = (hash: string): Promise<void> => changesTo(hash, () => (location.hash = hash));
  const goBackTo = (hash: string): Promise<void> => changesTo(hash, () => history.back());

  beforeEach(async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    const { id } = await authority.accounts.register(personas.ada);
    openAccount = () => authority.serviceWithoutSession(id);
  });
  afterEach(() => {
    on.end();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('does not change the route of a hash router', async () => {
    const routes: readonly string[] = ['#/', '#/settings', '#/billing'];
    const shown: string[] = [];
    const route = (): void => void shown.push(routes.includes(location.hash) ? location.hash : '404');
    await open('#/settings');
    window.addEventListener('hashchange', route);
    try {
      for (const tab of ['Security', 'Profile', 'General', 'Security']) {
        await settings.open(tab);
        assert.equal(settings.selected(), tab);
        assert.equal(location.hash, '#/settings');
      }
      // Events are in the order of the changes. An event that a tab had caused would be before this one.
      await goTo('#/billing');
      assert.deepEqual(shown, ['#/billing']);
      await goBackTo('#/settings');
      assert.deepEqual(shown, ['#/billing', '#/settings']);
      assert.equal(settings.selected(), 'Security');
    } finally {
      window.removeEventListener('hashchange', route);
    }
  });

  for (const hash of [
    '#/settings',
    '#/security',
    '#/',
    '#!/settings',
    '#//profile',
    '#faq',
    '#faq/security',
    '#access_token=abc&token_type=Bearer&state=security',
    '#security=1',
    '#security?tab=mfa',
    '#%',
    '#%2Fsecurity',
  ]) {
    it(`selects tabs while the hash is ${hash}, and does not replace it`, async () => {
      const state = { router: hash };
      await open(hash, html`<account-settings linked selected="profile"></account-settings>`, state);
      const { length } = history;
      await selects('Profile');
      for (const tab of ['Security', 'General']) {
        await settings.open(tab);
        assert.equal(settings.selected(), tab);
        assert.equal(location.hash, hash);
      }
      assert.equal(history.length, length);
      assert.deepEqual(history.state, state);
    });
  }

  it('selects no tab for a later route of a hash router, even if it ends with the name of a tab', async () => {
    await open('#security');
    await selects('Security');
    for (const hash of ['#/profile', '#/', '#/security/mfa', '#!/general']) {
      await goTo(hash);
      assert.equal(settings.selected(), 'Security', hash);
    }
    assert.equal(on.user.focused(), '');
  });

  it('writes the hash again after it names a tab or is empty', async () => {
    await open('#faq');
    await settings.open('Security');
    assert.equal(location.hash, '#faq');
    await goTo('#profile');
    await selects('Profile');
    await changesTo('#security', () => settings.open('Security'));
    await goTo('#faq');
    history.replaceState(null, '', location.pathname + location.search);
    await settings.open('General');
    assert.equal(location.hash, '#general');
  });

  it('does not replace a route that was set while the question about unsaved edits was open', async () => {
    await open('#profile');
    await on.user.write('Full Name', 'Ada King');
    location.hash = '#general';
    await on.user.see('Discard unsaved changes?');
    await goTo('#/billing');
    await on.user.press('Keep editing');
    await on.user.miss('Discard unsaved changes?');
    assert.equal(location.hash, '#/billing');
    assert.equal(settings.selected(), 'Profile');
  });

  it('keeps the state of the host’s router in the previous history entry', async () => {
    const state = { position: 3 };
    await open('#profile', html`<account-settings linked></account-settings>`, state);
    await selects('Profile');
    await changesTo('#security', () => settings.open('Security'));
    await goBackTo('#profile');
    assert.deepEqual(history.state, state);
    await selects('Profile');
  });

  it('replaces a hash that names a removed tab', async () => {
    await open(
      '#users',
      html`<account-settings linked><div label="Users" name="users">All users</div></account-settings>`,
    );
    await selects('Users');
    element.querySelector('[name=users]')?.remove();
    await selects('General');
    await settings.open('Security');
    assert.equal(location.hash, '#security');
  });

  it('finds a tab by a name with spaces and a slash', async () => {
    const template = html`<account-settings linked>
      <div label="Users / Roles">All users</div>
    </account-settings>`;
    await open(location.pathname, template);
    await settings.open('Users / Roles');
    await hashIs('#Users%20%2F%20Roles');
    on.end();
    await open('#Users%20%2F%20Roles', template);
    await selects('Users / Roles');
    await settings.open('Profile');
    assert.equal(location.hash, '#profile');
  });
});
