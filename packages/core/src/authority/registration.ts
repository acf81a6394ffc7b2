import * as z from 'zod/mini';

import { AccountError } from '../errors.ts';
import type { InputIssue } from '../errors.ts';
import type { PreferencesDefinition, PreferenceValues } from '../preferences/definition.ts';
import { loadPasswordBlocklist } from '../password/blocklist/load.ts';
import { normalizeProfileUpdate, profileUpdateIssues } from '../profile/profile.ts';
import { usernameKey } from '../profile/username.ts';
import type { AccountRecord, AccountStorage } from '../storage.ts';
import type { AccountAdministration, Registration } from './authority.ts';
import { assignmentShape, textIssues } from './host-text.ts';
import { parseInput, rejectIssues } from '../input.ts';
import { noAttempts } from '../storage.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import { failedChange, isUnknown } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';
import { breachRejection, policyRejection } from './password/new-password.ts';
import { preferencesTooLarge } from './preferences/size.ts';

const latestTime = 8.64e15;

const registrationSchema = z.strictObject({
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  username: z.string(),
  fullName: z.string(),
  password: z.nullable(z.string()),
  role: z.optional(assignmentShape.role),
  permissions: z.optional(assignmentShape.permissions),
  // The definition checks them: a schema would silently remove `__proto__`, although it must be rejected.
  preferences: z.optional(z.custom<PreferenceValues>()),
  createdAt: z.optional(z.int().check(z.gte(0), z.lte(latestTime))),
});

/** Creates accounts. */
export function createRegistration(parts: Parts, newId: () => string): AccountAdministration['register'] {
  return async (input) => {
    const registration = parseInput(registrationSchema, input);
    rejectIssues(issuesOf(parts, registration));
    const id = registration.id ?? newId();
    const passwordHash = await hashOf(parts, registration, id);
    const now = parts.clock();
    await rejectReservedUsername(parts, registration.username, now);
    const record = newRecord({ ...registration, id }, passwordHash, now);
    const report = (outcome?: 'unknown'): void =>
      parts.events.emit({ record, events: [{ type: 'account-registered' }] }, now, {}, outcome);
    switch (await insert(parts.storage, record, report)) {
      case 'inserted':
        report();
        return snapshotOf(record, now);
      case 'username-taken':
        throw new AccountError('USERNAME_TAKEN', { field: 'username' });
      case 'id-taken':
        throw new AccountError('INPUT_INVALID', { issues: [{ field: 'id', rule: 'taken' }] });
    }
  };
}

async function rejectReservedUsername({ storage }: Parts, username: string, now: number): Promise<void> {
  const reservedFor = await storage.formerUsernames?.accountOf(usernameKey(username), now);
  if (typeof reservedFor === 'string') throw new AccountError('USERNAME_TAKEN', { field: 'username' });
}

async function insert(
  storage: AccountStorage,
  record: AccountRecord,
  report: (outcome: 'unknown') => void,
): ReturnType<AccountStorage['insert']> {
  try {
    return await storage.insert(record);
  } catch (thrown) {
    const error = failedChange(thrown);
    if (isUnknown(error)) report('unknown');
    throw error;
  }
}

function issuesOf({ preferences, usernamePolicy }: Parts, registration: Registration): readonly InputIssue[] {
  const { username, fullName } = registration;
  return [
    ...profileUpdateIssues({ username, fullName }, usernamePolicy),
    ...textIssues('id', [registration.id ?? '']),
    ...textIssues('role', [registration.role?.name ?? '', registration.role?.description ?? '']),
    ...textIssues('permissions', registration.permissions ?? []),
    ...preferencesIssues(preferences, registration.preferences ?? {}),
  ];
}

function preferencesIssues(definition: PreferencesDefinition, values: PreferenceValues): readonly InputIssue[] {
  const issues = definition.issues(values);
  if (issues.length > 0 || !preferencesTooLarge(values)) return issues;
  return [{ field: 'preferences', rule: 'tooLarge' }];
}

async function hashOf(
  parts: Parts,
  { password, username, fullName }: Registration,
  accountId: string,
): Promise<string | null> {
  if (password === null) return null;
  const candidate = { password, field: 'password', context: { username, fullName } } as const;
  const rejection =
    policyRejection(parts, candidate, await loadPasswordBlocklist()) ?? (await breachRejection(parts, candidate));
  if (rejection !== null) throw rejection;
  return parts.passwordHashing.hash(password, accountId);
}

function newRecord(
  registration: Registration & { readonly id: string },
  passwordHash: string | null,
  now: number,
): AccountRecord {
  const { username = '', fullName = '' } = normalizeProfileUpdate(registration);
  return {
    id: registration.id,
    revision: 1,
    username,
    usernameKey: usernameKey(username),
    usernameChangedAt: null,
    fullName,
    role: registration.role ?? null,
    permissions: registration.permissions ?? [],
    createdAt: registration.createdAt ?? now,
    profileUpdatedAt: null,
    profileVersion: 1,
    preferences: registration.preferences ?? {},
    preferencesVersion: 1,
    passwordHash,
    passwordChangedAt: null,
    credentialsEpoch: 1,
    totp: null,
    pendingTotp: null,
    backupCodes: [],
    attempts: noAttempts,
  };
}
