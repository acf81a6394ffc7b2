import type { InputIssue } from '../errors.ts';
import { evaluatePassword, passwordInputIssues } from './evaluate-password.ts';
import type { PasswordBlocklist, PasswordContext, PasswordPolicy } from './policy.ts';

/** The input of a password change. The form checks the repeated password and does not send it. */
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Returns the rules that a new password breaks. Empty if it is acceptable. `notCommon` is reported only if no other rule is broken.
 * The form and the authority use the same check.
 *
 * @param blocklist From `loadPasswordBlocklist`. A server always passes it. `null` in a form while it is not loaded.
 * @param field The name of the input field, for the issues.
 */
export function newPasswordIssues(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext,
  blocklist: PasswordBlocklist | null,
  field = 'newPassword',
): readonly InputIssue[] {
  const issues = passwordInputIssues(password, field);
  if (issues.length > 0) return issues;
  return evaluatePassword(policy, password, context, blocklist)
    .filter(({ met }) => !met)
    .map(({ rule }) =>
      rule.kind === 'minimumLength'
        ? { field, rule: rule.kind, params: { minimum: rule.codePoints } }
        : { field, rule: rule.kind },
    );
}
