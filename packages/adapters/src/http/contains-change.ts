import type { AccountSnapshot } from '@account-elements/core';

import type { OperationName } from '@account-elements/core/adapter';

/**
 * Whether a success answer contains the values that were sent. A server that reads the body before its account handler can answer 200
 * with the account as it was: nothing was saved. Operations other than the two updates are not checked.
 */
export function containsChange(
  name: OperationName,
  { body, version }: { readonly body?: unknown; readonly version?: string | undefined },
  answer: object,
): boolean {
  if (!('profile' in answer)) return true;
  const { profile, preferences } = answer as AccountSnapshot;
  if (name === 'updatePreferences') return hasAll(body, preferences.values, (sent, stored) => sent === stored);
  if (name !== 'updateProfile') return true;
  // Servers may normalise names further than this package does. While the version has not moved, nothing was written.
  const isEqual = profile.version === version ? areEqual : areAlike;
  return hasAll(body, { ...profile }, (sent, stored) => isEqual(String(sent), String(stored)));
}

function hasAll(
  sent: unknown,
  stored: Readonly<Record<string, unknown>>,
  isEqual: (sent: unknown, stored: unknown) => boolean,
): boolean {
  return Object.entries(Object(sent)).every(([key, value]) => value === undefined || isEqual(value, stored[key]));
}

function areEqual(sent: string, stored: string): boolean {
  return sent.trim().normalize('NFC') === stored;
}

function areAlike(sent: string, stored: string): boolean {
  return fold(sent) === fold(stored);
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
