/** The rules of an {@link InputIssue} without a number. `other` represents a rule that this version does not know. */
declare const plainRules: readonly ["required", "type", "unknown", "tooLarge", "taken", "readOnly", "choice", "characters", "other", "usernameCharacters", "usernameReserved", "fullNameCharacters", "passwordCharacters", "codeShape", "uppercase", "lowercase", "digit", "special", "notPersonal", "notCurrent", "notCommon", "breached", "mismatch"];
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

/** Values that a password is compared with. */
interface PasswordContext {
    readonly username?: string | undefined;
    readonly fullName?: string | undefined;
    /** The current password, if it is available. */
    readonly currentPassword?: string | undefined;
}
/** One rule as data, so that a form can show it met or not, and a wire can carry it. */
type PasswordRule = 
/** At least this many code points. */
{
    readonly kind: 'minimumLength';
    readonly codePoints: number;
}
/** Contains a character of this class. `special` is anything that is no letter, mark, number or white space. */
 | {
    readonly kind: 'uppercase' | 'lowercase' | 'digit' | 'special';
}
/** Is not, and does not contain, the username or the full name. */
 | {
    readonly kind: 'notPersonal';
}
/** Differs from the present password. */
 | {
    readonly kind: 'notCurrent';
}
/** Is none of these words, compared without case. */
 | {
    readonly kind: 'notCommon';
    readonly words: readonly string[];
};
/** The rules for new passwords. The form and the authority use the same object. */
interface PasswordPolicy {
    readonly rules: readonly PasswordRule[];
}
/** The result of one rule for one password. */
interface PasswordRuleResult {
    readonly rule: PasswordRule;
    readonly met: boolean;
}

/** Holds every rule of a policy against a password, in the policy's order. */
declare function evaluatePassword(policy: PasswordPolicy, password: string, context?: PasswordContext): readonly PasswordRuleResult[];

/**
 * Which rules a new password breaks; empty when it is acceptable. The same check runs in the form and in the authority.
 *
 * @param field name of the input field to blame.
 */
declare function newPasswordIssues(policy: PasswordPolicy, password: string, context: PasswordContext, field?: string): readonly InputIssue[];

/** A full name as it is stored: NFC, without blanks at the ends. */
declare function normalizeFullName(fullName: string): string;
/** Which rules a full name breaks; empty when it is valid. Names of any script are names. Field is `fullName`. */
declare function fullNameIssues(fullName: string): readonly InputIssue[];

/** The fields that a user can edit. */
interface Profile {
    /** The unique name, as the user writes it. `usernameKey` defines how names are compared. */
    readonly username: string;
    /** 1 to 128 code points of any script. */
    readonly fullName: string;
}
/** The fields to change; a field that is absent stays. */
type ProfileUpdate = {
    readonly [Field in keyof Profile]?: Profile[Field] | undefined;
};
/** Which rules an update breaks; empty when it is valid. The same check runs in the form and in the authority. */
declare function profileUpdateIssues(update: ProfileUpdate): readonly InputIssue[];
/** An update as it is stored: names trimmed and in Unicode normal form C. */
declare function normalizeProfileUpdate(update: ProfileUpdate): ProfileUpdate;

/**
 * The canonical form of a username, by which names are compared and kept unique: `Ada.Lovelace` and `ada.lovelace` are one
 * name. Computed here and never by a database, whose `lower()` differs from engine to engine. Idempotent.
 */
declare function usernameKey(username: string): string;
/** Which rules a username breaks; empty when it is valid. Field is `username`. */
declare function usernameIssues(username: string): readonly InputIssue[];

export { evaluatePassword, fullNameIssues, newPasswordIssues, normalizeFullName, normalizeProfileUpdate, profileUpdateIssues, usernameIssues, usernameKey };
