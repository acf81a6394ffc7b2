import { AccountError } from '@account-elements/core';
import { noAttempts } from '@account-elements/core/adapter';
import type { AccountRecord } from '@account-elements/core/adapter';

/** A row of the host's `users` table, with its role. */
export interface UserRow {
  readonly id: string;
  readonly login: string;
  readonly login_key: string;
  readonly display_name: string;
  readonly role_id: number | null;
  readonly role_title: string | null;
  readonly role_description: string | null;
  readonly password_hash: string | null;
  /** ISO 8601, the format that the host already uses. */
  readonly created_at: string;
  /** All fields without their own column, as JSON; `null` until the user first uses the account page. */
  readonly account: string | null;
  readonly account_revision: number;
}

type OwnColumn = 'id' | 'revision' | 'username' | 'usernameKey' | 'fullName' | 'role' | 'passwordHash' | 'createdAt';
type Rest = Omit<AccountRecord, OwnColumn>;

/** The fields of an account that the host's table did not have. */
const untouched: Rest = {
  usernameChangedAt: null,
  permissions: [],
  profileUpdatedAt: null,
  profileVersion: 1,
  preferences: {},
  preferencesVersion: 1,
  passwordChangedAt: null,
  suspendedAt: null,
  credentialsEpoch: 1,
  totp: null,
  pendingTotp: null,
  backupCodes: [],
  attempts: noAttempts,
};

export function fromRow(row: UserRow | undefined): AccountRecord | null {
  if (row === undefined) return null;
  const { role_title: name, role_description: description } = row;
  const rest = row.account === null ? untouched : parseRest(row.account);
  return {
    ...rest,
    id: row.id,
    revision: row.account_revision,
    username: row.login,
    usernameKey: row.login_key,
    fullName: row.display_name,
    role: name === null ? null : { name, ...(description !== null && { description }) },
    passwordHash: row.password_hash,
    createdAt: Date.parse(row.created_at),
  };
}

function parseRest(text: string): Rest {
  try {
    return JSON.parse(text) as Rest;
  } catch {
    // The message of the parser quotes the text, which contains sealed secrets.
    throw new AccountError('RECORD_CORRUPT', { cause: new Error('The column "account" is not JSON') });
  }
}

export function toRow(record: AccountRecord): Omit<UserRow, 'id' | 'role_id' | 'role_title' | 'role_description'> {
  return {
    login: record.username,
    login_key: record.usernameKey,
    display_name: record.fullName,
    password_hash: record.passwordHash,
    created_at: new Date(record.createdAt).toISOString(),
    account: JSON.stringify(restOf(record)),
    account_revision: record.revision,
  };
}

// Each field by name: if the record gets a new field, this does not compile until the field is handled here.
function restOf(record: AccountRecord): Rest {
  return {
    usernameChangedAt: record.usernameChangedAt,
    permissions: record.permissions,
    profileUpdatedAt: record.profileUpdatedAt,
    profileVersion: record.profileVersion,
    preferences: record.preferences,
    preferencesVersion: record.preferencesVersion,
    passwordChangedAt: record.passwordChangedAt,
    suspendedAt: record.suspendedAt,
    credentialsEpoch: record.credentialsEpoch,
    totp: record.totp,
    pendingTotp: record.pendingTotp,
    backupCodes: record.backupCodes,
    attempts: record.attempts,
  };
}
