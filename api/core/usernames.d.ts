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
/** Options of a policy for usernames. */
interface UsernamePolicyOptions {
    /** The minimum number of code points. */
    readonly minimum?: number | undefined;
    /** The maximum number of code points. No username has more than 512 bytes of UTF-8 under any policy. */
    readonly maximum?: number | undefined;
    /** Names that no user can take, compared by {@link usernameKey}. Default: {@link reservedUsernames}. */
    readonly reserved?: readonly string[] | undefined;
}
/** Names that users could mistake for the system, or that cause errors in paths and code. */
declare const reservedUsernames: readonly string[];
/**
 * Returns a policy for usernames of the letters a to z and digits, with single `.`, `_` and `-` between them. Default: 3 to 32 characters.
 *
 * @example
 * const usernamePolicy = asciiUsernamePolicy({ minimum: 2, reserved: [...reservedUsernames, 'acme'] });
 */
declare function asciiUsernamePolicy({ minimum, maximum, reserved, }?: UsernamePolicyOptions): UsernamePolicy;
/** 3 to 32 letters a to z and digits, with single `.`, `_` and `-` between them, and not one of {@link reservedUsernames}. */
declare const defaultUsernamePolicy: UsernamePolicy;

/**
 * Returns a policy for e-mail addresses as usernames: ASCII, at most 254 characters, with a domain that has a dot. The whole address is compared
 * without case. Nothing is reserved by default.
 *
 * The policy checks only the form. That the address belongs to the user, the host must verify.
 *
 * @example
 * const usernamePolicy = emailUsernamePolicy({ reserved: ['postmaster@example.com'] });
 */
declare function emailUsernamePolicy({ reserved }?: Pick<UsernamePolicyOptions, 'reserved'>): UsernamePolicy;

/**
 * Returns a policy for usernames in the letters of any one script that is in everyday use, and digits, with single `.`, `_` and `-` between them.
 * Default: 1 to 32 code points.
 *
 * It rejects letters of two scripts in one name (a Cyrillic `а` in a Latin name), invisible characters and compatibility characters. Two names can
 * still look alike: whole names in different scripts (`асе` and `ace`), or similar letters of one script.
 *
 * @example
 * const usernamePolicy = unicodeUsernamePolicy({ minimum: 2 });
 */
declare function unicodeUsernamePolicy({ minimum, maximum, reserved, }?: UsernamePolicyOptions): UsernamePolicy;

export { asciiUsernamePolicy, defaultUsernamePolicy, emailUsernamePolicy, reservedUsernames, unicodeUsernamePolicy };
export type { UsernamePolicy, UsernamePolicyOptions };
