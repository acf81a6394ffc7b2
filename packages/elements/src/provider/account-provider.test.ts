import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { createFakeClock, createTestAuthority, personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html, nothing, render } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { createUserDriver, found } from '../testing/user.driver.ts';
import type { UserDriver } from '../testing/user.driver.ts';
import { networkOf } from '../testing/element-harness.driver.ts';
import type { Network } from '../testing/element-harness.driver.ts';
import { AccountProvider } from './account-provider.ts';
import { appearanceKey } from './appearance.ts';
import { prePaintScript } from './pre-paint-script.ts';

describe('<account-provider>', () => {
  const root = document.documentElement;
  let service: AccountService;
  let network: Network;
  let container: HTMLElement;
  let user: UserDriver;

  beforeEach(async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    service = authority.serviceWithoutSession((await authority.accounts.register(personas.ada)).id);
    network = networkOf(service);
    container = document.createElement('main');
    document.body.append(container);
    user = createUserDriver(container);
  });
  afterEach(() => {
    container.remove();
    localStorage.removeItem(appearanceKey);
    AccountProvider.serviceForEndpoint = undefined;
    root.removeAttribute('data-theme');
    root.removeAttribute('data-animation');
    root.style.colorScheme = '';
  });

  const shows = (attribute: 'theme' | 'animation', value: string): Promise<true> =>
    found(`${attribute} ${value}`, () => (root.dataset[attribute] === value ? true : undefined));

  it('creates a client from a service, and loads the account once for all elements', async () => {
    render(
      html`<account-provider .service=${network.service}
        ><account-general></account-general><account-profile></account-profile
      ></account-provider>`,
      container,
    );
    assert.equal(await user.valueOf('Full Name'), personas.ada.fullName);
    assert.deepEqual(network.calls, ['load']);
  });

  it('gives its client to elements that were in the page before it was defined', async () => {
    container.innerHTML = '<late-provider><account-profile></account-profile></late-provider>';
    const late = class extends AccountProvider {};
    customElements.define('late-provider', late);
    const provider = container.querySelector('late-provider') as AccountProvider;
    provider.service = network.service;
    assert.equal(await user.valueOf('Full Name'), personas.ada.fullName);
  });

  it('keeps its client while it is moved, and closes it when it is removed', async () => {
    render(
      html`<account-provider .service=${network.service}><account-profile></account-profile></account-provider>`,
      container,
    );
    await user.valueOf('Full Name');
    const provider = container.querySelector('account-provider');
    assert.exists(provider);
    const client = provider.accountClient;
    const inner = document.createElement('div');
    container.append(inner);
    inner.append(provider);
    await provider.updateComplete;
    assert.strictEqual(provider.accountClient, client);
    provider.remove();
    await Promise.resolve();
    assert.isFalse((await client?.load())?.ok);
    inner.append(provider);
    assert.equal(await user.valueOf('Full Name'), personas.ada.fullName);
  });

  it('does not close a client of the host', async () => {
    render(html`<account-provider .service=${network.service}></account-provider>`, container);
    const owner = container.querySelector('account-provider');
    await owner?.updateComplete;
    const guest = document.createElement('account-provider');
    guest.client = owner?.accountClient;
    container.append(guest);
    await guest.updateComplete;
    guest.remove();
    await Promise.resolve();
    assert.isTrue((await owner?.accountClient?.load())?.ok);
  });

  it('creates the service for an endpoint with the function that the page has set', async () => {
    const asked: string[] = [];
    AccountProvider.serviceForEndpoint = (endpoint) => {
      asked.push(endpoint);
      return service;
    };
    container.innerHTML =
      '<account-provider endpoint="/account"><account-profile></account-profile></account-provider>';
    assert.equal(await user.valueOf('Full Name'), personas.ada.fullName);
    assert.deepEqual(asked, ['/account']);
  });

  it('replaces texts key by key', async () => {
    const strings = { profile: { fullName: 'Name' }, common: { errors: { USERNAME_TAKEN: 'Gone!' } } };
    render(
      html`<account-provider .service=${service} .strings=${strings}
        ><account-profile></account-profile
      ></account-provider>`,
      container,
    );
    assert.equal(await user.valueOf('Name'), personas.ada.fullName);
    assert.equal(await user.valueOf('Username'), personas.ada.username);
  });

  it('applies the chosen theme and animation, and stores them for the next page (G5 to G7)', async () => {
    render(
      html`<account-provider .service=${service} applies-preferences
        ><account-general></account-general
      ></account-provider>`,
      container,
    );
    await user.choose('Theme', 'Dark');
    await shows('theme', 'dark');
    assert.equal(getComputedStyle(root).colorScheme, 'dark');
    await user.choose('Animation', 'Off');
    await shows('animation', 'off');
    await user.hear('Animation saved.');
    assert.deepEqual(JSON.parse(localStorage.getItem(appearanceKey) ?? ''), { theme: 'dark', animation: 'off' });
    await user.choose('Theme', 'Light');
    await shows('theme', 'light');
    assert.equal(getComputedStyle(root).colorScheme, 'light');
  });

  describe('when theme and animation follow the system', () => {
    const matchMedia = window.matchMedia.bind(window);
    let queries: Map<string, EventTarget & { matches: boolean }>;

    // A test cannot change the settings of the system, so this replaces `matchMedia`.
    beforeEach(() => {
      queries = new Map();
      window.matchMedia = (query) => {
        const list = queries.get(query) ?? Object.assign(new EventTarget(), { matches: false });
        queries.set(query, list);
        return list as unknown as MediaQueryList;
      };
      render(
        html`<account-provider .service=${service} applies-preferences
          ><account-general></account-general
        ></account-provider>`,
        container,
      );
    });
    afterEach(() => {
      window.matchMedia = matchMedia;
    });
    const say = (query: string, matches: boolean): void => {
      const list = queries.get(query);
      assert.exists(list);
      list.matches = matches;
      list.dispatchEvent(new Event('change'));
    };
    const provider = (): AccountProvider => {
      const element = container.querySelector('account-provider');
      assert.exists(element);
      return element;
    };

    it('changes the theme with the system', async () => {
      await shows('theme', 'light');
      say('(prefers-color-scheme: dark)', true);
      assert.equal(root.dataset['theme'], 'dark');
      assert.equal(getComputedStyle(root).colorScheme, 'dark');
      say('(prefers-color-scheme: dark)', false);
      assert.equal(root.dataset['theme'], 'light');
    });

    it('changes the animation with the system, also in the elements', async () => {
      await shows('animation', 'on');
      assert.isTrue(provider().matches(':state(moving)'));
      say('(prefers-reduced-motion: reduce)', true);
      assert.equal(root.dataset['animation'], 'off');
      assert.isTrue(provider().matches(':state(still)'));
      say('(prefers-reduced-motion: reduce)', false);
      assert.equal(root.dataset['animation'], 'on');
    });

    it('keeps the choice of the user when the system changes', async () => {
      await user.choose('Theme', 'Light');
      await user.choose('Animation', 'On');
      await user.hear('Animation saved.');
      say('(prefers-color-scheme: dark)', true);
      say('(prefers-reduced-motion: reduce)', true);
      assert.deepEqual({ ...root.dataset }, { theme: 'light', animation: 'on' });
      await user.choose('Theme', 'System');
      await shows('theme', 'dark');
    });

    it('ignores the system after it is removed from the page', async () => {
      await shows('theme', 'light');
      provider().remove();
      say('(prefers-color-scheme: dark)', true);
      assert.equal(root.dataset['theme'], 'light');
    });
  });

  it('does not change the document without applies-preferences', async () => {
    render(
      html`<account-provider .service=${service}><account-general></account-general></account-provider>`,
      container,
    );
    await user.choose('Theme', 'Dark');
    await user.hear('Theme saved.');
    assert.isUndefined(root.dataset['theme']);
  });

  it('paints the first frame with the stored choice, by a script that is also served as a file', async () => {
    localStorage.setItem(appearanceKey, '{"theme":"dark","animation":"off"}');
    const script = document.createElement('script');
    script.textContent = prePaintScript;
    document.head.append(script);
    assert.deepEqual({ ...root.dataset }, { theme: 'dark', animation: 'off' });
    assert.equal(root.style.colorScheme, 'dark');
    script.remove();
    const file = await fetch(new URL('../../pre-paint.js', import.meta.url));
    assert.equal((await file.text()).trim(), prePaintScript);
  });

  it('paints the theme of the system if the stored choice is invalid', () => {
    localStorage.setItem(appearanceKey, '{');
    const script = document.createElement('script');
    script.textContent = prePaintScript;
    document.head.append(script);
    script.remove();
    assert.equal(root.dataset['theme'], matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  });

  for (const refused of ['localStorage', 'matchMedia']) {
    it(`applies preferences, and paints the first frame, if the browser blocks ${refused}`, async () => {
      const descriptor = Object.getOwnPropertyDescriptor(window, refused);
      assert.exists(descriptor);
      Object.defineProperty(window, refused, {
        configurable: true,
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
      const errors: string[] = [];
      const onError = (event: ErrorEvent): void => {
        event.preventDefault();
        errors.push(event.message);
      };
      window.addEventListener('error', onError);
      try {
        const script = document.createElement('script');
        script.textContent = prePaintScript;
        document.head.append(script);
        script.remove();
        assert.include(['light', 'dark'], root.dataset['theme']);
        assert.include(['on', 'off'], root.dataset['animation']);
        render(
          html`<account-provider applies-preferences .service=${service}
            ><account-general></account-general
          ></account-provider>`,
          container,
        );
        await user.choose('Theme', 'Dark');
        await user.hear('Theme saved.');
        assert.equal(root.dataset['theme'], 'dark');
        assert.deepEqual(errors, []);
      } finally {
        window.removeEventListener('error', onError);
        Object.defineProperty(window, refused, descriptor);
      }
    });
  }

  it('reads the account again when the tab becomes visible after some time', async () => {
    const clock = createFakeClock();
    render(
      html`<account-provider .service=${network.service} .clock=${clock}
        ><account-profile></account-profile
      ></account-provider>`,
      container,
    );
    await user.valueOf('Full Name');
    document.dispatchEvent(new Event('visibilitychange'));
    assert.lengthOf(network.calls, 1);
    clock.advance(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    assert.lengthOf(network.calls, 2);
  });

  it('does not read the account after it was removed, when the tab becomes visible (B3)', async () => {
    const clock = createFakeClock();
    const client = createAccountClient({ service: network.service, channel: null });
    render(
      html`<account-provider .client=${client} .clock=${clock}><account-profile></account-profile></account-provider>`,
      container,
    );
    await user.valueOf('Full Name');
    render(nothing, container);
    clock.advance(60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    assert.lengthOf(network.calls, 1);
    client.close();
  });

  it('fires an event when the session has ended (B6)', async () => {
    let ended = 0;
    container.addEventListener('account-session-ended', () => (ended += 1));
    network.fail('SESSION_ENDED');
    render(
      html`<account-provider .service=${network.service}><account-profile></account-profile></account-provider>`,
      container,
    );
    await user.see('You’re signed out');
    assert.equal(ended, 1);
  });

  it('leaves no listener after 200 mounts', async () => {
    render(html`<account-provider .service=${service}></account-provider>`, container);
    const provider = container.querySelector('account-provider');
    assert.exists(provider);
    await provider.updateComplete;
    const account = provider.accountClient?.account as unknown as { readonly lc: number };
    const before = account.lc;
    for (let round = 0; round < 200; round += 1) {
      const profile = document.createElement('account-profile');
      provider.append(profile);
      await profile.updateComplete;
      profile.remove();
    }
    assert.equal(account.lc, before);
  });
});
