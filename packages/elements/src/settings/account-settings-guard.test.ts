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
import '../define/account-security.ts';
import '../define/account-settings.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { found } from '../testing/user.driver.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { confirmLeave } from '../leave/unsaved.ts';
import type { AccountBeforeLeaveEvent } from '../leave/unsaved.events.ts';
import { driveSettings } from './account-settings.driver.ts';
import type { SettingsDriver } from './account-settings.driver.ts';
import type { AccountSettings } from './account-settings.ts';

const question = 'Discard unsaved changes?';

describe('<account-settings> with unsaved edits', () => {
  let authority: AccountAuthority;
  let network: Network;
  let id: string;
  let on: ElementHarness;
  let element: AccountSettings;
  let settings: SettingsDriver;

  const open = async (template: TemplateResult = html`<account-settings linked></account-settings>`): Promise<void> => {
    on = createElementHarness(template, network.service);
    const one = on.container.querySelector('account-settings');
    assert.exists(one);
    element = one;
    settings = driveSettings(on.user, element);
    await on.user.see('General');
  };
  const edit = async (): Promise<void> => {
    await settings.open('Profile');
    await on.user.write('Full Name', 'Ada King');
  };
  const selects = (name: string): Promise<true> =>
    found(`selected tab ${name}`, () => (settings.selected() === name ? true : undefined));
  const focuses = (name: string): Promise<true> =>
    found(`focus on ${name}`, () => (on.user.focused() === name ? true : undefined));
  // Focus returns before the close event of the dialog. Until that event, another move gets the same question.
  const closed = (): Promise<true> =>
    found('end of the question', () => (element.renderRoot.querySelector('[role=alertdialog]') ? undefined : true));
  const hashIs = (hash: string): Promise<true> => found(hash, () => (location.hash === hash ? true : undefined));
  const fullName = async (): Promise<string> => (await authority.serviceWithoutSession(id).load()).profile.fullName;

  beforeEach(async () => {
    authority = createTestAuthority({ storage: createMemoryStorage() });
    id = (await authority.accounts.register(personas.ada)).id;
    network = networkOf(authority.serviceWithoutSession(id));
  });
  afterEach(() => {
    on.end();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('asks before another tab opens, lists the unsaved fields, and keeps the edits by default', async () => {
    await open();
    await edit();
    await on.user.write('Username', 'ada.king');
    await settings.open('General');
    await on.user.see(question);
    await on.user.see('Not saved yet: Username and Full Name.');
    await focuses('Keep editing');
    const dialog = element.renderRoot.querySelector('dialog');
    assert.exists(dialog);
    await assertAccessible(dialog);
    await on.user.press('Keep editing');
    await on.user.miss(question);
    assert.equal(settings.selected(), 'Profile');
    assert.equal(location.hash, '#profile');
    assert.equal(await on.user.valueOf('Full Name'), 'Ada King');
  });

  it('returns focus to the field that had it before the click on a tab', async () => {
    await open();
    await edit();
    element.querySelector('account-profile')?.renderRoot.querySelector<HTMLElement>('[name=fullName]')?.focus();
    const tab = element.renderRoot.querySelector('#tab-general');
    tab?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await settings.open('General');
    await on.user.see(question);
    await on.user.press('Keep editing');
    await focuses('Full Name');
  });

  it('discards the edits if the user agrees, opens the tab, and shows the saved values after a return', async () => {
    await open();
    await edit();
    await settings.open('General');
    await on.user.press('Discard changes');
    await selects('General');
    await focuses('General');
    assert.equal(location.hash, '#general');
    await settings.open('Profile');
    await selects('Profile');
    assert.equal(await on.user.valueOf('Full Name'), personas.ada.fullName);
    assert.equal(await fullName(), personas.ada.fullName);
  });

  it('asks if a tab is selected by the keyboard, and keeps focus on the current tab', async () => {
    await open();
    await edit();
    element.renderRoot.querySelector<HTMLElement>('#tab-profile')?.focus();
    await on.user.key('ArrowRight');
    await on.user.see(question);
    await on.user.press('Keep editing');
    await focuses('Profile');
    assert.equal(settings.selected(), 'Profile');
    await closed();
    await on.user.key('ArrowRight');
    await on.user.press('Discard changes');
    await selects('Security');
    await focuses('Security');
  });

  it('asks until the user answers, even if hashchange events of earlier tabs are late', async () => {
    const late: HashChangeEvent[] = [];
    const hold = (event: HashChangeEvent): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      late.push(event);
    };
    // Must be added before the listener of the element.
    window.addEventListener('hashchange', hold);
    try {
      await open();
      await settings.open('Security');
      await edit();
      await settings.open('General');
      await on.user.see(question);
      await found('both changes of the address', () => (late.length === 2 ? true : undefined));
      for (const { oldURL, newURL } of late)
        window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
      await new Promise(requestAnimationFrame);
      await on.user.see(question);
      await on.user.press('Keep editing');
      assert.equal(settings.selected(), 'Profile');
    } finally {
      window.removeEventListener('hashchange', hold);
    }
  });

  it('asks if the user goes back in the history, and restores the URL of the current tab', async () => {
    await open();
    await settings.open('Profile');
    await settings.open('Security');
    await settings.open('Profile');
    await on.user.write('Full Name', 'Ada King');
    history.back();
    await on.user.see(question);
    await on.user.press('Keep editing');
    await closed();
    await hashIs('#profile');
    assert.equal(settings.selected(), 'Profile');
    history.back();
    await on.user.see(question);
    await on.user.press('Discard changes');
    await selects('Security');
    await hashIs('#security');
    await focuses('Security');
  });

  it('closes the question if the user goes forward again', async () => {
    await open();
    await settings.open('Security');
    await edit();
    history.back();
    await on.user.see(question);
    history.forward();
    await on.user.miss(question);
    await hashIs('#profile');
    assert.equal(settings.selected(), 'Profile');
    assert.equal(await on.user.valueOf('Full Name'), 'Ada King');
  });

  it('does not ask about edits that were undone, or about white space that is not saved', async () => {
    await open();
    await edit();
    await on.user.write('Full Name', `  ${personas.ada.fullName} `);
    await settings.open('General');
    assert.equal(settings.selected(), 'General');
  });

  it('asks about a typed password', async () => {
    await open();
    await settings.open('Security');
    await on.user.write('Current password', 'x');
    await settings.open('General');
    await on.user.see('Not saved yet: Password.');
    await on.user.press('Discard changes');
    await selects('General');
    await settings.open('Security');
    assert.equal(await on.user.valueOf('Current password'), '');
  });

  it('asks for a panel of the host that has unsaved values', async () => {
    await open(html`<account-settings><div label="Teams">No teams</div></account-settings>`);
    const panel = on.container.querySelector('[label=Teams]');
    assert.exists(panel);
    let unsaved = ['Team name'];
    Object.defineProperty(panel, 'unsaved', { get: () => unsaved });
    Object.assign(panel, { discard: () => (unsaved = []) });
    await settings.open('Teams');
    await settings.open('General');
    await on.user.see('Not saved yet: Team name.');
    await on.user.press('Discard changes');
    await selects('General');
    assert.deepEqual(unsaved, []);
  });

  it('waits for a save in flight, opens the tab after a success, and asks after a failure', async () => {
    await open();
    await edit();
    let release = network.hold();
    await on.user.press('Save Changes');
    await settings.open('General');
    release();
    await selects('General');
    assert.equal(await fullName(), 'Ada King');

    await settings.open('Profile');
    await on.user.write('Full Name', 'Augusta');
    network.fail('CONNECTION_FAILED');
    release = network.hold();
    await on.user.press('Save Changes');
    await settings.open('General');
    release();
    await on.user.see(question);
    await on.user.press('Keep editing');
    await on.user.see('You appear to be offline.');
  });

  it('fires a cancelable event first, and does not ask if the host prevents it', async () => {
    const told: (readonly string[])[] = [];
    await open();
    on.container.addEventListener('account-before-leave', (event: AccountBeforeLeaveEvent) => {
      told.push(event.unsaved);
      event.preventDefault();
    });
    await settings.open('Profile');
    assert.deepEqual(told, []);
    await on.user.write('Full Name', 'Ada King');
    await settings.open('General');
    await found('event', () => (told.length > 0 ? true : undefined));
    await on.user.miss(question);
    assert.deepEqual(told, [['Full Name']]);
    assert.equal(settings.selected(), 'Profile');
    assert.equal(await on.user.valueOf('Full Name'), 'Ada King');
  });

  describe('confirmLeave', () => {
    it('returns true at once if no edits would be lost', async () => {
      await open();
      assert.isTrue(await element.confirmLeave());
    });

    it('waits for the answer of the user, with one question for several calls', async () => {
      await open();
      await edit();
      const answers = [element.confirmLeave(), confirmLeave(document), confirmLeave(element)];
      await on.user.press('Keep editing');
      assert.deepEqual(await Promise.all(answers), [false, false, false]);
      const again = confirmLeave(document);
      await on.user.press('Discard changes');
      assert.isTrue(await again);
      assert.isTrue(await confirmLeave(document));
    });

    it('asks one question for several elements outside <account-settings>', async () => {
      on = createElementHarness(
        html`<account-profile></account-profile><account-password></account-password>`,
        network.service,
      );
      await on.user.write('Full Name', 'Ada King');
      await on.user.write('New password', 'x');
      const answer = confirmLeave(on.container);
      await on.user.see('Not saved yet: Full Name and Password.');
      await on.user.press('Discard changes');
      assert.isTrue(await answer);
      assert.equal(await on.user.valueOf('New password'), '');
    });

    it('returns false if the element is removed from the page before the answer', async () => {
      await open();
      await edit();
      const answer = element.confirmLeave();
      await on.user.see(question);
      element.remove();
      assert.isFalse(await answer);
    });
  });

  describe('makes the browser ask before it leaves the page', () => {
    const leaves = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    let listeners = 0;
    const { addEventListener, removeEventListener } = window;

    beforeEach(() => {
      const known = new Set<unknown>();
      window.addEventListener = ((type: string, listener: EventListener) => {
        if (type === 'beforeunload') known.add(listener);
        addEventListener.call(window, type, listener);
        listeners = known.size;
      }) as typeof window.addEventListener;
      window.removeEventListener = ((type: string, listener: EventListener) => {
        known.delete(listener);
        removeEventListener.call(window, type, listener);
        listeners = known.size;
      }) as typeof window.removeEventListener;
    });
    afterEach(() => Object.assign(window, { addEventListener, removeEventListener }));

    for (const [label, tab, text] of [
      ['Full Name', 'Profile', 'Ada King'],
      ['Confirm new password', 'Security', 'x'],
    ] as const) {
      it(`while ${label} is not saved, and listens to nothing otherwise`, async () => {
        await open();
        await settings.open(tab);
        const before = await on.user.valueOf(label);
        assert.equal(listeners, 0);
        await on.user.write(label, text);
        await on.user.canPress(tab === 'Profile' ? 'Save Changes' : 'Change Password');
        await element.updateComplete;
        assert.isFalse(leaves());
        assert.equal(listeners, 1);
        await on.user.write(label, before);
        await element.updateComplete;
        assert.isTrue(leaves());
        assert.equal(listeners, 0);
      });
    }

    it('not after the element is removed, and again after it is back', async () => {
      await open();
      await edit();
      await element.updateComplete;
      assert.equal(listeners, 1);
      const home = element.parentElement;
      element.remove();
      assert.equal(listeners, 0);
      home?.append(element);
      await found('listener', () => (listeners === 1 ? true : undefined));
      assert.isFalse(leaves());
    });
  });
});
