import { AccountError } from '../../errors.ts';
import { newPasswordIssues } from '../../password/password-change.ts';
import type { PasswordBlocklist, PasswordContext } from '../../password/policy.ts';
import type { AccountRecord } from '../../storage.ts';
import type { TurnOptions } from '../kernel/queue.ts';
import type { Parts } from '../parts.ts';
import type { BreachCheck } from '../ports.ts';

/** A proposed new password of an account. */
export interface Candidate {
  readonly password: string;
  readonly field: 'password' | 'newPassword';
  readonly context: Omit<PasswordContext, 'issuer'>;
}

/** The error if the policy rejects a candidate, or `null`. */
export function policyRejection(
  { passwordPolicy, issuer }: Parts,
  { password, context, field }: Candidate,
  blocklist: PasswordBlocklist,
): AccountError | null {
  const issues = newPasswordIssues(passwordPolicy, password, { ...context, issuer }, blocklist, field);
  return issues.length === 0 ? null : new AccountError('PASSWORD_REJECTED', { issues });
}

/** The error if a candidate that the policy allows is known from a breach, or `null`. */
export async function breachRejection(
  { breachCheck }: Parts,
  { password, field }: Pick<Candidate, 'password' | 'field'>,
): Promise<AccountError | null> {
  if (breachCheck === undefined || !(await isBreached(breachCheck, password))) return null;
  return new AccountError('PASSWORD_REJECTED', { issues: [{ field, rule: 'breached' }] });
}

/** The hash of a candidate that the policy allows, or why it is rejected. */
export type ExaminedPassword = { readonly rejection: AccountError } | { readonly hash: string };

/** Asks the breach check, and then hashes a candidate that the policy allows. */
export async function examineNewPassword(
  parts: Parts,
  candidate: Pick<Candidate, 'password' | 'field'>,
  accountId: string,
  options: TurnOptions = {},
): Promise<ExaminedPassword> {
  const rejection = await breachRejection(parts, candidate);
  return rejection === null
    ? { hash: await parts.passwordHashing.hash(candidate.password, accountId, options) }
    : { rejection };
}

/** The record with a new password. Sessions and a set-up that was started before have ended. */
export function withNewPassword(record: AccountRecord, passwordHash: string, now: number): AccountRecord {
  return {
    ...record,
    passwordHash,
    passwordChangedAt: now,
    pendingTotp: null,
    credentialsEpoch: record.credentialsEpoch + 1,
  };
}

// Milliseconds. Well below the deadline of a request, which also has to hash the current and the new password.
const breachCheckTimeout = 500;

// Users must be able to change their passwords while the range service is not available.
async function isBreached(check: BreachCheck, password: string): Promise<boolean> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Not AbortSignal.timeout, because it does not keep Node alive: a script that registers accounts would end here.
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
      controller.abort();
    }, breachCheckTimeout);
  });
  const checked = async (): Promise<boolean> => (await check(password, { signal: controller.signal })) === true;
  try {
    return await Promise.race([checked().catch(() => false), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
