import { AccountError } from '@account-elements/core';
import { evaluatePassword, newPasswordIssues } from '@account-elements/core/validation';
import type {
  AccountSnapshot,
  InputIssue,
  PasswordBlocklist,
  PasswordContext,
  PasswordPolicy,
  PasswordRuleResult,
} from '@account-elements/core';

import { idle, reduceSave } from '../element/save-state.ts';
import type { AnswerEvent, SaveState } from '../element/save-state.ts';

/** The values of the three fields. They are read from the form when needed, and not stored. */
export interface PasswordEntries {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
}

/** The names of the fields, in their order. */
export const passwordFields = ['currentPassword', 'newPassword', 'confirmation'] as const;

/** The name of a field. */
export type PasswordFieldName = (typeof passwordFields)[number];

/** What the form shows about the entries. It contains no passwords. */
export interface PasswordReview {
  readonly dirty: boolean;
  /** The results that are shown. */
  readonly rules: readonly PasswordRuleResult[];
  /** Whether the confirmation has a value other than the new password. */
  readonly differs: boolean;
}

/** The state of the form, without the passwords. */
export interface PasswordFormState {
  readonly save: SaveState;
  /** The fields that the user has edited since the last submit. */
  readonly edited: readonly PasswordFieldName[];
  /** Whether the user has left the confirmation with a value in it. A difference is an error only then. */
  readonly isConfirmed: boolean;
}

/** What happens to the form. */
export type PasswordFormEvent =
  | AnswerEvent
  | { readonly type: 'typed'; readonly field: PasswordFieldName }
  | { readonly type: 'confirmationLeft'; readonly isEmpty: boolean }
  | { readonly type: 'submitted' }
  /** `isLocked` is true while the user has to wait after too many failures. Then the message remains. */
  | { readonly type: 'cancelled'; readonly isLocked: boolean }
  /** The wait after too many failures is over. */
  | { readonly type: 'waitEnded' };

/** The empty form. */
export const emptyForm: PasswordFormState = { save: idle, edited: [], isConfirmed: false };

/** The form after an event. */
export function reducePasswordForm(state: PasswordFormState, event: PasswordFormEvent): PasswordFormState {
  const { save } = state;
  switch (event.type) {
    case 'typed':
      return { ...state, save: reduceSave(save, { type: 'faded' }), edited: [...state.edited, event.field] };
    case 'confirmationLeft':
      return { ...state, isConfirmed: !event.isEmpty };
    case 'submitted':
      return { ...state, save: reduceSave(save, { type: 'submitted', sent: undefined }), edited: [] };
    case 'saved':
      return { ...emptyForm, save: reduceSave(save, event) };
    case 'failed':
    case 'unanswered':
      return { ...state, save: reduceSave(save, event) };
    case 'cancelled':
      return { ...emptyForm, save: event.isLocked ? save : idle };
    case 'waitEnded':
      return { ...state, save: reduceSave(save, { type: 'edited' }) };
  }
}

/**
 * Checks the entries. The element calls it after each input.
 *
 * @param blocklist `null` while it is not loaded. Then no password is too easy to guess.
 */
export function reviewEntries(
  entries: PasswordEntries,
  policy: PasswordPolicy,
  account: AccountSnapshot,
  blocklist: PasswordBlocklist | null,
): PasswordReview {
  return {
    dirty: passwordFields.some((field) => entries[field] !== ''),
    rules: shownRules(evaluatePassword(policy, entries.newPassword, contextOf(entries, account), blocklist)),
    differs: entries.confirmation !== '' && entries.confirmation !== entries.newPassword,
  };
}

/** The rules of the list. The rule for passwords that are easy to guess is shown only while a password breaks it. */
export function shownRules(results: readonly PasswordRuleResult[]): readonly PasswordRuleResult[] {
  return results.filter(({ rule, met }) => rule.kind !== 'notCommon' || !met);
}

/** The error for entries that cannot be sent, as the service would report it; `null` if they can be sent. */
export function entriesError(
  entries: PasswordEntries,
  policy: PasswordPolicy,
  account: AccountSnapshot,
  blocklist: PasswordBlocklist | null,
): AccountError | null {
  const issues: InputIssue[] = [];
  if (entries.currentPassword === '') issues.push({ field: 'currentPassword', rule: 'required' });
  issues.push(...newPasswordIssues(policy, entries.newPassword, contextOf(entries, account), blocklist));
  if (entries.confirmation === '') issues.push({ field: 'confirmation', rule: 'required' });
  else if (entries.confirmation !== entries.newPassword) issues.push({ field: 'confirmation', rule: 'mismatch' });
  return issues.length === 0 ? null : new AccountError('INPUT_INVALID', { issues });
}

/** The rules that were not met before and are now. */
export function newlyMet(
  before: readonly PasswordRuleResult[],
  after: readonly PasswordRuleResult[],
): readonly PasswordRuleResult[] {
  return after.filter(({ rule, met }) => met && before.some((result) => result.rule === rule && !result.met));
}

function contextOf({ currentPassword }: PasswordEntries, { profile }: AccountSnapshot): PasswordContext {
  return { ...profile, currentPassword };
}
