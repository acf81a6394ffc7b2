import type { InputIssue } from '../errors.ts';

const shortest = 3;
const longest = 32;
const shape = /^[a-z0-9](?:[._-]?[a-z0-9])*$/u;

/** Names that users could mistake for the system, or that cause errors in paths and code. */
export const reservedUsernames: readonly string[] = [
  'about', 'account', 'admin', 'administrator', 'anonymous', 'api', 'everyone', 'guest', 'help', 'me', 'moderator', 'nil',
  'null', 'owner', 'root', 'security', 'self', 'settings', 'staff', 'superuser', 'support', 'system', 'undefined', 'user',
]; // prettier-ignore

/**
 * Returns the canonical form of a username. Names are compared by it and unique by it: `Ada.Lovelace` and `ada.lovelace` are the same
 * name. It is idempotent. Databases must not compute it, because their `lower()` functions differ.
 */
export function usernameKey(username: string): string {
  // Only ASCII letters, because the result of toLowerCase for others (İ) differs between engines. NFC has replaced the Kelvin sign by K.
  return username
    .trim()
    .normalize('NFC')
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** Returns the rules that a username breaks, with the field `username`. Empty if it is valid. */
export function usernameIssues(username: string): readonly InputIssue[] {
  const field = 'username';
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum: longest } }];
  if (username.length > 4 * longest) return tooLong;
  const key = usernameKey(username);
  if (key === '') return [{ field, rule: 'required' }];
  if (key.length < shortest) return [{ field, rule: 'tooShort', params: { minimum: shortest } }];
  if (key.length > longest) return tooLong;
  if (!shape.test(key)) return [{ field, rule: 'usernameCharacters' }];
  if (reservedUsernames.includes(key)) return [{ field, rule: 'usernameReserved' }];
  return [];
}
