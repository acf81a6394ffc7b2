import { AccountError, evaluatePassword, newPasswordIssues } from '@account-elements/core';
import type { AccountSnapshot, InputIssue, PasswordPolicy, PasswordRuleResult } from '@account-elements/core';
import type { PasswordContext } from '@account-elements/core/adapter';

/** What stands in the three fields. Read from the form when it is needed, and kept nowhere. */
export interface PasswordEntries {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmation: string;
}

/** The names of the fields, in their order. */
export const passwordFields = ['currentPassword', 'newPassword', 'confirmation'] as const;

/** The name of a field. */
export type PasswordFieldName = (typeof passwordFields)[number];

/** What the form shows of the entries; nothing of the passwords themselves. */
export interface PasswordReview {
  readonly dirty: boolean;
  readonly rules: readonly PasswordRuleResult[];
  /** Something stands in the confirmation, and it is not the new password. */
  readonly differs: boolean;
}

/** Looks at the entries, as after every key. */
export function reviewEntries(
  entries: PasswordEntries,
  policy: PasswordPolicy,
  account: AccountSnapshot,
): PasswordReview {
  return {
    dirty: passwordFields.some((field) => entries[field] !== ''),
    rules: evaluatePassword(policy, entries.newPassword, contextOf(entries, account)),
    differs: entries.confirmation !== '' && entries.confirmation !== entries.newPassword,
  };
}

/** Why the entries cannot be sent; `null` when they can. Answers as the service would, at the same fields. */
export function entriesError(
  entries: PasswordEntries,
  policy: PasswordPolicy,
  account: AccountSnapshot,
): AccountError | null {
  const issues: InputIssue[] = [];
  if (entries.currentPassword === '') issues.push({ field: 'currentPassword', rule: 'required' });
  issues.push(...newPasswordIssues(policy, entries.newPassword, contextOf(entries, account)));
  if (entries.confirmation === '') issues.push({ field: 'confirmation', rule: 'required' });
  else if (entries.confirmation !== entries.newPassword) issues.push({ field: 'confirmation', rule: 'mismatch' });
  return issues.length === 0 ? null : new AccountError('INPUT_INVALID', { issues });
}

/** The rules that were not met before and are now. */
export function newlyMet(
  before: readonly PasswordRuleResult[],
  after: readonly PasswordRuleResult[],
): readonly PasswordRuleResult[] {
  return after.filter(({ met }, index) => met && before[index]?.met === false);
}

function contextOf({ currentPassword }: PasswordEntries, { profile }: AccountSnapshot): PasswordContext {
  return { username: profile.username, fullName: profile.fullName, currentPassword };
}
