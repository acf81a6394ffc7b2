/** Values that a password is compared with. */
interface PasswordContext {
    readonly username?: string | undefined;
    readonly fullName?: string | undefined;
    /** The name of the application. */
    readonly issuer?: string | undefined;
    /** The current password, if it is available. */
    readonly currentPassword?: string | undefined;
}
/** One rule as JSON data, so that a form can show whether it is met. */
type PasswordRule = 
/** At least this many code points. */
{
    readonly kind: 'minimumLength';
    readonly codePoints: number;
}
/** Contains a character of this class. `special` is every character that is not a letter, mark, number or white space. */
 | {
    readonly kind: 'uppercase' | 'lowercase' | 'digit' | 'special';
}
/** Has at least 8 characters that are not sequences or repetitions besides the username, the full name and their parts. */
 | {
    readonly kind: 'notPersonal';
}
/** Differs from the current password. */
 | {
    readonly kind: 'notCurrent';
}
/**
 * Is not a common password, a sequence, a repetition or the issuer's name: also not with other case, similar digits and symbols instead
 * of letters, or digits and symbols around it. It is checked only if every other rule is met. `words` are further words of the host, for
 * example its products.
 */
 | {
    readonly kind: 'notCommon';
    readonly words?: readonly string[] | undefined;
};
/** The rules for new passwords. The form and the authority use the same object. */
interface PasswordPolicy {
    readonly rules: readonly PasswordRule[];
}
/** The check of passwords that are easy to guess. `loadPasswordBlocklist` returns it. */
interface PasswordBlocklist {
    /** Whether a password is little more than names of the user. */
    isPersonal(password: string, context: PasswordContext): boolean;
    /** Whether a password is little more than a common word, a word of the host, a sequence, a repetition or the name of the issuer. */
    isCommon(password: string, context: PasswordContext, words?: readonly string[]): boolean;
}
/** The result of one rule for one password. */
interface PasswordRuleResult {
    readonly rule: PasswordRule;
    readonly met: boolean;
}

/**
 * Loads the check of passwords that are easy to guess. It contains a list of words and has about 14 kB, so it is not loaded before a new
 * password is typed. On a server it is a file of this package.
 *
 * The promise is rejected if the file cannot be loaded, for example because a browser is offline.
 */
declare function loadPasswordBlocklist(): Promise<PasswordBlocklist>;

/** The rules of an {@link InputIssue} without a number. `other` represents a rule that this version does not know. */
declare const plainRules: readonly ["required", "type", "unknown", "tooLarge", "taken", "readOnly", "choice", "characters", "other", "usernameCharacters", "usernameEmail", "usernameLetters", "usernameReserved", "fullNameCharacters", "passwordCharacters", "codeShape", "uppercase", "lowercase", "digit", "special", "notPersonal", "notCurrent", "notCommon", "breached", "mismatch"];
/** One of {@link plainRules}. */
type PlainRule = (typeof plainRules)[number];
/**
 * One broken rule of one input field. It contains no input, so it can be logged and shown. `field` is the name of the input field, for
 * example `username`, `newPassword` or the key of a preference. The text for the user comes from the catalogue by `rule`. A number is
 * `null` if the backend did not report it.
 */
type InputIssue = {
    readonly field: string;
    readonly rule: PlainRule;
    readonly params?: undefined;
} | {
    readonly field: string;
    readonly rule: 'tooShort' | 'minimumLength';
    /** The minimum number of characters. */
    readonly params: {
        readonly minimum: number | null;
    };
} | {
    readonly field: string;
    readonly rule: 'tooLong';
    /** The maximum number of characters. */
    readonly params: {
        readonly maximum: number | null;
    };
};

/**
 * Checks a password with every rule of a policy, in the order of the policy. `notCommon` is checked only if every other rule is met, and
 * counts as met until then.
 *
 * @param blocklist From `loadPasswordBlocklist`. `null` in a form while it is not loaded: then `notCommon` and `notPersonal` are met
 *   by every password, and the authority checks them.
 */
declare function evaluatePassword(policy: PasswordPolicy, password: string, context: PasswordContext, blocklist: PasswordBlocklist | null): readonly PasswordRuleResult[];

/**
 * Returns the rules that a new password breaks. Empty if it is acceptable. `notCommon` is reported only if no other rule is broken.
 * The form and the authority use the same check.
 *
 * @param blocklist From `loadPasswordBlocklist`. A server always passes it. `null` in a form while it is not loaded.
 * @param field The name of the input field, for the issues.
 */
declare function newPasswordIssues(policy: PasswordPolicy, password: string, context: PasswordContext, blocklist: PasswordBlocklist | null, field?: string): readonly InputIssue[];

/** Returns the stored form of a full name: NFC, without white space at the start and end, and without stray invisible characters. */
declare function normalizeFullName(fullName: string): string;
/** Returns the rules that a full name breaks, with the field `fullName`. Empty if it is valid. Every script is allowed. */
declare function fullNameIssues(fullName: string): readonly InputIssue[];

/**
 * The rules for new usernames. The form and the authority use the same object. It is not asked about the name that an account already has, and not at
 * a sign-in.
 */
interface UsernamePolicy {
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

/** The fields that a user can edit. */
interface Profile {
    /** The unique name, as the user writes it. `usernameKey` defines how names are compared. */
    readonly username: string;
    /** 1 to 128 code points of any script. */
    readonly fullName: string;
}
/** The fields to change. Absent fields are not changed. */
type ProfileUpdate = {
    readonly [Field in keyof Profile]?: Profile[Field] | undefined;
} & {
    /** The current password. Required for a new username if `profile.usernameConfirmation` of the account says so. */
    readonly password?: string | undefined;
};
/**
 * Returns the rules that an update breaks. Empty if it is valid. The form and the authority use the same check.
 *
 * @param policy The rules for the username, if it is a new one. Default: `defaultUsernamePolicy`.
 */
declare function profileUpdateIssues(update: ProfileUpdate, policy?: UsernamePolicy): readonly InputIssue[];
/** Returns the stored form of an update: names trimmed and in Unicode normal form C. */
declare function normalizeProfileUpdate(update: Pick<ProfileUpdate, keyof Profile>): Partial<Profile>;

/**
 * Returns the canonical form of a username. Names are compared by it and unique by it: `Ada.Lovelace` and `ada.lovelace` are the same
 * name. It is idempotent. Databases must not compute it, because their `lower()` functions differ.
 *
 * It is normal form KC without differences of case and without invisible characters, as NFKC_Casefold of Unicode. Also the same are `ß` and `ss`, all
 * forms of sigma, and `i` with and without a dot, because the Turkish `I` is the uppercase of one and the English `I` of the other.
 */
declare function usernameKey(username: string): string;

export { evaluatePassword, fullNameIssues, loadPasswordBlocklist, newPasswordIssues, normalizeFullName, normalizeProfileUpdate, profileUpdateIssues, usernameKey };
