import { normalizeProfileUpdate, profileUpdateIssues } from '@account-elements/core/validation';
import { profileUpdateSchema, schemaIssues } from '@account-elements/core/adapter';
import type { ProfileUpdate } from '@account-elements/core';
import type { AuthContext } from 'better-auth';
import { APIError } from 'better-auth/api';
import { generateRandomString } from 'better-auth/crypto';

import type { PairedPlugin } from './paired-plugins.ts';
import { refusal } from './refusal.ts';
import { profileVersion, readUser, usernameOf } from './snapshot.ts';
import type { AccountUser } from './user.ts';

/**
 * Changes names if the version is the one that the user has seen. First one conditional write reserves the change, so that only
 * one concurrent change continues. Then better-auth makes the change, so that the host's hooks and the rules of `username` apply.
 * If they reject it, the reservation is released.
 *
 * @returns the changed user, or `null` if there was nothing to change.
 */
export async function changeProfile(
  context: AuthContext,
  userId: string,
  input: unknown,
  version: string,
): Promise<AccountUser | null> {
  const update = readUpdate(input);
  const seen = await readUser(context, userId);
  if ((await profileVersion(seen)) !== version) throw refusal('PROFILE_CHANGED');
  const { fullName = seen.name, username = usernameOf(seen) } = update;
  if (fullName === seen.name && username === usernameOf(seen)) return null;

  const mine = `${new Date().toISOString()} ${generateRandomString(16)}`;
  if (!(await claim(context, seen, mine))) throw refusal('PROFILE_CHANGED');
  try {
    const names = username === usernameOf(seen) ? {} : namesOf(context, username);
    return await context.internalAdapter.updateUser(userId, { name: fullName, ...names });
  } catch (thrown) {
    await swapChange(context, [['id', userId], ['accountProfileChange', mine]], seen.accountProfileChange ?? null); // prettier-ignore
    throw (await isTaken(context, thrown, userId, username)) ? refusal('USERNAME_TAKEN', []) : thrown;
  }
}

function readUpdate(input: unknown): ProfileUpdate {
  const parsed = profileUpdateSchema.safeParse(input);
  if (!parsed.success) throw refusal('INPUT_INVALID', schemaIssues(parsed.error));
  const issues = profileUpdateIssues(parsed.data);
  if (issues.length > 0) throw refusal('INPUT_INVALID', issues);
  return normalizeProfileUpdate(parsed.data);
}

function namesOf(context: AuthContext, username: string): Record<string, string> {
  const { options } = context.getPlugin('username') as PairedPlugin;
  return { username, ...(options?.['displayUsername'] !== false && { displayUsername: username }) };
}

async function claim(context: AuthContext, seen: AccountUser, mine: string): Promise<boolean> {
  const fields = ['id', 'name', 'username', 'displayUsername', 'accountProfileChange'] as const;
  const known = fields.filter((field) => seen[field] !== undefined);
  return swapChange(context, known.map((field) => [field, seen[field] as string | null]), mine); // prettier-ignore
}

async function swapChange(
  context: AuthContext,
  seen: readonly (readonly [field: string, value: string | null])[],
  accountProfileChange: string | null,
): Promise<boolean> {
  const swapped = await context.adapter.incrementOne({
    model: 'user',
    where: seen.map(([field, value]) => ({ field, value })),
    increment: {},
    set: { accountProfileChange },
  });
  return swapped !== null;
}

// Two users who request one name at the same moment both pass better-auth's check. Then the database rejects the second, with an
// error that depends on the driver.
async function isTaken(context: AuthContext, thrown: unknown, userId: string, username: string): Promise<boolean> {
  if (thrown instanceof APIError) return false;
  const value = (namesOf(context, username)['username'] ?? '').toLowerCase();
  const holder = await context.adapter.findOne<AccountUser>({ model: 'user', where: [{ field: 'username', value }] });
  return holder !== null && holder.id !== userId;
}
