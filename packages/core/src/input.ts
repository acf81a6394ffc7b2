import type * as z from 'zod/mini';

import { AccountError } from './errors.ts';
import type { InputIssue } from './errors.ts';
import { passwordInputIssues } from './password/evaluate-password.ts';
import { longestComparedPassword } from './password/policy.ts';
import { passwordConfirmationSchema } from './password/schema.ts';
import { schemaIssues } from './schema.ts';
import type { PasswordConfirmation } from './service.ts';

const mostIssues = 20;

/**
 * Validates an input at run time. The caller can be JavaScript code or a network request, so types are not enough.
 *
 * @throws {AccountError} `INPUT_INVALID` with the first 20 fields that are missing, of a wrong type, or unknown.
 */
export function parseInput<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AccountError('INPUT_INVALID', { issues: schemaIssues(result.error).slice(0, mostIssues) });
}

/** @throws {AccountError} `INPUT_INVALID` if there is an issue. */
export function rejectIssues(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new AccountError('INPUT_INVALID', { issues });
}

/**
 * Rejects a password that no account can have, before it is hashed. It does not count as a failure.
 *
 * @throws {AccountError} `INPUT_INVALID`.
 */
export function rejectUnreadablePassword(password: string, field: string): void {
  rejectIssues(passwordInputIssues(password, field, longestComparedPassword));
}

/** Returns what confirms a change. @throws {AccountError} `INPUT_INVALID`. */
export function parseConfirmation(input: unknown): PasswordConfirmation {
  const confirmation = parseInput(passwordConfirmationSchema, input);
  rejectUnreadablePassword(confirmation.password, 'password');
  return confirmation;
}

/** Returns the version that the caller has edited. @throws {AccountError} `VERSION_MISSING`. */
export function requiredVersion(options: { readonly version?: unknown } | undefined): string {
  if (typeof options?.version !== 'string') throw new AccountError('VERSION_MISSING');
  return options.version;
}
