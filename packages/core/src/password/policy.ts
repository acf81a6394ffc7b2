/** Values that a password is compared with. */
export interface PasswordContext {
  readonly username?: string | undefined;
  readonly fullName?: string | undefined;
  /** The name of the application. */
  readonly issuer?: string | undefined;
  /** The current password, if it is available. */
  readonly currentPassword?: string | undefined;
}

/** One rule as JSON data, so that a form can show whether it is met. */
export type PasswordRule =
  /** At least this many code points. */
  | { readonly kind: 'minimumLength'; readonly codePoints: number }
  /** Contains a character of this class. `special` is every character that is not a letter, mark, number or white space. */
  | { readonly kind: 'uppercase' | 'lowercase' | 'digit' | 'special' }
  /** Has at least 8 characters that are not sequences or repetitions besides the username, the full name and their parts. */
  | { readonly kind: 'notPersonal' }
  /** Differs from the current password. */
  | { readonly kind: 'notCurrent' }
  /**
   * Is not a common password, a sequence, a repetition or the issuer's name: also not with other case, similar digits and symbols instead
   * of letters, or digits and symbols around it. It is checked only if every other rule is met. `words` are further words of the host, for
   * example its products.
   */
  | { readonly kind: 'notCommon'; readonly words?: readonly string[] | undefined };

/** The name of a rule. The catalogue has a text for each name. */
export type PasswordRuleKind = PasswordRule['kind'];

/** The rules for new passwords. The form and the authority use the same object. */
export interface PasswordPolicy {
  readonly rules: readonly PasswordRule[];
}

/** The check of passwords that are easy to guess. `loadPasswordBlocklist` returns it. */
export interface PasswordBlocklist {
  /** Whether a password is little more than names of the user. */
  isPersonal(password: string, context: PasswordContext): boolean;
  /** Whether a password is little more than a common word, a word of the host, a sequence, a repetition or the name of the issuer. */
  isCommon(password: string, context: PasswordContext, words?: readonly string[]): boolean;
}

/** The result of one rule for one password. */
export interface PasswordRuleResult {
  readonly rule: PasswordRule;
  readonly met: boolean;
}

/** The maximum length of a new password, in code points: at most 1024 bytes of UTF-8. Passwords are never truncated. */
export const longestPassword = 256;

/** The maximum length of a password that is compared with a stored hash, in code points: a user of another system perhaps has a longer one. */
export const longestComparedPassword = 1024;

/**
 * At least 8 characters, with uppercase, lowercase, numeric and special characters; not common, not personal and not the current password.
 */
export const defaultPasswordPolicy: PasswordPolicy = {
  rules: [
    { kind: 'minimumLength', codePoints: 8 },
    { kind: 'uppercase' },
    { kind: 'lowercase' },
    { kind: 'digit' },
    { kind: 'special' },
    { kind: 'notPersonal' },
    { kind: 'notCurrent' },
    { kind: 'notCommon' },
  ],
};

/**
 * The policy of NIST SP 800-63B-4 §3.1.1.2: at least 15 characters and a blocklist instead of composition.
 *
 * @param words Words that the blocklist contains besides the common passwords, for example the host's products.
 */
export function nistPasswordPolicy(words: readonly string[] = []): PasswordPolicy {
  return {
    rules: [
      { kind: 'minimumLength', codePoints: 15 },
      { kind: 'notCommon', words },
      { kind: 'notPersonal' },
      { kind: 'notCurrent' },
    ],
  };
}
