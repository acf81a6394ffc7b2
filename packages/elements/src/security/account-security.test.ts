import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { assertAccessible } from '../shared/axe.driver.ts';
import { found } from '../shared/person.driver.ts';
import { stage } from '../shared/stage.driver.ts';
import type { Stage } from '../shared/stage.driver.ts';

describe('<account-security>', () => {
  let scene: Stage;

  const tags = (): readonly string[] =>
    [...(document.querySelector('account-security')?.children ?? [])].map(({ localName }) => localName);

  afterEach(() => scene.end());

  it('adds password and multi-factor authentication as its children', async () => {
    const { service } = await createTestAccount();
    scene = stage(html`<account-security heading-level="3"></account-security>`, service);
    await scene.person.see('Current password');
    await scene.person.see('Not active');
    assert.deepEqual(tags(), ['account-password', 'account-mfa']);
    assert.equal(document.querySelector('account-mfa')?.getAttribute('heading-level'), '3');
    await assertAccessible(scene.scene);
  });

  it('shows what it is given and adds nothing to it', async () => {
    const { service } = await createTestAccount();
    scene = stage(
      html`<account-security
        ><account-mfa></account-mfa>
        <p>Passkeys</p></account-security
      >`,
      service,
    );
    await scene.person.see('Not active');
    assert.deepEqual(tags(), ['account-mfa', 'p']);
  });

  it('adds its own before what a host adds', async () => {
    const { service } = await createTestAccount();
    scene = stage(html`<account-security><p>Passkeys</p></account-security>`, service);
    await scene.person.see('Passkeys');
    assert.deepEqual(tags(), ['account-password', 'account-mfa', 'p']);
  });

  it('leaves out what the service cannot do', async () => {
    const { service } = await createTestAccount();
    scene = stage(html`<account-security></account-security>`, {
      load: (options) => service.load(options),
      mfa: service.mfa,
    });
    await scene.person.see('Not active');
    assert.deepEqual(tags(), ['account-mfa']);
  });

  it('keeps fresh backup codes while another tab of the settings is looked at', async () => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    scene = stage(html`<account-settings selected="security"></account-settings>`, service);
    const mfa = driveMfa(scene.person);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    const codes = await mfa.codes();
    const settings = document.querySelector('account-settings');
    settings?.setAttribute('selected', 'profile');
    // The dialog must not keep the page inert where nobody sees it.
    await found(
      'usable tab',
      () => document.querySelector('account-mfa')?.shadowRoot?.querySelector('dialog:not([open])') ?? undefined,
    );
    settings?.setAttribute('selected', 'security');
    assert.deepEqual(await mfa.codes(), codes);
    await mfa.acknowledge();
    await scene.person.see('10 codes left');
  });

  it('has every credential field where password managers look, also in dialogs', async () => {
    const { service, codeOf } = await createTestAccount();
    scene = stage(html`<account-security></account-security>`, service);
    const mfa = driveMfa(scene.person);
    const fields = (): readonly string[] =>
      [...document.querySelectorAll('input')].map((input) => input.getAttribute('autocomplete') ?? '');
    await mfa.enable();
    await scene.person.see('First, enter your password.');
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
