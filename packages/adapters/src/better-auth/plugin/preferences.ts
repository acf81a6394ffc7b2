import type { PreferencesDefinition } from '@account-elements/core';
import type { PreferencesPatch } from '@account-elements/core/adapter';
import type { AuthContext } from 'better-auth';

import { refusal } from './refusal.ts';
import { preferencesOf, preferencesVersion, readUser } from './snapshot.ts';

// The same limit as in the authority. It limits the values of former definitions that stay in the row.
const mostCharacters = 16 * 1024;

/** Saves preferences with one conditional write, only if the version is the one that the user has seen. */
export async function changePreferences(
  context: AuthContext,
  userId: string,
  definition: PreferencesDefinition,
  input: unknown,
  version: string,
): Promise<void> {
  const issues = definition.issues(input);
  if (issues.length > 0) throw refusal('INPUT_INVALID', issues);
  const patch = input as PreferencesPatch;
  const user = await readUser(context, userId);
  if ((await preferencesVersion(user)) !== version) throw refusal('PREFERENCES_CHANGED');
  const before = preferencesOf(user);
  if (Object.entries(patch).every(([key, value]) => before[key] === value)) return;
  const accountPreferences = JSON.stringify({ ...before, ...patch });
  if (accountPreferences.length > mostCharacters) {
    throw refusal('INPUT_INVALID', [{ field: 'preferences', rule: 'tooLarge' }]);
  }
  const swapped = await context.adapter.incrementOne({
    model: 'user',
    where: [
      { field: 'id', value: userId },
      { field: 'accountPreferences', value: user.accountPreferences ?? null },
    ],
    increment: {},
    set: { accountPreferences },
  });
  if (swapped === null) throw refusal('PREFERENCES_CHANGED');
}
