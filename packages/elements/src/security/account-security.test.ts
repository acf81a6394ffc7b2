import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html, render } from 'lit';

import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { found } from '../testing/user.driver.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

describe('<account-security>', () => {
  let container: ElementHarness;

  const tags = (): readonly string[] =>
    [...(document.querySelector('account-security')?.children ?? [])].map(({ localName }) => localName);

  afterEach(() => container.end());

  it('adds password and multi-factor authentication as its children', async () => {
    const { service } = await createTestAccount();
    container = createElementHarness(html`<account-security heading-level="3"></account-security>`, service);
    await container.user.see('Current password');
    await container.user.see(/^Off$/u);
    assert.deepEqual(tags(), ['account-password', 'account-mfa']);
    assert.equal(document.querySelector('account-mfa')?.getAttribute('heading-level'), '3');
    await assertAccessible(container.container);
  });

  it('shows the children of the host, and adds none', async () => {
    const { service } = await createTestAccount();
    container = createElementHarness(
      html`<account-security
        ><account-mfa></account-mfa>
        <p>Passkeys</p></account-security
      >`,
      service,
    );
    await container.user.see(/^Off$/u);
    assert.deepEqual(tags(), ['account-mfa', 'p']);
  });

  it('adds its own children before those of the host', async () => {
    const { service } = await createTestAccount();
    container = createElementHarness(html`<account-security><p>Passkeys</p></account-security>`, service);
    await container.user.see('Passkeys');
    assert.deepEqual(tags(), ['account-password', 'account-mfa', 'p']);
  });

  it('omits a child for a feature that the service does not support', async () => {
    const { service } = await createTestAccount();
    container = createElementHarness(html`<account-security></account-security>`, {
      load: (options) => service.load(options),
      mfa: service.mfa,
    });
    await container.user.see(/^Off$/u);
    assert.deepEqual(tags(), ['account-mfa']);
  });

  describe('shows one message about an account', () => {
    const notices = (): readonly string[] =>
      [document.querySelector('account-security'), ...document.querySelectorAll('account-security > *')].flatMap(
        (element) =>
          [...(element?.shadowRoot?.querySelectorAll('[part~=notice]') ?? [])].map(() => element?.localName ?? ''),
      );
    const spoken = (): number =>
      [...document.querySelectorAll('account-security, account-security > *')].filter(
        (element) => element.shadowRoot?.querySelector('[role=status]')?.textContent !== '',
      ).length;

    it('that could not be read, and announces it', async () => {
      const network = networkOf((await createTestAccount()).service);
      network.fail('CONNECTION_FAILED');
      container = createElementHarness(html`<account-security></account-security>`, network.service);
      await container.user.see('Your account couldn’t be loaded.');
      await container.user.hear('Your account couldn’t be loaded.');
      assert.deepEqual(notices(), ['account-security']);
      assert.equal(spoken(), 1);
      await assertAccessible(container.container);
      network.fail(null);
      await container.user.press('Try again');
      await container.user.see(/^Off$/u);
      assert.deepEqual(notices(), []);
    });

    it('that may be out of date', async () => {
      const network = networkOf((await createTestAccount()).service);
      container = createElementHarness(html`<account-security></account-security>`, network.service);
      await container.user.see(/^Off$/u);
      network.fail('SERVICE_UNAVAILABLE');
      await container.client.load();
      await container.user.hear('This information may be out of date.');
      await container.user.see(/^Off$/u);
      assert.deepEqual(notices(), ['account-security']);
    });

    it('whose user is signed out', async () => {
      const network = networkOf((await createTestAccount()).service);
      network.fail('SESSION_ENDED');
      container = createElementHarness(html`<account-security></account-security>`, network.service);
      await container.user.hear('You’re signed out.');
      assert.deepEqual(notices(), ['account-security']);
    });

    it('and a child that is moved out shows its own message', async () => {
      const network = networkOf((await createTestAccount()).service);
      network.fail('CONNECTION_FAILED');
      container = createElementHarness(
        html`<account-security><account-mfa></account-mfa></account-security>`,
        network.service,
      );
      await container.user.see('Your account couldn’t be loaded.');
      const mfa = document.querySelector('account-mfa');
      assert.exists(mfa);
      document.querySelector('account-provider')?.append(mfa);
      await found('notice', () => mfa.shadowRoot?.querySelector('[part~=notice]') ?? undefined);
    });
  });

  it('gives its own client to its children', async () => {
    const { service } = await createTestAccount();
    container = createElementHarness(html`<p>A page</p>`, service);
    render(
      html`<account-security .client=${container.client}><account-mfa></account-mfa></account-security>`,
      container.container.appendChild(document.createElement('div')),
    );
    await container.user.see(/^Off$/u);
  });

  it('keeps new backup codes while another tab of the settings is shown', async () => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    container = createElementHarness(html`<account-settings selected="security"></account-settings>`, service);
    const mfa = driveMfa(container.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    const codes = await mfa.codes();
    const settings = document.querySelector('account-settings');
    settings?.setAttribute('selected', 'profile');
    // A dialog that is not visible must not keep the page inert.
    await found(
      'usable tab',
      () => document.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog:not([open])') ?? undefined,
    );
    settings?.setAttribute('selected', 'security');
    assert.deepEqual(await mfa.codes(), codes);
    await mfa.acknowledge();
    await container.user.see('10 codes left');
  });

  it('has every credential field in light DOM, also in dialogs', async () => {
    const { service, codeOf } = await createTestAccount();
    container = createElementHarness(html`<account-security></account-security>`, service);
    const mfa = driveMfa(container.user);
    const fields = (): readonly string[] =>
      [...document.querySelectorAll('input')].map((input) => input.getAttribute('autocomplete') ?? '');
    await mfa.enable();
    await container.user.see('Enter your password to continue.');
    const change = ['username', 'current-password', 'new-password', 'new-password'];
    assert.deepEqual(fields(), [...change, 'username', 'current-password']);
    await mfa.givePassword(password);
    const key = await mfa.key();
    assert.deepEqual(fields(), [...change, 'one-time-code']);
    assert.isTrue([...document.querySelectorAll('input')].every(({ form }) => form !== null));
    await mfa.giveCode(codeOf(key));
    assert.equal((await mfa.codes()).length, 10);
    assert.deepEqual(fields(), change);
  });
});
