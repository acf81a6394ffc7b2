/** Values that a password is compared with. */
export interface PasswordContext {
  readonly username?: string | undefined;
  readonly fullName?: string | undefined;
  /** The current password, if it is available. */
  readonly currentPassword?: string | undefined;
}

/** One rule as JSON data, so that a form can show whether it is met. */
export type PasswordRule =
  /** At least this many code points. */
  | { readonly kind: 'minimumLength'; readonly codePoints: number }
  /** Contains a character of this class. `special` is every character that is not a letter, mark, number or white space. */
  | { readonly kind: 'uppercase' | 'lowercase' | 'digit' | 'special' }
  /** Does not contain the username or the full name. */
  | { readonly kind: 'notPersonal' }
  /** Differs from the current password. */
  | { readonly kind: 'notCurrent' }
  /** Is not one of these words, compared without case. */
  | { readonly kind: 'notCommon'; readonly words: readonly string[] };

/** The name of a rule. The catalogue has a text for each name. */
export type PasswordRuleKind = PasswordRule['kind'];

/** The rules for new passwords. The form and the authority use the same object. */
export interface PasswordPolicy {
  readonly rules: readonly PasswordRule[];
}

/** The result of one rule for one password. */
export interface PasswordRuleResult {
  readonly rule: PasswordRule;
  readonly met: boolean;
}

/** The maximum length of a password under any policy: 256 code points and 1024 bytes of UTF-8. Passwords are never truncated. */
export const passwordLimits = { codePoints: 256, bytes: 1024 } as const;

/** At least 8 characters, with uppercase, lowercase, numeric and special characters, without personal names, and not the current password. */
export const defaultPasswordPolicy: PasswordPolicy = {
  rules: [
    { kind: 'minimumLength', codePoints: 8 },
    { kind: 'uppercase' },
    { kind: 'lowercase' },
    { kind: 'digit' },
    { kind: 'special' },
    { kind: 'notPersonal' },
    { kind: 'notCurrent' },
  ],
};

/**
 * The policy of NIST SP 800-63B-4 §3.1.1.2: length instead of composition.
 *
 * @param words A blocklist of common passwords in lower case. The host provides a list that fits its users.
 */
export function nistPasswordPolicy(words: readonly string[]): PasswordPolicy {
  return {
    rules: [
      { kind: 'minimumLength', codePoints: 15 },
      { kind: 'notCommon', words },
      { kind: 'notPersonal' },
      { kind: 'notCurrent' },
    ],
  };
}
