import type * as z from 'zod/mini';

import { AccountError } from '../../errors.ts';
import type { InputIssue } from '../../errors.ts';
import { passwordInputProblem, passwordLimits } from '../../password/policy.ts';
import { passwordConfirmationSchema } from '../../password/schema.ts';
import { schemaIssues } from '../../schema.ts';

/**
 * Reads what a caller gave. Types are no proof: callers may be JavaScript, or a wire.
 *
 * @throws {AccountError} `INPUT_INVALID` with the fields that are missing, of a wrong type, or unknown.
 */
export function parseInput<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value {
  const result = schema.safeParse(input);
  if (!result.success) throw new AccountError('INPUT_INVALID', { issues: schemaIssues(result.error) });
  return result.data;
}

/** @throws {AccountError} `INPUT_INVALID` when there is an issue. */
export function refuseIssues(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new AccountError('INPUT_INVALID', { issues });
}

/**
 * Refuses a password that cannot be anybody's before anything is computed of it: it spends no attempt.
 *
 * @throws {AccountError} `INPUT_INVALID`.
 */
export function refuseUnreadablePassword(password: string, field: string): void {
  const rule = password === '' ? 'required' : passwordInputProblem(password);
  if (rule === null) return;
  refuseIssues([{ field, rule, ...(rule === 'tooLong' && { params: { maximum: passwordLimits.codePoints } }) }]);
}

/** The password that is given to confirm one act. @throws {AccountError} `INPUT_INVALID`. */
export function confirmedPassword(confirmation: unknown): string {
  const { password } = parseInput(passwordConfirmationSchema, confirmation);
  refuseUnreadablePassword(password, 'password');
  return password;
}

/** The version a caller has seen. @throws {AccountError} `VERSION_MISSING`. */
export function requiredVersion(options: { readonly version?: unknown } | undefined): string {
  if (typeof options?.version !== 'string') throw new AccountError('VERSION_MISSING');
  return options.version;
}
