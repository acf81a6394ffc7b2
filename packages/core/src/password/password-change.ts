import type { InputIssue } from '../errors.ts';
import { evaluatePassword, passwordInputIssues } from './evaluate-password.ts';
import type { PasswordContext, PasswordPolicy } from './policy.ts';

/** The input of a password change. The form checks the repeated password and does not send it. */
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Returns the rules that a new password breaks. Empty if it is acceptable. The form and the authority use the same check.
 *
 * @param field The name of the input field, for the issues.
 */
export function newPasswordIssues(
  policy: PasswordPolicy,
  password: string,
  context: PasswordContext,
  field = 'newPassword',
): readonly InputIssue[] {
  const issues = passwordInputIssues(password, field);
  if (issues.length > 0) return issues;
  return evaluatePassword(policy, password, context)
    .filter((result) => !result.met)
    .map(({ rule }) =>
      rule.kind === 'minimumLength'
        ? { field, rule: rule.kind, params: { minimum: rule.codePoints } }
        : { field, rule: rule.kind },
    );
}
