import type { InputIssue } from '../errors.ts';
import { evaluatePassword, passwordInputProblem, passwordLimits } from './policy.ts';
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
  if (password === '') return [{ field, rule: 'required' }];
  const problem = passwordInputProblem(password);
  if (problem !== null) return [{ field, rule: problem, params: { maximum: passwordLimits.codePoints } }];
  return evaluatePassword(policy, password, context)
    .filter((result) => !result.met)
    .map(({ rule }) => ({
      field,
      rule: rule.kind,
      ...(rule.kind === 'minimumLength' && { params: { minimum: rule.codePoints } }),
    }));
}
