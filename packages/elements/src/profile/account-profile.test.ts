import { personas } from '@account-elements/core/testing';
import { createTestAuthority } from '@account-elements/core/testing';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { ReadOnlyProfile } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveProfile } from './account-profile.driver.ts';
import type { ProfileDriver } from './account-profile.driver.ts';
import type { AccountProfileUpdatedEvent } from './account-profile.events.ts';

describe('<account-profile>', () => {
  let authority: AccountAuthority;
  let network: Network;
  let on: ElementHarness;
  let profile: ProfileDriver;
  let id: string;

  beforeEach(async () => {
    authority = createTestAuthority({ storage: createMemoryStorage() });
    id = (await authority.accounts.register(personas.ada)).id;
    network = networkOf(authority.serviceWithoutSession(id));
    on = createElementHarness(html`<account-profile lang="en"></account-profile>`, network.service);
    profile = driveProfile(on.user);
  });
  afterEach(() => on.end());

  const elsewhere = async (update: { username?: string; fullName?: string }): Promise<void> => {
    const service = authority.serviceWithoutSession(id);
    await service.profile?.update(update, { version: (await service.load()).profile.version });
  };

  const focusedPart = (): string | null | undefined =>
    on.container.querySelector('account-profile')?.shadowRoot?.activeElement?.getAttribute('part');
  const drawn = (selector: string): HTMLElement => {
    const one = on.container.querySelector('account-profile')?.renderRoot.querySelector<HTMLElement>(selector);
    assert.exists(one);
    return one;
  };
  /** The box of a part of a text. A negative start counts from the end. */
  const place = (text: Node | null, start: number, end?: number): DOMRect => {
    assert.exists(text);
    const length = text.textContent?.length ?? 0;
    const range = document.createRange();
    range.setStart(text, start < 0 ? length + start : start);
    range.setEnd(text, end ?? length);
    return range.getBoundingClientRect();
  };

  it('writes the ID on one line if it fits, with its button beside it, in both text directions', async () => {
    await on.user.see(id);
    for (const [dir, width] of [
      ['ltr', '960px'],
      ['rtl', '960px'],
      ['ltr', '300px'],
    ] as const) {
      on.container.dir = dir;
      on.container.style.inlineSize = width;
      const text = [...drawn('.id code').childNodes].find((node) => node.textContent === id) ?? null;
      const last = place(text, -1);
      const button = drawn('.id button').getBoundingClientRect();
      assert.closeTo(button.left, last.right, 8, `${dir} ${width}`);
      assert.isAbove(button.bottom, last.top);
      assert.isBelow(button.top, last.bottom);
      if (width === '960px') assert.closeTo(place(text, 0, 1).top, last.top, 1);
    }
  });

  it('aligns an English sentence to the right in a right-to-left page, and keeps its own direction', async () => {
    await on.user.see(personas.ada.role.description);
    on.container.dir = 'rtl';
    const sentences = [drawn('header [part=description]'), drawn('[part=hint]'), drawn('dd [part=description] > bdi')];
    for (const sentence of sentences) {
      const text = [...sentence.childNodes].find((node) => node.textContent?.endsWith('.') === true) ?? null;
      assert.isAbove(place(text, -1).left, place(text, -2, -1 + (text?.textContent?.length ?? 0)).left);
      assert.closeTo(place(text, 0).right, (sentence.parentElement ?? sentence).getBoundingClientRect().right, 8);
    }
  });

  it('shows ID, role with description, MFA, and when it was created and updated (P1 to P5)', async () => {
    await on.user.see(id);
    await on.user.see(personas.ada.role.name);
    await on.user.see(personas.ada.role.description);
    await on.user.see(/^Off$/u);
    await on.user.see('Mar 4, 2024');
    await on.user.see('Never');
    await assertAccessible(on.container);
  });

  it('shows relative times by the clock of the page, with the exact date beside them', async () => {
    const { createdAt } = await network.service.load();
    const provider = on.container.querySelector('account-provider');
    assert.exists(provider);
    provider.clock = () => Date.parse(createdAt) + 2 * 3_600_000;
    await on.user.see('2 hours ago Mar 4, 2024');
    provider.clock = () => Date.parse(createdAt) - 30_000;
    await on.user.see('now Mar 4, 2024');
    provider.clock = () => Date.parse(createdAt) - 3_600_000;
    await on.user.miss('now');
    await on.user.see('Mar 4, 2024');
  });

  it('saves a new name, shows a success message and fires an event (P6 to P8)', async () => {
    const events: AccountProfileUpdatedEvent[] = [];
    on.container.addEventListener('account-profile-updated', (event) => events.push(event));
    assert.isFalse(await profile.canSave());
    assert.isFalse(await profile.canCancel());
    await profile.typeFullName('Ada King');
    assert.isTrue(await profile.canSave());
    await profile.save();
    await on.user.see('Saved');
    await on.user.hear('Profile saved.');
    assert.equal((await authority.serviceWithoutSession(id).load()).profile.fullName, 'Ada King');
    assert.deepEqual(
      events.map(({ profile: { fullName } }) => fullName),
      ['Ada King'],
    );
    assert.isFalse(await profile.canSave());
    await assertAccessible(on.container);
  });

  it('copies the ID and shows the result, also without a clipboard', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    await on.user.see(id);
    await on.user.press('Copy user ID');
    await on.user.hear('Copied');
    assert.deepEqual(copied, [id]);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const refuse = (event: Event): void => event.stopImmediatePropagation();
    window.addEventListener('copy', refuse, { capture: true });
    await on.user.press('Copy user ID');
    await on.user.see('Select the text and copy it yourself.');
    window.removeEventListener('copy', refuse, { capture: true });
    Reflect.deleteProperty(navigator, 'clipboard');
    await assertAccessible(on.container);
  });

  it('has only the two names as editable fields (P9)', async () => {
    await profile.username();
    const names = [...on.container.querySelectorAll('account-profile')].flatMap((element) =>
      [...element.renderRoot.querySelectorAll('input, select, textarea')].map((control) =>
        control.getAttribute('name'),
      ),
    );
    assert.deepEqual(names, ['username', 'fullName']);
  });

  it('restores the saved values on Cancel', async () => {
    await profile.typeUsername('another-name');
    await profile.cancel();
    assert.equal(await profile.username(), personas.ada.username);
    assert.isFalse(await profile.canSave());
  });

  it('shows an error after the user leaves the field, and moves focus there on save', async () => {
    await profile.typeUsername('a');
    assert.equal(await profile.usernameError(), 'Use at least 3 characters.');
    await profile.typeFullName('');
    await profile.save();
    assert.equal(await profile.fullNameError(), 'Enter your full name.');
    assert.equal(on.user.focused(), 'Username');
    assert.notInclude(network.calls, 'profile.update');
    await assertAccessible(on.container);
  });

  it('shows at the field that a username is taken, and keeps the typed value', async () => {
    await authority.accounts.register(personas.grace);
    await profile.typeUsername(personas.grace.username);
    await profile.save();
    await on.user.see('This username is taken');
    assert.include(await profile.usernameError(), 'taken');
    assert.equal(on.user.focused(), 'Username');
    assert.equal(await profile.username(), personas.grace.username);
  });

  it('replaces the announcement of the last answer if it does not save because of an error', async () => {
    await authority.accounts.register(personas.grace);
    await profile.typeUsername(personas.grace.username);
    await profile.save();
    await on.user.hear('This username is taken');
    await profile.typeUsername('a');
    await profile.save();
    await on.user.hear('Please check what you entered.');
    assert.notInclude(drawn('[role=status]').textContent, 'taken');
    assert.equal(on.user.focused(), 'Username');
  });

  it('asks which value to keep if the same field was changed elsewhere', async () => {
    await profile.typeFullName('Ada King');
    await elsewhere({ fullName: 'Augusta Ada' });
    await profile.save();
    await on.user.see('changed somewhere else');
    await on.user.see('Full Name is now “Augusta Ada”.');
    await on.user.hear('changed somewhere else');
    assert.include(focusedPart(), 'notice');
    assert.equal(await profile.fullName(), 'Ada King');
    assert.isFalse(await profile.canSave());
    const why = drawn('[type=submit]').getAttribute('aria-describedby') ?? '';
    assert.equal(drawn(`#${why}`).textContent, 'Choose which version to keep.');
    await on.user.see('Choose which version to keep.');
    await assertAccessible(on.container);
    await profile.keepMine();
    assert.equal(on.user.focused(), 'Save Changes');
    await on.user.see('Saved');
    assert.equal((await authority.serviceWithoutSession(id).load()).profile.fullName, 'Ada King');
  });

  it('uses the value from elsewhere if the user chooses it', async () => {
    await profile.typeFullName('Ada King');
    await elsewhere({ fullName: 'Augusta Ada' });
    await profile.save();
    await profile.takeTheirs();
    assert.equal(on.user.focused(), 'Save Changes');
    assert.equal(await profile.fullName(), 'Augusta Ada');
    assert.isFalse(await profile.canSave());
  });

  it('saves, and keeps the change of another field from elsewhere', async () => {
    await profile.typeFullName('Ada King');
    await elsewhere({ username: 'ada.king' });
    await profile.save();
    await on.user.see('Saved');
    assert.equal(await profile.username(), 'ada.king');
    assert.equal(await profile.fullName(), 'Ada King');
  });

  it('keeps the typed values if a save fails', async () => {
    await profile.typeFullName('Ada King');
    network.fail('CONNECTION_FAILED');
    await profile.save();
    await on.user.see('You appear to be offline. Nothing was changed.');
    assert.equal(await profile.fullName(), 'Ada King');
    network.fail(null);
    await profile.save();
    await on.user.see('Saved');
  });

  describe('when the answer to a save is lost', () => {
    it('reads the account, and shows that the profile was saved', async () => {
      const events: string[] = [];
      on.container.addEventListener('account-profile-updated', (event) => events.push(event.profile.fullName));
      await profile.typeFullName('Ada King');
      network.fail('OUTCOME_UNKNOWN', { of: 'profile.update', done: true });
      await profile.save();
      await on.user.hear('The connection was lost for a moment, but your change was saved.');
      await on.user.see('Saved');
      assert.isFalse(await profile.canSave());
      assert.deepEqual(events, ['Ada King']);
    });

    it('reads the account, shows that the profile was not saved, and allows a retry', async () => {
      await profile.typeFullName('Ada King');
      network.fail('OUTCOME_UNKNOWN', { of: 'profile.update' });
      await profile.save();
      await on.user.see('your change wasn’t saved. Please try again.');
      await on.user.hear('your change wasn’t saved.');
      assert.equal(await profile.fullName(), 'Ada King');
      network.fail(null);
      await profile.save();
      await on.user.see('Saved');
    });

    it('shows that the outcome is unknown, until the account can be read', async () => {
      await profile.typeFullName('Ada King');
      network.fail('OUTCOME_UNKNOWN', { done: true });
      await profile.save();
      await on.user.see('may or may not have been saved');
      assert.isTrue(on.container.querySelector('account-profile')?.matches(':state(failed)'));
      network.fail(null);
      await on.user.press('Try again');
      await on.user.see('Saved');
      await on.user.miss('may or may not');
    });

    it('asks which value to keep if the same field was changed elsewhere meanwhile', async () => {
      await profile.typeFullName('Ada King');
      await elsewhere({ fullName: 'Augusta Ada' });
      network.fail('OUTCOME_UNKNOWN', { of: 'profile.update' });
      await profile.save();
      await on.user.see('Full Name is now “Augusta Ada”.');
      assert.include(focusedPart(), 'notice');
    });
  });

  it('sends Enter and a click as one request (B3)', async () => {
    await profile.typeFullName('Ada King');
    const release = network.hold();
    await profile.save();
    await profile.save();
    release();
    await on.user.see('Saved');
    assert.lengthOf(
      network.calls.filter((call) => call === 'profile.update'),
      1,
    );
  });

  it('keeps the typed values when the session ends, and shows a message (B6)', async () => {
    await profile.typeFullName('Ada King');
    network.fail('SESSION_ENDED');
    await profile.save();
    await on.user.see('You’re signed out');
    assert.equal(await profile.fullName(), 'Ada King');
  });

  it('has its states for CSS', async () => {
    const element = on.container.querySelector('account-profile');
    await profile.typeFullName('Ada King');
    assert.isTrue(element?.matches(':state(dirty)'));
    const release = network.hold();
    await profile.save();
    await element?.updateComplete;
    assert.isTrue(element?.matches(':state(saving)'));
    release();
    await on.user.see('Saved');
    assert.isFalse(element?.matches(':state(saving)') || element?.matches(':state(dirty)'));
  });

  it('keeps the typed values when it is moved in the page, and still follows the account', async () => {
    await profile.typeUsername('ada.king');
    const element = on.container.querySelector('account-profile');
    assert.exists(element);
    const aside = document.createElement('div');
    on.container.querySelector('account-provider')?.append(aside);
    aside.append(element);
    assert.equal(await profile.username(), 'ada.king');
    await elsewhere({ fullName: 'Augusta Ada' });
    await on.client.load();
    await on.user.see('User ID');
    assert.equal(await profile.fullName(), 'Augusta Ada');
  });

  it('shows a read-only field with the reason, and does not send it', async () => {
    on.end();
    let readOnly: ReadOnlyProfile = { username: 'Managed by your company.' };
    authority = createTestAuthority({ storage: createMemoryStorage(), readOnlyProfile: () => readOnly });
    id = (await authority.accounts.register(personas.ada)).id;
    network = networkOf(authority.serviceWithoutSession(id));
    on = createElementHarness(html`<account-profile></account-profile>`, network.service);
    profile = driveProfile(on.user);
    await on.user.see('Managed by your company.');
    await on.user.miss('You use this to sign in.');
    const input = drawn('[name=username]');
    assert.isTrue(input instanceof HTMLInputElement && input.readOnly);
    assert.isFalse(input.hasAttribute('aria-required'));
    assert.equal(drawn(`#${input.getAttribute('aria-describedby') ?? ''}`).textContent, 'Managed by your company.');
    await assertAccessible(on.container);
    await profile.typeFullName('Ada King');
    await profile.save();
    await on.user.see('Saved');
    readOnly = { username: 'Managed.', fullName: 'Also managed.' };
    await on.client.load();
    await on.user.see('Also managed.');
    await on.user.miss('Save Changes');
  });

  it('discards the typed value of a field that has become read-only', async () => {
    on.end();
    let readOnly: ReadOnlyProfile = {};
    authority = createTestAuthority({ storage: createMemoryStorage(), readOnlyProfile: () => readOnly });
    id = (await authority.accounts.register(personas.ada)).id;
    on = createElementHarness(html`<account-profile></account-profile>`, authority.serviceWithoutSession(id));
    profile = driveProfile(on.user);
    await profile.typeUsername('ada.king');
    readOnly = { username: 'Managed by your company.' };
    await profile.save();
    await on.user.see('This can’t be changed here.');
    await on.client.load();
    await on.user.see('Managed by your company.');
    assert.equal(await profile.username(), personas.ada.username);
    assert.isFalse(await profile.canSave());
  });

  it('shows only facts if the service cannot change the profile', async () => {
    on.end();
    on = createElementHarness(html`<account-profile></account-profile>`, { load: () => network.service.load() });
    await on.user.see(personas.ada.fullName);
    await on.user.miss('Save Changes');
  });

  it('shows a fallback for an invalid date (B4)', async () => {
    const broken = { ...(await network.service.load()), createdAt: '2026-02-30T00:00:00Z' };
    on.end();
    on = createElementHarness(html`<account-profile></account-profile>`, { load: () => Promise.resolve(broken) });
    await on.user.see('Unknown');
    await on.user.miss('Invalid');
  });
});
