import type { InputIssue } from '../errors.ts';

const shortest = 3;
const longest = 32;
const shape = /^[a-z0-9](?:[._-]?[a-z0-9])*$/u;

/** Names that would read as the system's own, or that break in paths and code. */
export const reservedUsernames: readonly string[] = [
  'about', 'account', 'admin', 'administrator', 'anonymous', 'api', 'everyone', 'guest', 'help', 'me', 'moderator', 'nil',
  'null', 'owner', 'root', 'security', 'self', 'settings', 'staff', 'superuser', 'support', 'system', 'undefined', 'user',
]; // prettier-ignore

/**
 * The canonical form of a username, by which names are compared and kept unique: `Ada.Lovelace` and `ada.lovelace` are one
 * name. Computed here and never by a database, whose `lower()` differs from engine to engine. Idempotent.
 */
export function usernameKey(username: string): string {
  // ASCII letters alone: what toLowerCase makes of others (İ) differs with the engine. The Kelvin sign is a K by NFC already.
  return username
    .trim()
    .normalize('NFC')
    .replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** Which rules a username breaks; empty when it is valid. Field is `username`. */
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
