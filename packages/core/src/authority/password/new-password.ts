import { AccountError } from '../../errors.ts';
import { newPasswordIssues } from '../../password/password-change.ts';
import type { PasswordContext } from '../../password/policy.ts';
import type { Parts } from '../parts.ts';
import type { BreachCheck } from '../ports.ts';

/** A password that is to become the account's. */
export interface Candidate {
  readonly password: string;
  readonly field: 'password' | 'newPassword';
  readonly context: PasswordContext;
}

/** Why the policy refuses a candidate; `null` when it does not. */
export function policyRefusal({ passwordPolicy }: Parts, { password, context, field }: Candidate): AccountError | null {
  const issues = newPasswordIssues(passwordPolicy, password, context, field);
  return issues.length === 0 ? null : new AccountError('PASSWORD_REJECTED', { issues });
}

/** Why a candidate that the policy allows is refused all the same: it is known from a breach. `null` when it is not. */
export async function breachRefusal(
  { breachCheck }: Parts,
  { password, field }: Pick<Candidate, 'password' | 'field'>,
): Promise<AccountError | null> {
  if (breachCheck === undefined || !(await isBreached(breachCheck, password))) return null;
  return new AccountError('PASSWORD_REJECTED', { issues: [{ field, rule: 'breached' }] });
}

/** Milliseconds. Well below the deadline of a request, which also has to hash the current and the new password. */
const breachCheckTimeout = 500;

// A range service that is down must not keep people from changing their passwords.
async function isBreached(check: BreachCheck, password: string): Promise<boolean> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer of its own: Node does not stay alive for AbortSignal.timeout, and a script that registers accounts would end here.
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
