import { AccountError } from '@account-elements/core';
import type { AccountService, ProfileUpdate } from '@account-elements/core';
import { personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { createTestAccount } from '../../testing/test-account.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveProfile } from './account-profile.driver.ts';
import type { ProfileDriver } from './account-profile.driver.ts';

describe('<account-profile> after another user has signed in in another window', () => {
  let on: ElementHarness;
  let profile: ProfileDriver;
  let mine: AccountService;
  let theirs: AccountService;
  let current: AccountService;
  let sent: ProfileUpdate[];

  /** @param bindsVersions - Whether the service rejects the version of another account. */
  const open = async (bindsVersions: boolean, theirName = 'Grace'): Promise<void> => {
    mine = (await createTestAccount()).service;
    const other = await createTestAccount();
    theirs = other.service;
    const { profile: before } = await theirs.load();
    // Two other versions, so that every field seems to be changed elsewhere.
    const renamed = await theirs.profile?.update(
      { fullName: theirName, username: 'grace' },
      { version: before.version },
    );
    current = mine;
    sent = [];
    on = createElementHarness(html`<account-profile></account-profile>`, {
      load: (options) => current.load(options),
      profile: {
        update: async (update, options) => {
          sent.push(update);
          if (bindsVersions && current === theirs && sent.length === 1) throw new AccountError('PROFILE_CHANGED');
          const version = current === theirs ? (renamed?.profile.version ?? '') : options.version;
          const answer = await current.profile?.update(update, { ...options, version });
          return answer ?? current.load();
        },
      },
    });
    profile = driveProfile(on.user);
    await profile.typeFullName('Augusta');
    current = theirs;
  };
  const element = (): HTMLElementTagNameMap['account-profile'] => {
    const one = document.querySelector('account-profile');
    assert.exists(one);
    return one;
  };

  afterEach(() => on.end());

  it('sends no edit to their account, and shows it', async () => {
    await open(true);
    await profile.save();
    await element().saving;
    assert.equal(await on.user.valueOf('Full Name'), 'Grace');
    assert.equal(await on.user.valueOf('Username'), 'grace');
    assert.deepEqual(element().unsaved, []);
    assert.lengthOf(sent, 1);
    assert.equal((await theirs.load()).profile.fullName, 'Grace');
    await on.user.miss('Keep my changes');
  });

  it('sends no edit to their account if it has left the page while it was saving', async () => {
    // Their name is that of the account before, so there is no conflict.
    await open(true, personas.ada.fullName);
    const one = element();
    await profile.save();
    const { saving } = one;
    assert.exists(saving);
    one.remove();
    await saving;
    assert.lengthOf(sent, 1);
    assert.notEqual((await theirs.load()).profile.fullName, 'Augusta');
  });

  it('shows their account and fires no event if the service has saved the edit there', async () => {
    await open(false);
    let events = 0;
    on.container.addEventListener('account-profile-updated', () => (events += 1));
    await profile.save();
    await element().saving;
    assert.equal(await on.user.valueOf('Username'), 'grace');
    assert.equal(events, 0);
    assert.notInclude(element().renderRoot.textContent, 'Saved');
  });

  it('drops the edits when their account is read, without a conflict', async () => {
    await open(true);
    await on.client.load();
    assert.equal(await on.user.valueOf('Full Name'), 'Grace');
    await on.user.miss('Keep my changes');
    assert.deepEqual(element().unsaved, []);
    assert.lengthOf(sent, 0);
  });
});
