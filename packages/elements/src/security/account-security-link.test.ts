import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-general.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccountOptions } from '../../testing/test-account.ts';
import { setUserActivation } from '../../testing/user-activation.ts';
import { driveMfa } from '../mfa/account-mfa.driver.ts';
import { driveSettings } from '../settings/account-settings.driver.ts';
import type { SettingsDriver } from '../settings/account-settings.driver.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';

describe('A link into the tab Security', () => {
  let on: ElementHarness;
  let settings: SettingsDriver;

  const open = async (hash: string, options: TestAccountOptions = {}): Promise<void> => {
    history.replaceState(null, '', hash);
    const { service } = await createTestAccount(options);
    on = createElementHarness(html`<account-settings linked></account-settings>`, service);
    const element = document.querySelector('account-settings');
    assert.exists(element);
    settings = driveSettings(on.user, element);
    await on.user.see('General');
  };
  const goTo = (hash: string): void => {
    location.hash = hash;
  };
  const focuses = (name: string): Promise<true> =>
    found(`focus on ${name}`, () => (on.user.focused() === name ? true : undefined));
  const isInView = (): void => {
    const { top, bottom } = deepFocus().getBoundingClientRect();
    assert.isAtLeast(top, 0);
    assert.isAtMost(bottom, innerHeight);
  };

  let restore: () => void;
  beforeEach(() => {
    restore = setUserActivation(true);
  });
  afterEach(() => {
    restore();
    on.end();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [hash, name, options] of [
    ['#security/password', 'Current password', {}],
    ['#security/mfa', 'Enable MFA', {}],
    ['#security/mfa', 'Replace authenticator', { backupCodesLeft: 4 }],
    ['#security/mfa/authenticator', 'Replace authenticator', { backupCodesLeft: 4 }],
    ['#security/mfa/backup-codes', 'Regenerate backup codes', { backupCodesLeft: 4 }],
    ['#security/mfa/backup-codes', 'Regenerate backup codes', { backupCodesLeft: 2 }],
    ['#security/mfa/backup-codes', 'Enable MFA', {}],
    ['#security/mfa/disable', 'Disable MFA', { backupCodesLeft: 4 }],
  ] as const) {
    const state = 'backupCodesLeft' in options ? `${String(options.backupCodesLeft)} codes left` : 'MFA off';
    it(`${hash} puts focus on "${name}" (${state}): on load, from another tab, and from the same one`, async () => {
      await open(hash, options);
      await focuses(name);
      isInView();
      await settings.open('Profile');
      goTo(hash);
      await focuses(name);
      assert.equal(settings.selected(), 'Security');
      deepFocus().blur();
      goTo('#security');
      goTo(hash);
      await focuses(name);
      isInView();
    });
  }

  for (const [hash, name] of [
    ['#security/password', 'Current password'],
    ['#security/mfa', 'Replace authenticator'],
    ['#security/mfa/authenticator', 'Replace authenticator'],
    ['#security/mfa/backup-codes', 'Regenerate backup codes'],
    ['#security/mfa/disable', 'Disable MFA'],
  ] as const) {
    it(`${hash} puts focus next to "${name}" before the user has pressed a key or clicked`, async () => {
      restore = setUserActivation(false);
      await open(hash, { backupCodesLeft: 4 });
      await found('focus', () => (on.user.focused().includes(name) ? true : undefined));
      const focus = deepFocus();
      assert.isFalse(focus.matches('input, select, button'));
      assert.exists(focus.querySelector('input, button'));
      isInView();
      // The place is in the same position in the order of focus.
      assert.equal(focus.tabIndex, -1);
      setUserActivation(true);
      focus.blur();
      goTo('#security');
      goTo(hash);
      await focuses(name);
      assert.isTrue(deepFocus().matches('input, button'));
    });
  }

  it('reveals the child of the host with that name', async () => {
    history.replaceState(null, '', '#security/passkeys/new');
    const { service } = await createTestAccount();
    const asked: string[] = [];
    const reveal = (path: string): void => void asked.push(path);
    on = createElementHarness(
      html`<account-settings linked
        ><account-security><p name="passkeys" .reveal=${reveal}>Passkeys</p></account-security></account-settings
      >`,
      service,
    );
    await found('wish', () => (asked.length > 0 ? true : undefined));
    assert.deepEqual(asked, ['new']);
  });

  it('does nothing for an unknown place', async () => {
    await open('#security/mfa/shoe-size', { backupCodesLeft: 4 });
    await on.user.see('4 codes left');
    goTo('#security/biometrics');
    goTo('#security/mfa/%22%5D');
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    assert.equal(on.user.focused(), '');
  });

  it('does not move focus out of a dialog', async () => {
    await open('#security', { backupCodesLeft: 4 });
    const mfa = driveMfa(on.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    await mfa.codes();
    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    goTo('#security/mfa/backup-codes');
    await changed;
    assert.equal(on.user.focused(), 'Save your backup codes');
  });
});

function deepFocus(): HTMLElement {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  if (!(focus instanceof HTMLElement)) throw new Error('Nothing has the focus');
  return focus;
}
