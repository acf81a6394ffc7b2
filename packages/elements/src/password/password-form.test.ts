import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError, defaultPasswordPolicy } from '@account-elements/core';
import { loadPasswordBlocklist } from '@account-elements/core/validation';
import type { AccountSnapshot, PasswordBlocklist } from '@account-elements/core';

import { emptyForm, entriesError, newlyMet, reducePasswordForm, reviewEntries } from './password-form.ts';
import type { PasswordEntries, PasswordFormEvent } from './password-form.ts';

const blocklist = await loadPasswordBlocklist();
const account = { profile: { username: 'ada.okafor', fullName: 'Ada Okafor' } } as AccountSnapshot;
const empty: PasswordEntries = { currentPassword: '', newPassword: '', confirmation: '' };
const good: PasswordEntries = {
  currentPassword: 'Old-Horse-1',
  newPassword: 'New-Horse-2',
  confirmation: 'New-Horse-2',
};

const review = (entries: Partial<PasswordEntries>, list: PasswordBlocklist | null = blocklist) =>
  reviewEntries({ ...empty, ...entries }, defaultPasswordPolicy, account, list);
const issues = (entries: Partial<PasswordEntries>, list: PasswordBlocklist | null = blocklist) =>
  entriesError({ ...good, ...entries }, defaultPasswordPolicy, account, list)?.issues.map(
    ({ field, rule }) => `${field} ${rule}`,
  );

describe('password entries', () => {
  it('meet no rule and do not differ while the fields are empty', () => {
    const { dirty, rules, differs } = review({});
    assert.deepEqual([dirty, differs, rules.some(({ met }) => met)], [false, false, false]);
  });

  it('meet the rules one by one', () => {
    const met = (newPassword: string) =>
      review({ newPassword })
        .rules.filter((result) => result.met)
        .map(({ rule }) => rule.kind);
    assert.deepEqual(met('a'), ['lowercase', 'notPersonal', 'notCurrent']);
    assert.deepEqual(met('aB1'), ['uppercase', 'lowercase', 'digit', 'notPersonal', 'notCurrent']);
    assert.equal(met('New-Horse-2').length, 7);
    assert.equal(met('Ada.Okafor-1').includes('notPersonal'), false);
  });

  it('have a rule for passwords that are easy to guess only while it is the only one that is not met', () => {
    const shown = (newPassword: string, list?: PasswordBlocklist | null) =>
      review({ newPassword }, list).rules.map(({ rule, met }) => `${rule.kind} ${String(met)}`);
    const others = shown('New-Horse-2');
    assert.equal(others.length, 7);
    assert.deepEqual(shown('Password-1'), [...others, 'notCommon false']);
    assert.equal(shown('').length, 7);
    assert.equal(shown('password').length, 7);
    assert.deepEqual(shown('Password-1', null), others);
  });

  it('can be sent without the blocklist, and not if the blocklist contains the password', () => {
    const common = { newPassword: 'Password-1', confirmation: 'Password-1' };
    assert.deepEqual(issues(common), ['newPassword notCommon']);
    assert.equal(issues(common, null), undefined);
  });

  it('say which rules have just become met', () => {
    const [before, after] = [review({ newPassword: 'a' }).rules, review({ newPassword: 'a1' }).rules];
    assert.deepEqual(
      newlyMet(before, after).map(({ rule }) => rule.kind),
      ['digit'],
    );
    assert.deepEqual(newlyMet(after, before), []);
  });

  it('differ only if the confirmation is not empty', () => {
    assert.equal(review({ newPassword: 'a' }).differs, false);
    assert.equal(review({ newPassword: 'a', confirmation: 'b' }).differs, true);
    assert.equal(review({ newPassword: 'a', confirmation: 'a' }).differs, false);
  });

  it('can be sent if they are valid, and otherwise have an issue with the name of the field', () => {
    assert.equal(issues({}), undefined);
    assert.deepEqual(issues(empty), ['currentPassword required', 'newPassword required', 'confirmation required']);
    assert.deepEqual(issues({ confirmation: 'x' }), ['confirmation mismatch']);
    assert.deepEqual(issues({ newPassword: 'Old-Horse-1', confirmation: 'Old-Horse-1' }), ['newPassword notCurrent']);
  });
});

describe('reducePasswordForm', () => {
  const after = (...events: PasswordFormEvent[]) => events.reduce(reducePasswordForm, emptyForm);
  const typed: PasswordFormEvent = { type: 'typed', field: 'newPassword' };
  const left: PasswordFormEvent = { type: 'confirmationLeft', isEmpty: false };
  const submitted: PasswordFormEvent = { type: 'submitted' };
  const error = new AccountError('PASSWORD_WRONG');
  const failed: PasswordFormEvent = { type: 'failed', error, isLost: false };

  it('keeps an error until the next submit, and records which fields were edited since', () => {
    const state = after(typed, left, submitted, failed, typed);
    assert.deepEqual(state, {
      save: { name: 'failed', sent: undefined, error, isLost: false },
      edited: ['newPassword'],
      isConfirmed: true,
    });
    assert.deepEqual(after(typed, submitted).edited, []);
  });

  it('is empty after a save, and shows the success until the user types', () => {
    assert.deepEqual(after(typed, left, submitted, { type: 'saved' }), { ...emptyForm, save: { name: 'saved' } });
    assert.equal(after(submitted, { type: 'saved' }, typed).save.name, 'idle');
  });

  it('keeps the error after Cancel only while the account is locked', () => {
    const cancelled = (isLocked: boolean) => after(typed, submitted, failed, { type: 'cancelled', isLocked });
    assert.deepEqual(cancelled(false), emptyForm);
    assert.deepEqual([cancelled(true).save.name, cancelled(true).edited], ['failed', []]);
  });

  it('has no error after the wait', () => {
    assert.equal(after(submitted, failed, { type: 'waitEnded' }).save.name, 'idle');
  });
});
