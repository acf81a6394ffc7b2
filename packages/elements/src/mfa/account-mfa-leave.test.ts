import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

import '../define/account-general.ts';
import '../define/account-mfa.ts';
import '../define/account-profile.ts';
import '../define/account-provider.ts';
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { found } from '../testing/user.driver.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { confirmLeave } from '../leave/unsaved.ts';
import type { AccountBeforeLeaveEvent } from '../leave/unsaved.events.ts';
import { driveMfa } from './account-mfa.driver.ts';
import type { MfaDriver } from './account-mfa.driver.ts';

const question = 'Leave before your backup codes are saved?';

describe('Leaving new backup codes that are not acknowledged', () => {
  let on: ElementHarness;
  let mfa: MfaDriver;
  let codes: readonly string[];

  const regenerate = async (template: TemplateResult): Promise<void> => {
    const { service } = await createTestAccount({ backupCodesLeft: 4 });
    on = createElementHarness(template, service);
    mfa = driveMfa(on.user);
    await mfa.regenerate();
    await mfa.confirmRegenerating(password);
    codes = await mfa.codes();
  };
  const selected = (): string => document.querySelector('account-settings')?.selected ?? '';
  const selects = (name: string): Promise<true> => found(`tab ${name}`, () => (selected() === name ? true : undefined));
  const focuses = (name: string): Promise<true> =>
    found(`focus on ${name}`, () => (on.user.focused() === name ? true : undefined));

  afterEach(() => {
    on.end();
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('for another tab', () => {
    beforeEach(async () => {
      history.replaceState(null, '', '#security');
      await regenerate(html`<account-settings linked></account-settings>`);
      location.hash = '#profile';
      await on.user.see(question);
    });

    it('asks first, and the default answer returns to them', async () => {
      await focuses('Back to codes');
      const dialog = document.querySelector('account-settings')?.renderRoot.querySelector('dialog');
      assert.exists(dialog);
      await assertAccessible(dialog);
      await on.user.press('Back to codes');
      await focuses('Save your backup codes');
      assert.equal(selected(), 'security');
      await found('hash', () => (location.hash === '#security' ? true : undefined));
      assert.deepEqual(await mfa.codes(), codes);
    });

    it('keeps them for a user who leaves, and does not ask after they are acknowledged', async () => {
      await on.user.press('Leave');
      await selects('profile');
      history.back();
      await selects('security');
      assert.deepEqual(await mfa.codes(), codes);
      await mfa.acknowledge();
      await on.user.see('10 codes left');
      location.hash = '#general';
      await selects('general');
    });
  });

  it('makes a router wait for the answer, also without <account-settings>', async () => {
    await regenerate(html`<account-mfa></account-mfa>`);
    const stays = confirmLeave(document);
    await on.user.see(question);
    await on.user.press('Back to codes');
    assert.isFalse(await stays);
    const leaves = document.querySelector('account-mfa')?.confirmLeave();
    await on.user.press('Leave');
    assert.isTrue(await leaves);
    assert.deepEqual(await mfa.codes(), codes);
    await mfa.acknowledge();
    await on.user.see('10 codes left');
    assert.isTrue(await confirmLeave(document));
  });

  it('names them in the event for the host, without the codes', async () => {
    await regenerate(html`<account-mfa></account-mfa>`);
    const told: (readonly string[])[] = [];
    on.container.addEventListener('account-before-leave', (event: AccountBeforeLeaveEvent) => {
      told.push(event.unsaved);
      event.preventDefault();
    });
    assert.isFalse(await confirmLeave(on.container));
    assert.deepEqual(told, [['Backup codes']]);
  });

  it('names them with other unsaved edits', async () => {
    history.replaceState(null, '', '#security');
    await regenerate(html`<account-settings linked></account-settings>`);
    const field = document.querySelector<HTMLInputElement>('account-password [name=currentPassword]');
    assert.exists(field);
    field.value = 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.hash = '#profile';
    await on.user.see('Not saved yet: Password and Backup codes.');
    await on.user.press('Discard changes');
    await selects('profile');
    history.back();
    await selects('security');
    assert.deepEqual(await mfa.codes(), codes);
  });
});
