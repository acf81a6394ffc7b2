import * as z from 'zod/mini';

import type { AccountSnapshot } from '../account.ts';
import { AccountError } from '../errors.ts';
import type { InputIssue } from '../errors.ts';
import type { PreferencesDefinition, PreferenceValues } from '../preferences/definition.ts';
import { fullNameIssues } from '../profile/full-name.ts';
import { normalizeProfileUpdate } from '../profile/profile.ts';
import { usernameKey } from '../profile/username.ts';
import { noAttempts } from '../storage.ts';
import type { AccountRecord } from '../storage.ts';
import type { NewAccount } from './authority.ts';
import { assignmentShape, textIssues } from './host-text.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import { failedChange, isUnknown } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';
import type { SecurityEventType } from './ports.ts';
import { preferencesTooLarge } from './preferences/size.ts';
import { isReservedForOther } from './profile/former-usernames.ts';

/** A time in milliseconds since the epoch, in the range of Date. */
export const timeSchema = z.int().check(z.gte(0), z.lte(8.64e15));

/** The schema of the fields of {@link NewAccount}. */
export const newAccountShape = {
  id: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  username: z.string(),
  fullName: z.string(),
  role: z.optional(assignmentShape.role),
  permissions: z.optional(assignmentShape.permissions),
  // The definition checks them: a schema would silently remove `__proto__`, although it must be rejected.
  preferences: z.optional(z.custom<PreferenceValues>()),
  createdAt: z.optional(timeSchema),
};

/** The rules that a new account breaks, apart from its username and password. */
export function newAccountIssues({ preferences }: Parts, account: NewAccount): readonly InputIssue[] {
  return [
    ...fullNameIssues(account.fullName),
    ...textIssues('id', [account.id]),
    ...textIssues('role', [account.role?.name, account.role?.description]),
    ...textIssues('permissions', account.permissions ?? []),
    ...preferencesIssues(preferences, account.preferences ?? {}),
  ];
}

function preferencesIssues(definition: PreferencesDefinition, values: PreferenceValues): readonly InputIssue[] {
  const issues = definition.issues(values);
  if (issues.length > 0 || !preferencesTooLarge(values)) return issues;
  return [{ field: 'preferences', rule: 'tooLarge' }];
}

/** The record of a new account without a password. */
export function newAccount(account: NewAccount & { readonly id: string }, now: number): AccountRecord {
  const { username = '', fullName = '' } = normalizeProfileUpdate(account);
  return {
    id: account.id,
    revision: 1,
    username,
    usernameKey: usernameKey(username),
    usernameChangedAt: null,
    fullName,
    role: account.role ?? null,
    permissions: account.permissions ?? [],
    createdAt: account.createdAt ?? now,
    profileUpdatedAt: null,
    profileVersion: 1,
    preferences: account.preferences ?? {},
    preferencesVersion: 1,
    passwordHash: null,
    passwordChangedAt: null,
    suspendedAt: null,
    credentialsEpoch: 1,
    totp: null,
    pendingTotp: null,
    backupCodes: [],
    attempts: noAttempts,
  };
}

/**
 * Stores a new account and reports it.
 *
 * @throws {AccountError} `USERNAME_TAKEN`; `INPUT_INVALID` (field `id`, rule `taken`).
 */
export async function insertAccount(
  parts: Parts,
  record: AccountRecord,
  type: SecurityEventType,
): Promise<AccountSnapshot> {
  const { storage, events, clock } = parts;
  const now = clock();
  const report = (outcome?: 'unknown'): void => events.emit({ record, events: [{ type }] }, now, {}, outcome);
  const isReserved = await isReservedForOther(parts, record.usernameKey, now, record.id);
  const inserted = isReserved
    ? 'username-taken'
    : await storage.insert(record).catch((thrown: unknown) => {
        const error = failedChange(thrown);
        if (isUnknown(error)) report('unknown');
        throw error;
      });
  switch (inserted) {
    case 'inserted':
      report();
      return snapshotOf(record, now);
    case 'username-taken':
      throw new AccountError('USERNAME_TAKEN', { field: 'username' });
    case 'id-taken':
      throw new AccountError('INPUT_INVALID', { issues: [{ field: 'id', rule: 'taken' }] });
  }
}
