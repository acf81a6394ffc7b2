import type { AccountSnapshot } from '@account-elements/core';

import type { OperationName } from '@account-elements/core/adapter';

/**
 * Whether a success answer contains the values that were sent. A server that reads the body before its account handler can answer 200
 * with the account as it was: nothing was saved. Operations other than the two updates are not checked.
 */
export function containsChange(name: OperationName, body: unknown, answer: object): boolean {
  if (!('profile' in answer)) return true;
  const { profile, preferences } = answer as AccountSnapshot;
  if (name === 'updatePreferences') return hasAll(body, preferences.values, (sent, stored) => sent === stored);
  if (name !== 'updateProfile') return true;
  return hasAll(body, { ...profile }, (sent, stored) => fold(String(sent)) === fold(String(stored)));
}

function hasAll(
  sent: unknown,
  stored: Readonly<Record<string, unknown>>,
  isEqual: (sent: unknown, stored: unknown) => boolean,
): boolean {
  return Object.entries(Object(sent)).every(([key, value]) => value === undefined || isEqual(value, stored[key]));
}

// Servers may normalise names further than this package does.
function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
