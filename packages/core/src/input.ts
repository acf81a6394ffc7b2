import type * as z from 'zod/mini';

import { AccountError } from './errors.ts';
import type { InputIssue } from './errors.ts';
import { passwordInputIssues } from './password/policy.ts';
import { passwordConfirmationSchema } from './password/schema.ts';
import { schemaIssues } from './schema.ts';

const mostIssues = 20;

/**
 * Reads what a caller gave. Types are no proof: callers may be JavaScript, or a wire.
 *
 * @throws {AccountError} `INPUT_INVALID` with the first 20 fields that are missing, of a wrong type, or unknown.
 */
export function parseInput<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AccountError('INPUT_INVALID', { issues: schemaIssues(result.error).slice(0, mostIssues) });
}

/** @throws {AccountError} `INPUT_INVALID` when there is an issue. */
export function refuseIssues(issues: readonly InputIssue[]): void {
  if (issues.length > 0) throw new AccountError('INPUT_INVALID', { issues });
}

/**
 * Refuses a password that no account can have, before anything is computed of it: it spends no attempt.
 *
 * @throws {AccountError} `INPUT_INVALID`.
 */
export function refuseUnreadablePassword(password: string, field: string): void {
  refuseIssues(passwordInputIssues(password, field));
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
