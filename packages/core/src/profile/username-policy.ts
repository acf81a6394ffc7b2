import type { InputIssue, PlainRule } from '../errors.ts';
import { normalizeUsername } from './username.ts';

/**
 * The rules for new usernames. The form and the authority use the same object. It is not asked about the name that an account already has, and not at
 * a sign-in.
 */
export interface UsernamePolicy {
  /**
   * Returns the rules that a username breaks, with the field `username`. Empty if it is valid.
   *
   * @param username What the user has typed. It can have white space around it and be in any Unicode form. The authority passes at most 513 UTF-16
   *   code units.
   */
  issues(username: string): readonly InputIssue[];
  /** The keyboard that the field asks for. Default: that for text. */
  readonly inputMode?: 'email' | undefined;
}

/** Options of a policy for usernames. */
export interface UsernamePolicyOptions {
  /** The minimum number of code points. */
  readonly minimum?: number | undefined;
  /** The maximum number of code points. No username has more than 512 bytes of UTF-8 under any policy. */
  readonly maximum?: number | undefined;
  /** Names that no user can take, compared by {@link usernameKey}. Default: {@link reservedUsernames}. */
  readonly reserved?: readonly string[] | undefined;
}

/** Names that users could mistake for the system, or that cause errors in paths and code. */
export const reservedUsernames: readonly string[] = [
  'about', 'account', 'admin', 'administrator', 'anonymous', 'api', 'everyone', 'guest', 'help', 'me', 'moderator', 'nil',
  'null', 'owner', 'root', 'security', 'self', 'settings', 'staff', 'superuser', 'support', 'system', 'undefined', 'user',
]; // prettier-ignore

/** The rules of one form of usernames. */
export interface UsernameForm {
  readonly minimum: number;
  readonly maximum: number;
  readonly reserved: readonly string[];
  /** Whether the characters are allowed, each in its place. It takes a normalized name. */
  readonly isAllowed: (name: string) => boolean;
  /** The issue of a name that `isAllowed` rejects. */
  readonly rule: PlainRule;
  /** Returns the same key as {@link usernameKey} for a name that `isAllowed` accepts. */
  readonly keyOf: (name: string) => string;
}

/** Returns the rules that a username breaks. */
export function usernameFormIssues(username: string, form: UsernameForm): readonly InputIssue[] {
  const { minimum, maximum, reserved, isAllowed, rule, keyOf } = form;
  const field = 'username';
  const tooLong: readonly InputIssue[] = [{ field, rule: 'tooLong', params: { maximum } }];
  // Normalizing a long text can take seconds.
  if (username.length > 4 * maximum) return tooLong;
  const name = normalizeUsername(username);
  const { length } = Array.from(name);
  if (length === 0) return [{ field, rule: 'required' }];
  if (length < minimum) return [{ field, rule: 'tooShort', params: { minimum } }];
  if (length > maximum) return tooLong;
  if (!isAllowed(name)) return [{ field, rule }];
  return reserved.map(keyOf).includes(keyOf(name)) ? [{ field, rule: 'usernameReserved' }] : [];
}

// The key of an ASCII name, without the code of `usernameKey`, which the first view does not need.
export const lowerCase = (name: string): string => name.toLowerCase();

const asciiShape = /^[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*$/u;

/**
 * Returns a policy for usernames of the letters a to z and digits, with single `.`, `_` and `-` between them. Default: 3 to 32 characters.
 *
 * @example
 * const usernamePolicy = asciiUsernamePolicy({ minimum: 2, reserved: [...reservedUsernames, 'acme'] });
 */
export function asciiUsernamePolicy({
  minimum = 3,
  maximum = 32,
  reserved = reservedUsernames,
}: UsernamePolicyOptions = {}): UsernamePolicy {
  const isAllowed = (name: string): boolean => asciiShape.test(name);
  const form: UsernameForm = { minimum, maximum, reserved, isAllowed, rule: 'usernameCharacters', keyOf: lowerCase };
  return { issues: (username) => usernameFormIssues(username, form) };
}

/** 3 to 32 letters a to z and digits, with single `.`, `_` and `-` between them, and not one of {@link reservedUsernames}. */
export const defaultUsernamePolicy: UsernamePolicy = /* @__PURE__ */ asciiUsernamePolicy();
