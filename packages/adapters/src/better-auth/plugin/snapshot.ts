import type { AccountSnapshot, PreferenceValues } from '@account-elements/core';
import type { CredentialsChanged } from '@account-elements/core/adapter';
import { preferenceValuesSchema } from '@account-elements/core/adapter';
import { usernameKey } from '@account-elements/core/validation';
import { APIError } from 'better-auth/api';
import type { AuthContext } from 'better-auth';

import type { ResolvedOptions } from './options.ts';
import type { AccountUser } from './user.ts';

/** Reads the current user from the database, because a session can contain an older one. */
export async function readUser(context: AuthContext, id: string): Promise<AccountUser> {
  const user = await context.adapter.findOne<AccountUser>({ model: 'user', where: [{ field: 'id', value: id }] });
  if (user === null) throw new APIError('UNAUTHORIZED', { code: 'UNAUTHORIZED', message: 'Unauthorized' });
  return user;
}

/** The snapshot of the account. */
export async function readAccount(
  context: AuthContext,
  id: string,
  options: ResolvedOptions,
): Promise<AccountSnapshot> {
  return accountOf(context, await readUser(context, id), options);
}

/** The answer to a change of credentials. The epoch is the time of their last change. */
export async function readChanged(
  context: AuthContext,
  id: string,
  options: ResolvedOptions,
): Promise<CredentialsChanged> {
  const user = await readUser(context, id);
  const account = await accountOf(context, user, options);
  return { account, epoch: (user.accountCredentialsChangedAt ?? user.createdAt).getTime() };
}

// An allow-list, because the row can have any columns of the host.
async function accountOf(context: AuthContext, user: AccountUser, options: ResolvedOptions): Promise<AccountSnapshot> {
  const { id } = user;
  const enabled = user.twoFactorEnabled === true;
  const [role, permissions, password, backupCodesRemaining] = await Promise.all([
    options.roleOf(user),
    options.permissionsOf(user),
    readPassword(context, id),
    enabled ? countBackupCodes(context, id) : 0,
  ]);
  return {
    id,
    role,
    permissions,
    createdAt: user.createdAt.toISOString(),
    profile: {
      username: usernameOf(user),
      fullName: user.name,
      updatedAt: user.accountProfileChange?.split(' ')[0] ?? null,
      version: await profileVersion(user),
    },
    preferences: { values: preferencesOf(user), version: await preferencesVersion(user) },
    password,
    mfa: {
      enabled,
      enabledAt: enabled ? (user.accountMfaEnabledAt?.toISOString() ?? null) : null,
      backupCodesRemaining,
      enrolmentExpiresAt: null,
      replaceable: false,
    },
  };
}

/** The username in the user's spelling. better-auth also accepts another name there, under which the user cannot sign in. */
export function usernameOf({ username, displayUsername }: AccountUser): string {
  const isSame = displayUsername && username && usernameKey(displayUsername) === usernameKey(username);
  return (isSame ? displayUsername : username) ?? '';
}

/** Stored preferences. An unreadable value is treated as not set. */
export function preferencesOf({ accountPreferences }: AccountUser): PreferenceValues {
  try {
    return preferenceValuesSchema.parse(JSON.parse(accountPreferences ?? '{}'));
  } catch {
    return {};
  }
}

/**
 * Computed from the names, so that a change through better-auth's own endpoints also changes the version; and from the id, so that a page of another user
 * cannot match it.
 */
export function profileVersion(user: AccountUser): Promise<string> {
  return fingerprint([
    user.id,
    user.name,
    user.username ?? null,
    user.displayUsername ?? null,
    user.accountProfileChange ?? null,
  ]);
}

export function preferencesVersion(user: AccountUser): Promise<string> {
  return fingerprint([user.id, user.accountPreferences ?? null]);
}

async function fingerprint(parts: readonly (string | null)[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// better-auth reads the clock twice for the two dates of a new credential.
const oneMoment = 1000;

async function readPassword(context: AuthContext, id: string): Promise<AccountSnapshot['password']> {
  const credential = await context.internalAdapter.findCredentialAccount(id);
  if (!credential?.password) return { isSet: false, changedAt: null };
  const { createdAt, updatedAt } = credential;
  const isChanged = updatedAt.getTime() - createdAt.getTime() > oneMoment;
  return { isSet: true, changedAt: isChanged ? updatedAt.toISOString() : null };
}

interface TwoFactorPlugin {
  readonly endpoints: {
    viewBackupCodes(input: {
      readonly body: { readonly userId: string };
      readonly context: AuthContext;
    }): Promise<{ readonly backupCodes: readonly string[] }>;
  };
}

// Only better-auth knows how the host stores the codes. They are counted here and not passed on.
async function countBackupCodes(context: AuthContext, userId: string): Promise<number> {
  const { endpoints } = context.getPlugin('two-factor') as unknown as TwoFactorPlugin;
  try {
    return (await endpoints.viewBackupCodes({ body: { userId }, context })).backupCodes.length;
  } catch (thrown) {
    // MFA without an authenticator has no codes.
    if (thrown instanceof APIError) return 0;
    throw thrown;
  }
}
