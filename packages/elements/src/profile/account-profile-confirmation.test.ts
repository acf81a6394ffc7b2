import { personas } from '@account-elements/core/testing';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount, TestAccountOptions } from '../../testing/test-account.ts';
import { found } from '../testing/user.driver.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { driveProfile } from './account-profile.driver.ts';
import type { ProfileDriver } from './account-profile.driver.ts';

const label = 'Current password';

describe('<account-profile> of an account whose new username needs the password', () => {
  let account: TestAccount;
  let network: Network;
  let on: ElementHarness;
  let profile: ProfileDriver;

  const open = async (options: TestAccountOptions = { confirmations: { username: 'password' } }): Promise<void> => {
    account = await createTestAccount(options);
    network = networkOf(account.service);
    on = createElementHarness(html`<account-profile></account-profile>`, network.service);
    profile = driveProfile(on.user);
    await profile.username();
  };
  afterEach(() => on.end());

  const field = (): HTMLInputElement | null => document.querySelector('account-profile > div input[part=input]');
  const input = (): HTMLInputElement => {
    const one = field();
    assert.exists(one);
    return one;
  };
  const rename = async (to: string): Promise<void> => {
    await profile.typeUsername(to);
    await on.user.see(label);
  };
  const stored = async (): Promise<string> => (await account.service.load()).profile.username;

  describe('by default', () => {
    beforeEach(() => open());

    it('shows the field while the username differs from the stored one', async () => {
      await profile.typeFullName('Ada King');
      assert.isNull(field());
      await rename('countess');
      await on.user.see('You need it to change your username.');
      const { autocomplete, type, form } = input();
      assert.deepEqual([autocomplete, type, form?.method], ['current-password', 'password', 'dialog']);
      assert.equal(form?.querySelector<HTMLInputElement>('[autocomplete=username]')?.value, personas.ada.username);
      await assertAccessible(on.container);
      await profile.typePassword(password);
      await profile.typeUsername(` ${personas.ada.username} `);
      await on.user.miss(label);
      assert.isNull(field());
      await rename('countess');
      assert.equal(input().value, '');
    });

    it('saves the username with the password, and removes the field', async () => {
      await rename('countess');
      await profile.typePassword(password);
      await profile.save();
      await on.user.see('Saved');
      assert.equal(await stored(), 'countess');
      assert.isNull(field());
    });

    it('saves when Enter is pressed in the field', async () => {
      await rename('countess');
      await profile.typePassword(password);
      // What the browser does when Enter is pressed: it clicks the first submit button.
      input().form?.querySelector<HTMLElement>('[type=submit]')?.click();
      await on.user.see('Saved');
      assert.deepEqual(
        network.calls.filter((call) => call === 'profile.update'),
        ['profile.update'],
      );
    });

    it('sends no password with a full name', async () => {
      await rename('countess');
      await profile.typePassword('Not-the-one-1');
      await profile.typeUsername(personas.ada.username);
      await profile.typeFullName('Ada King');
      await profile.save();
      await on.user.see('Saved');
    });

    it('shows at the field that the password is missing, and sends nothing', async () => {
      await rename('countess');
      await profile.save();
      await on.user.see('Enter your password.');
      assert.equal(await profile.passwordError(), 'Enter your password.');
      assert.equal(on.user.focused(), label);
      assert.notInclude(network.calls, 'profile.update');
      await on.user.miss('Please check what you entered.');
      await profile.typePassword('x');
      await on.user.miss('Enter your password.');
      assert.equal(await profile.username(), 'countess');
    });

    it('shows at the field that the password is wrong, keeps the names and empties the field', async () => {
      await rename('countess');
      await profile.typeFullName('Ada King');
      await profile.typePassword('Not-the-one-1');
      await on.user.press('Show password: Current password');
      await profile.save();
      await on.user.see('Incorrect password.');
      await on.user.hear('Incorrect password.');
      assert.equal(await profile.passwordError(), 'Incorrect password.');
      assert.equal(on.user.focused(), label);
      assert.deepEqual([input().value, input().type], ['', 'password']);
      assert.deepEqual([await profile.username(), await profile.fullName()], ['countess', 'Ada King']);
      await assertAccessible(on.container);
    });

    it('keeps the password when the username is rejected', async () => {
      await account.authority.accounts.register(personas.grace);
      await rename(personas.grace.username);
      await profile.typePassword(password);
      await profile.save();
      await on.user.see('This username is taken');
      assert.equal(on.user.focused(), 'Username');
      await profile.typeUsername('countess');
      await profile.save();
      await on.user.see('Saved');
    });

    it('saves with the password after the full name was changed elsewhere', async () => {
      await rename('countess');
      await profile.typePassword(password);
      const seen = (await account.service.load()).profile;
      await account.service.profile?.update({ fullName: 'Augusta Ada' }, seen);
      await profile.save();
      await on.user.see('Saved');
      assert.equal(await stored(), 'countess');
    });

    it('empties the field when it is saved although the answer was lost', async () => {
      await rename('countess');
      await profile.typePassword(password);
      network.fail('OUTCOME_UNKNOWN', { of: 'profile.update', done: true });
      await profile.save();
      await on.user.see('Saved');
      assert.isNull(field());
    });

    it('empties the field when a later username was typed while it was saved', async () => {
      await rename('countess');
      await profile.typePassword(password);
      const release = network.hold();
      await profile.save();
      await profile.typeUsername('duchess');
      release();
      await on.user.see('Saved');
      assert.equal(await profile.username(), 'duchess');
      assert.equal(input().value, '');
    });

    for (const [title, act] of [
      ['on Cancel', () => profile.cancel()],
      [
        'when the element is removed',
        async () => {
          const element = document.querySelector('account-profile');
          const parent = element?.parentElement;
          element?.remove();
          await Promise.resolve();
          parent?.append(element ?? '');
        },
      ],
      [
        'for another account',
        async () => {
          const element = document.querySelector('account-profile');
          const other = await createTestAccount({ confirmations: { username: 'password' } });
          on.end();
          on = createElementHarness(html`<span></span>`, other.service);
          if (element !== null) on.container.querySelector('account-provider')?.append(element);
        },
      ],
      [
        'when the session ends',
        async () => {
          network.fail('SESSION_ENDED');
          await on.client.load();
        },
      ],
    ] as const) {
      it(`empties the field ${title}`, async () => {
        await rename('countess');
        await profile.typePassword(password);
        const before = input();
        await act();
        await found('an empty field', () => (before.value === '' || !before.isConnected ? true : undefined));
        await document.querySelector('account-profile')?.updateComplete;
        assert.notEqual(field()?.value, password);
      });
    }

    it('is not part of what the element keeps or reports', async () => {
      const events: unknown[] = [];
      on.container.addEventListener('account-profile-updated', (event) => events.push(event.profile));
      await rename('countess');
      await profile.typePassword(password);
      await profile.save();
      await on.user.see('Saved');
      assert.notInclude(JSON.stringify([events, on.client.account.get()]), password);
      assert.notInclude(document.documentElement.outerHTML, password);
    });
  });

  it('has no field if the account does not require it', async () => {
    await open({});
    await profile.typeUsername('countess');
    await profile.save();
    await on.user.see('Saved');
    assert.isNull(field());
  });

  it('says that the account has no password', async () => {
    await open({ confirmations: { username: 'password' }, password: null });
    await profile.typeUsername('countess');
    await profile.save();
    await on.user.see('Your account has no password.');
    assert.isNull(field());
  });

  it('shows the field after the service has started to require the password', async () => {
    await open({});
    const { service } = await createTestAccount({ confirmations: { username: 'password' } });
    let isRequired = false;
    on.end();
    network = networkOf({
      ...service,
      load: async (options) => {
        const read = await service.load(options);
        return isRequired ? read : { ...read, profile: { ...read.profile, usernameConfirmation: undefined } };
      },
    });
    on = createElementHarness(html`<account-profile></account-profile>`, network.service);
    profile = driveProfile(on.user);
    await profile.typeUsername('countess');
    isRequired = true;
    await profile.save();
    await on.user.see(label);
    await on.user.see('Enter your password.');
    await profile.typePassword(password);
    await profile.save();
    await on.user.see('Saved');
  });
});
