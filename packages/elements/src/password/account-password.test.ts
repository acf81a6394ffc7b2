import { AccountError } from '@account-elements/core';
import 'axe-core/axe.min.js';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-password.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import type { TestAccount, TestAccountOptions } from '../../testing/test-account.ts';
import { assertAccessible } from '../../testing/accessibility.ts';
import { networkOf, createElementHarness } from '../testing/element-harness.driver.ts';
import type { Network, ElementHarness } from '../testing/element-harness.driver.ts';
import { drivePassword } from './account-password.driver.ts';
import type { PasswordDriver } from './account-password.driver.ts';

const next = 'Looms-1843-weave!';

describe('<account-password>', () => {
  let account: TestAccount;
  let network: Network;
  let container: ElementHarness;
  let form: PasswordDriver;

  const open = async (options: TestAccountOptions = {}): Promise<void> => {
    account = await createTestAccount(options);
    network = networkOf(account.service);
    container = createElementHarness(html`<account-password></account-password>`, network.service);
    form = drivePassword(container.user);
    await container.user.see('Password');
    await container.client.load();
  };
  const change = async (current: string, confirmation = next): Promise<void> => {
    await form.type({ current, next, confirmation });
    await form.submit();
  };

  afterEach(() => container.end());

  it('changes the password, shows a success message and empties the fields (S1)', async () => {
    await open();
    let events = 0;
    container.container.addEventListener('account-password-changed', () => (events += 1));
    await change(password);
    await container.user.see('Password changed. Your other devices are signed out.');
    await container.user.hear('Password changed');
    await container.user.miss('You’ll be signed out');
    assert.deepEqual(await form.values(), ['', '', '']);
    assert.equal(events, 1);
    assert.isFalse(await form.canSubmit());
    await account.authority.verifyPassword({ username: 'Ada.Lovelace', password: next });
    await assertAccessible(container.container);
  });

  it('replaces the history entry with itself after a successful change, before it empties the fields, so that browsers offer to save', async () => {
    await open();
    const { replaceState } = history;
    const before = { address: location.href, length: history.length, state: history.state as unknown };
    const seen: string[] = [];
    history.replaceState = function (this: History, ...inputs: Parameters<typeof replaceState>) {
      seen.push(document.querySelector<HTMLInputElement>('[autocomplete=new-password]')?.value ?? '');
      replaceState.apply(this, inputs);
    };
    try {
      await change('not it');
      await container.user.see('Incorrect password.');
      assert.deepEqual(seen, []);
      await form.type({ current: password });
      await form.submit();
      await container.user.see('Password changed.');
      assert.deepEqual(seen, [next]);
    } finally {
      history.replaceState = replaceState;
    }
    assert.deepEqual({ address: location.href, length: history.length, state: history.state as unknown }, before);
  });

  it('shows while the user types which rules are met, and announces it politely (S2)', async () => {
    await open();
    await container.user.see('At least 8 characters');
    const met = (): readonly string[] =>
      [...document.querySelectorAll('[part~=met]')].map((rule) => rule.textContent.replaceAll(/\s+/gu, ' ').trim());
    assert.deepEqual(met(), []);
    await form.type({ next: 'Ab1' });
    await container.user.hear('5 of 7 rules');
    assert.deepEqual(met(), [
      'Met: An uppercase letter',
      'Met: A lowercase letter',
      'Met: A number',
      'Met: Not your name or username',
      'Met: Not your current password',
    ]);
    await form.type({ next });
    await container.user.hear('All rules are met.');
    await assertAccessible(container.container);
  });

  it('rejects a password that breaks a rule, with an error at its field and without a call to the service', async () => {
    await open();
    await form.type({ current: password, next: 'short', confirmation: 'short' });
    await form.submit();
    assert.deepEqual(await form.errors(), [
      '',
      'Still missing: at least 8 characters, an uppercase letter, a number, a symbol.',
      '',
    ]);
    assert.equal(container.user.focused(), 'New password');
    assert.notInclude(network.calls, 'password.change');
    await assertAccessible(container.container);
  });

  it('shows a rule for a password that is easy to guess, announces it, and does not send the password', async () => {
    await open();
    const rules = (): number => document.querySelectorAll('[part~=rule]').length;
    assert.equal(rules(), 7);
    await form.type({ next: 'Pa$$word-1', confirmation: 'Pa$$word-1', current: password });
    await container.user.see('Not easy to guess');
    await container.user.hear('This password is too easy to guess.');
    assert.equal(rules(), 8);
    await form.submit();
    assert.deepEqual(await form.errors(), ['', 'This password is too easy to guess. Choose another.', '']);
    assert.notInclude(network.calls, 'password.change');
    await assertAccessible(container.container);
    await form.type({ next });
    await container.user.miss('Not easy to guess');
    await container.user.hear('All rules are met.');
    assert.equal(rules(), 7);
  });

  it('shows that the service rejects a password that the form accepted', async () => {
    await open();
    const issuer = 'Account-Elements-1';
    await form.type({ current: password, next: issuer, confirmation: issuer });
    await form.submit();
    await container.user.see('This password is too easy to guess. Choose another.');
    assert.include(network.calls, 'password.change');
    assert.deepEqual(await form.values(), [password, issuer, issuer]);
  });

  it('shows that the confirmation differs only after the user leaves its field', async () => {
    await open();
    await form.type({ next });
    assert.deepEqual(await form.errors(), ['', '', '']);
    await form.type({ confirmation: 'Looms' });
    await container.user.see('Passwords don’t match.');
    await form.type({ confirmation: next });
    await container.user.miss('Passwords don’t match');
  });

  it('empties only the current password if it is wrong, and moves focus to it', async () => {
    await open();
    await change('not it');
    await container.user.see('Incorrect password.');
    assert.deepEqual(await form.errors(), ['Incorrect password.', '', '']);
    assert.deepEqual(await form.values(), ['', next, next]);
    assert.equal(container.user.focused(), 'Current password');
    await form.type({ current: password });
    await form.submit();
    await container.user.see('Password changed.');
  });

  it('warns that other devices will be signed out, and shows how long a lock lasts', async () => {
    await open();
    await container.user.see('You’ll be signed out on your other devices.');
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await account.authority.verifyPassword({ username: 'Ada.Lovelace', password: 'no' }).catch(() => undefined);
    }
    await change(password);
    await container.user.see('Try again in 15 minutes');
    assert.deepEqual(await form.values(), [password, next, next]);
    await assertAccessible(container.container);
  });

  it('counts down the time of a lock, and works again after it (B6)', async () => {
    await open();
    const provider = container.container.querySelector('account-provider');
    assert.exists(provider);
    const start = Date.parse('2026-01-01T00:00:00Z');
    provider.clock = () => start;
    network.fail('ATTEMPTS_LOCKED', { of: 'password.change', retryAfter: 300 });
    await change(password);
    await container.user.see('Try again in 5 minutes.');
    assert.isFalse(await form.canSubmit());
    await form.cancel();
    await container.user.see('Try again in 5 minutes.');
    provider.clock = () => start + 260_000;
    await container.user.see('Try again in 40 seconds.');
    await form.type({ current: password, next, confirmation: next });
    assert.isFalse(await form.canSubmit());
    network.fail(null);
    provider.clock = () => start + 300_000;
    await container.user.miss('Try again');
    await container.user.hear('You can try again now.');
    await form.submit();
    await container.user.see('Password changed.');
  });

  it('detects the end of a lock without user input', async () => {
    await open();
    network.fail('ATTEMPTS_LOCKED', { of: 'password.change', retryAfter: 1 });
    await change(password);
    await container.user.see('Try again in 1 second.');
    await container.user.miss('Try again');
    assert.isTrue(await form.canSubmit());
  });

  describe('when the answer to a change is lost', () => {
    const lose = (done: boolean): void => network.fail('OUTCOME_UNKNOWN', { of: 'password.change', done });

    it('reads the account, and shows that the password was changed', async () => {
      await open();
      let events = 0;
      container.container.addEventListener('account-password-changed', () => (events += 1));
      lose(true);
      await change(password);
      await container.user.hear('but your change was saved.');
      await container.user.see('Password changed.');
      assert.deepEqual(await form.values(), ['', '', '']);
      assert.equal(events, 1);
    });

    it('reads the account, shows that the password was not changed, and allows a retry', async () => {
      await open();
      lose(false);
      await change(password);
      await container.user.see('your change wasn’t saved. Please try again.');
      assert.deepEqual(await form.values(), [password, next, next]);
      network.fail(null);
      await form.submit();
      await container.user.see('Password changed.');
    });

    it('shows that the outcome is unknown if it cannot read the account', async () => {
      await open();
      network.fail('OUTCOME_UNKNOWN');
      await change(password);
      await container.user.see('may or may not have been saved');
      network.fail(null);
      await form.submit();
      await container.user.see('Password changed.');
    });

    it('shows the outcome as soon as the account can be read again', async () => {
      for (const [done, text] of [
        [true, 'Password changed.'],
        [false, 'your change wasn’t saved. Please try again.'],
      ] as const) {
        await open();
        network.fail('OUTCOME_UNKNOWN', { done });
        await change(password);
        await container.user.see('may or may not have been saved');
        network.fail(null);
        await container.client.load();
        await container.user.see(text);
        container.end();
      }
    });

    it('shows which password to try at sign-in if the session has ended', async () => {
      const { service } = await createTestAccount();
      let isChanged = false;
      container = createElementHarness(html`<account-password></account-password>`, {
        load: async (options) => {
          if (isChanged) throw new AccountError('SESSION_ENDED');
          return service.load(options);
        },
        password: {
          change: () => {
            isChanged = true;
            throw new AccountError('OUTCOME_UNKNOWN');
          },
        },
      });
      form = drivePassword(container.user);
      await change(password);
      await container.user.see('Try your new password first.');
      assert.deepEqual(await form.values(), ['', '', '']);
    });
  });

  it('clears the fields when another part of the page finds that the session has ended (B6)', async () => {
    await open();
    await form.type({ current: password, next, confirmation: next });
    network.fail('SESSION_ENDED');
    await container.client.load();
    await container.user.see('You’re signed out.');
    assert.deepEqual(await form.values(), ['', '', '']);
    assert.isFalse(await form.canSubmit());
  });

  it('sends Enter and a click as one request (B3)', async () => {
    await open();
    const release = network.hold();
    await change(password);
    await form.submit();
    document.querySelector('form')?.requestSubmit();
    release();
    await container.user.see('Password changed.');
    assert.equal(network.calls.filter((call) => call === 'password.change').length, 1);
  });

  it('does not change the layout or the label of the button while it saves', async () => {
    await open();
    await form.type({ current: password, next, confirmation: next });
    const places = (): readonly string[] =>
      [...document.querySelectorAll('form button')].map((one) => {
        const { left, top, width } = one.getBoundingClientRect();
        return `${one.textContent.trim()} ${left} ${top} ${width}`;
      });
    const before = places();
    const release = network.hold();
    await form.submit();
    await container.user.see('Saving…');
    assert.deepEqual(places(), before);
    release();
    await container.user.see('Password changed.');
  });

  it('has the state dirty while a field has a value, and does not count values that the browser has filled in as unsaved', async () => {
    await open();
    const element = container.container.querySelector('account-password');
    const input = document.querySelector<HTMLInputElement>('input[name=currentPassword]');
    assert.exists(element);
    assert.exists(input);
    await form.type({ current: 'a' });
    assert.isTrue(element.matches(':state(dirty)'));
    assert.deepEqual(element.unsaved, ['Password']);
    // A test cannot make the browser fill in a form.
    Object.assign(input, { matches: (selector: string) => selector === ':autofill' });
    assert.deepEqual(element.unsaved, []);
    Reflect.deleteProperty(input, 'matches');
    assert.isTrue(await form.canSubmit());
    await form.type({ current: '' });
    assert.isFalse(element.matches(':state(dirty)'));
  });

  it('keeps the username for password managers after Cancel and after a change', async () => {
    await open();
    const name = () => document.querySelector<HTMLInputElement>('account-password [autocomplete=username]')?.value;
    await form.type({ current: 'a' });
    await container.user.press('Cancel');
    assert.equal(name(), 'Ada.Lovelace');
    await change(password);
    await container.user.see('Password changed.');
    assert.equal(name(), 'Ada.Lovelace');
  });

  it('empties all fields on Cancel', async () => {
    await open();
    await form.type({ current: 'a', next: 'b', confirmation: 'c' });
    await form.cancel();
    assert.deepEqual(await form.values(), ['', '', '']);
    await container.user.miss('Passwords don’t match');
    assert.isFalse(await form.canSubmit());
  });

  it('shows a message instead of the form if the account has no password', async () => {
    await open({ password: null });
    await container.user.see('Your account has no password');
    assert.isNull(document.querySelector('input'));
    await assertAccessible(container.container);
  });

  it('is in light DOM, with the attributes that password managers use', async () => {
    await open();
    await container.user.see('Current password');
    const inputs = [...document.querySelectorAll<HTMLInputElement>('form input')];
    assert.deepEqual(
      inputs.map(({ autocomplete }) => autocomplete),
      ['username', 'current-password', 'new-password', 'new-password'],
    );
    const [username, , newPassword] = inputs;
    assert.equal(username?.value, 'Ada.Lovelace');
    assert.isTrue(username?.readOnly);
    assert.notEqual(getComputedStyle(username as Element).display, 'none');
    assert.include(newPassword?.getAttribute('passwordrules'), 'minlength: 8;');
  });

  it('shows and hides a password, and hides it before submit', async () => {
    await open();
    await form.type({ current: password, next, confirmation: next });
    const input = document.querySelector<HTMLInputElement>('input[name=newPassword]');
    await container.user.press('Show password: New password');
    assert.equal(input?.type, 'text');
    assert.isNotNull(document.querySelector('[aria-pressed=true]'));
    await form.submit();
    assert.equal(input?.type, 'password');
    await container.user.see('Password changed.');
  });
});
