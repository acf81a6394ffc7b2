import type { InputIssue } from '../errors.ts';
import { evaluatePassword, passwordInputIssues } from './evaluate-password.ts';
import type { PasswordContext, PasswordPolicy } from './policy.ts';

/** A change of password: both in one request. The confirmation is the form's affair and never leaves it. */
export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/**
 * Which rules a new password breaks; empty when it is acceptable. The same check runs in the form and in the authority.
 *
 * @param field name of the input field to blame.
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
