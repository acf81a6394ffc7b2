import * as z from 'zod/mini';

import { loadPasswordBlocklist } from '../password/blocklist/load.ts';
import type { AccountAdministration, Registration } from './authority.ts';
import { parseInput, rejectIssues } from '../input.ts';
import { insertAccount, newAccount, newAccountIssues, newAccountShape } from './new-account.ts';
import type { Parts } from './parts.ts';
import { examineNewPassword, policyRejection } from './password/new-password.ts';

const registrationSchema = z.strictObject({ ...newAccountShape, password: z.nullable(z.string()) });

/** Creates accounts. */
export function createRegistration(parts: Parts, newId: () => string): AccountAdministration['register'] {
  return async (input) => {
    const registration = parseInput(registrationSchema, input);
    rejectIssues([...parts.usernamePolicy.issues(registration.username), ...newAccountIssues(parts, registration)]);
    const id = registration.id ?? newId();
    const passwordHash = await hashOf(parts, registration, id);
    const record = { ...newAccount({ ...registration, id }, parts.clock()), passwordHash };
    return insertAccount(parts, record, 'account-registered');
  };
}

async function hashOf(
  parts: Parts,
  { password, username, fullName }: Registration,
  accountId: string,
): Promise<string | null> {
  if (password === null) return null;
  const candidate = { password, field: 'password', context: { username, fullName } } as const;
  const rejection = policyRejection(parts, candidate, await loadPasswordBlocklist());
  if (rejection !== null) throw rejection;
  const examined = await examineNewPassword(parts, candidate, accountId);
  if ('rejection' in examined) throw examined.rejection;
  return examined.hash;
}
