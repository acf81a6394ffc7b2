import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { UsernamePolicy } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { emailUsernamePolicy, unicodeUsernamePolicy } from '@account-elements/core/usernames';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import type { ElementHarness } from '../testing/element-harness.driver.ts';
import { driveProfile } from './account-profile.driver.ts';
import type { ProfileDriver } from './account-profile.driver.ts';

describe('<account-profile> with a policy for usernames', () => {
  let authority: AccountAuthority;
  let on: ElementHarness;
  let profile: ProfileDriver;
  let id: string;
  afterEach(() => on.end());

  /** Shows the account of before, whose username the policy rejects. */
  const openWith = async (usernamePolicy: UsernamePolicy, username = 'Früher 1'): Promise<void> => {
    const storage = createMemoryStorage();
    const earlier = createTestAuthority({ storage, usernamePolicy: { issues: () => [] } });
    id = (await earlier.accounts.register({ ...personas.ada, username })).id;
    authority = createTestAuthority({ storage, usernamePolicy });
    const service = authority.serviceWithoutSession(id);
    on = createElementHarness(html`<account-profile lang="en"></account-profile>`, service, { usernamePolicy });
    profile = driveProfile(on.user);
    await on.user.see(id);
  };
  const input = (name: string): HTMLInputElement => {
    const root = on.container.querySelector('account-profile')?.renderRoot;
    const found = root?.querySelector<HTMLInputElement>(`input[name=${name}]`);
    assert.exists(found);
    return found;
  };

  it('shows what the policy requires of a new username, and saves one that it allows', async () => {
    await openWith(emailUsernamePolicy());
    await profile.typeUsername('ada');
    await profile.typeFullName('Ada King');
    assert.equal(await profile.usernameError(), 'Enter an email address, for example name@example.com.');
    await profile.typeUsername('Ada@Example.com');
    await profile.save();
    await on.user.see('Saved');
    assert.equal((await authority.serviceWithoutSession(id).load()).profile.username, 'Ada@Example.com');
  });

  it('keeps the policy after a save and after Cancel', async () => {
    await openWith(emailUsernamePolicy());
    await profile.typeFullName('Ada King');
    await profile.save();
    await on.user.see('Saved');
    await profile.typeUsername('ada');
    await profile.cancel();
    await profile.typeUsername('ada');
    await profile.save();
    assert.include(await profile.usernameError(), 'email address');
  });

  it('shows no error for the username of the account, and saves another full name', async () => {
    await openWith(emailUsernamePolicy());
    await profile.typeUsername('ada');
    await profile.typeUsername('Früher 1');
    await profile.typeFullName('Ada King');
    assert.equal(await profile.usernameError(), '');
    await profile.save();
    await on.user.see('Saved');
    const { username, fullName } = (await authority.serviceWithoutSession(id).load()).profile;
    assert.deepEqual([username, fullName], ['Früher 1', 'Ada King']);
    await assertAccessible(on.container);
  });

  it('asks for the keyboard for e-mail only if usernames are addresses', async () => {
    await openWith(emailUsernamePolicy());
    assert.equal(input('username').inputMode, 'email');
    assert.equal(input('username').autocapitalize, 'none');
    assert.equal(input('username').autocomplete, 'username');
    assert.equal(input('fullName').inputMode, '');
    on.end();
    await openWith(unicodeUsernamePolicy());
    assert.equal(input('username').inputMode, '');
  });

  it('writes a username from right to left if its letters are', async () => {
    await openWith(unicodeUsernamePolicy(), 'עדה.1843');
    assert.isTrue(input('username').matches(':dir(rtl)'));
    await profile.typeUsername('ada.1843');
    assert.isTrue(input('username').matches(':dir(ltr)'));
  });

  it('shows that letters of two scripts are not allowed', async () => {
    await openWith(unicodeUsernamePolicy());
    await profile.typeUsername('аda');
    await profile.save();
    assert.include(await profile.usernameError(), 'Use letters of one alphabet and numbers.');
    await profile.typeUsername('田中');
    await profile.save();
    await on.user.see('Saved');
  });
});
