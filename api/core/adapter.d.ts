import * as z from 'zod/mini';

/** The state of multi-factor authentication, without secrets and codes. */
interface MfaStatus {
    /** Whether a sign-in needs a second factor. */
    readonly enabled: boolean;
    /** When MFA was enabled or its authenticator replaced (ISO 8601, UTC); `null` while it is off. */
    readonly enabledAt: string | null;
    /** How many backup codes still work; 0 while it is off. */
    readonly backupCodesRemaining: number;
    /** When a pending enrolment expires (ISO 8601, UTC); `null` if there is none. */
    readonly enrolmentExpiresAt: string | null;
    /**
     * `false` if the backend cannot replace an authenticator while MFA is on: a user with a new phone disables and enables MFA. `beginTotp`
     * is then `FEATURE_UNSUPPORTED` while MFA is on. Default: it can.
     */
    readonly replaceable?: boolean | undefined;
    /**
     * What confirms disabling, replacing and new backup codes while MFA is on: the password alone, or also a one-time code or backup code.
     * Default: `password`.
     */
    readonly confirmation?: 'password' | 'password-and-code' | undefined;
}
/** A started enrolment, which the user scans or types into the authenticator. It is shown once; a UI never stores it. */
interface TotpEnrolment {
    /** The secret in unpadded base32 (RFC 4648), 32 characters or more for 20 bytes or more, at most 256. */
    readonly secret: string;
    /** The `otpauth://totp/…` key URI for the QR code, at most 2000 characters. */
    readonly uri: string;
    /** When the enrolment expires (ISO 8601, UTC); `null` if it does not expire. */
    readonly expiresAt: string | null;
    /** Number of digits of the codes, from 6 to 8, if not 6. It is also in `uri`. */
    readonly digits?: number | undefined;
    /** How long the app shows a code, in seconds, if not 30. It is also in `uri`. */
    readonly periodSeconds?: number | undefined;
}

/**
 * All error codes. A code names the problem, not an HTTP status or a library, and never changes: hosts and translations can rely on it.
 */
declare const accountErrorCodes: readonly ["INPUT_INVALID", "USERNAME_TAKEN", "PROFILE_CHANGED", "PREFERENCES_CHANGED", "BACKUP_CODES_CHANGED", "PASSWORD_WRONG", "PASSWORD_REJECTED", "PASSWORD_UNSET", "CODE_WRONG", "CODE_USED", "CLOCK_OFF", "ENROLMENT_MISSING", "ENROLMENT_EXPIRED", "MFA_INACTIVE", "ACCOUNT_MISSING", "ACCOUNT_SUSPENDED", "SESSION_ENDED", "REAUTHENTICATION_REQUIRED", "ATTEMPTS_LOCKED", "FEATURE_UNSUPPORTED", "REQUEST_MALFORMED", "REQUEST_TOO_LARGE", "REQUEST_FORBIDDEN", "REQUEST_BLOCKED", "REQUEST_ABORTED", "MEDIA_TYPE_UNSUPPORTED", "METHOD_UNSUPPORTED", "ROUTE_MISSING", "VERSION_MISSING", "CONNECTION_FAILED", "OUTCOME_UNKNOWN", "RESPONSE_INVALID", "SERVICE_UNAVAILABLE", "SERVICE_FAILED", "RECORD_CORRUPT", "SECRET_UNREADABLE", "HASH_UNREADABLE"];
/** One of {@link accountErrorCodes}. */
type AccountErrorCode = (typeof accountErrorCodes)[number];
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
/** Reads an issue from a network answer. An unknown rule becomes `other`, a missing number `null`. */
declare function toInputIssue(received: {
    readonly field: string;
    readonly rule: string;
    readonly params?: Readonly<Record<string, number | null | undefined>> | undefined;
}): InputIssue;
/** Details of an {@link AccountError}. */
interface AccountErrorDetails {
    /** The input field that is wrong, if the problem belongs to one. */
    readonly field?: string | undefined;
    /** Every broken rule, for `INPUT_INVALID` and `PASSWORD_REJECTED`. */
    readonly issues?: readonly InputIssue[] | undefined;
    /** Whole seconds to wait before a retry, for `ATTEMPTS_LOCKED` and `SERVICE_UNAVAILABLE`. */
    readonly retryAfter?: number | undefined;
    /** For `CLOCK_OFF`: how many seconds the authenticator's clock is ahead of the server's (negative: behind). */
    readonly driftSeconds?: number | undefined;
    /** The underlying error, for developers. It is never sent to a client. */
    readonly cause?: unknown;
}
/**
 * The error class of Account Elements. Services throw it; client actions return it in a `Result`. The message is for developers; the text
 * for the user comes from the catalogue by {@link AccountError.code}.
 */
declare class AccountError extends Error {
    readonly name = "AccountError";
    /** The stable name of the problem. */
    readonly code: AccountErrorCode;
    /** The input field that is wrong, if the problem belongs to one. */
    readonly field: string | undefined;
    /** Every broken rule. Empty if the problem is not an invalid input. */
    readonly issues: readonly InputIssue[];
    /** Whole seconds to wait before a retry, if known. */
    readonly retryAfter: number | undefined;
    /** For `CLOCK_OFF`: seconds the authenticator's clock is ahead of the server's (negative: behind). */
    readonly driftSeconds: number | undefined;
    constructor(code: AccountErrorCode, details?: AccountErrorDetails);
}
/** Returns an {@link AccountError} unchanged, and any other value as the cause of a `SERVICE_FAILED`. */
declare function toAccountError(thrown: unknown): AccountError;

/** A stored value: the name of a choice, or the state of a toggle. */
type PreferenceValue = string | boolean;
/** Stored preferences by key. */
type PreferenceValues = Readonly<Record<string, PreferenceValue>>;
/** The preferences to change. Absent ones are not changed. */
type PreferencesPatch = Readonly<Record<string, PreferenceValue>>;
/** Texts of a preference. */
interface PreferenceText {
    /** The label. The catalogue has the labels of the built-in preferences. */
    readonly label?: string | undefined;
    /** A sentence that is shown under the control. */
    readonly hint?: string | undefined;
}
/** A preference with several choices. */
interface ChoicePreference<Choice extends string = string> extends PreferenceText {
    readonly kind: 'choice';
    readonly choices: readonly Choice[];
    readonly default: Choice;
    /** Text of each choice. */
    readonly choiceLabels?: Readonly<Partial<Record<Choice, string>>> | undefined;
}
/** A preference that is on or off. */
interface TogglePreference extends PreferenceText {
    readonly kind: 'toggle';
    readonly default: boolean;
}
/** A preference as the host defines it. */
type Preference = ChoicePreference | TogglePreference;

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
/** Fields that cannot be changed, each with a reason for the user, for example "Managed by your company." */
type ReadOnlyProfile = {
    readonly [Field in keyof Profile]?: string | undefined;
};

/**
 * A role of the host, as free text. Account Elements shows it; it has no effect.
 */
interface AccountRole {
    readonly name: string;
    readonly description?: string | undefined;
}
/** The profile of a user, with its version. */
interface ProfileSnapshot extends Profile {
    /** When the profile was last updated (ISO 8601, UTC), or `null` if it was never updated. */
    readonly updatedAt: string | null;
    /** Changes with every change of the profile, and only then. No other account has it. Send it with an update. */
    readonly version: string;
    /** `password` if a new username needs the current password. Absent: it does not. */
    readonly usernameConfirmation?: 'password' | undefined;
    /** Absent if every field can be changed. An update of a field named here is `INPUT_INVALID` with the rule `readOnly`. */
    readonly readOnly?: ReadOnlyProfile | undefined;
}
/** The stored preferences of a user, with their version. */
interface PreferencesSnapshot {
    /** Stored values by key. Read them with the preferences definition, which adds defaults. */
    readonly values: PreferenceValues;
    /** Changes with every change of the preferences, and only then. No other account has it. Send it with an update. */
    readonly version: string;
}
/** The state of the password, without the password. */
interface PasswordStatus {
    /** `false` for an account without a password, whose user signs in by other means. */
    readonly isSet: boolean;
    /** When it was last changed (ISO 8601, UTC), or `null` if it was never changed. */
    readonly changedAt: string | null;
}
/**
 * One account as its user may see it: everything that the account page shows, and no secret. Plain JSON.
 */
interface AccountSnapshot {
    readonly id: string;
    /** The current role; `null` if the host assigns none. */
    readonly role: AccountRole | null;
    /** Permissions of the user, as strings of the host. They decide which tabs of the host are shown. */
    readonly permissions: readonly string[];
    /** When the account was created (ISO 8601, UTC). */
    readonly createdAt: string;
    readonly profile: ProfileSnapshot;
    readonly preferences: PreferencesSnapshot;
    readonly password: PasswordStatus;
    readonly mfa: MfaStatus;
}

/**
 * What a change of the client returns: the answer, or an error with the outcome of the change. Actions never reject.
 *
 * - `saved`: the answer was lost, and the account that was read afterwards contains the change.
 * - `notSaved`: the change was not made.
 * - `unknown`: the answer was lost, and the account could not be read or does not show the outcome. `resolved` resolves when a later
 *   read of the same user's account shows it. It stays pending after `close()`, a newer change of the same name, or a read of another
 *   user's account.
 */
type ChangeResult<Value> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly error: AccountError;
    readonly outcome: 'saved' | 'notSaved';
} | {
    readonly ok: false;
    readonly error: AccountError;
    readonly outcome: 'unknown';
    readonly resolved: Promise<'saved' | 'notSaved'>;
};

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
/** The name of a rule. The catalogue has a text for each name. */
type PasswordRuleKind = PasswordRule['kind'];

/** The input of a password change. The form checks the repeated password and does not send it. */
interface PasswordChange {
    readonly currentPassword: string;
    readonly newPassword: string;
}

/** Options of every call. */
interface CallOptions {
    /** Aborts the call, which then throws `REQUEST_ABORTED`. Whether a change was made is unknown. */
    readonly signal?: AbortSignal | undefined;
}
/** Options of an update that needs the version that the caller has read. */
interface VersionedCallOptions extends CallOptions {
    /** The `version` that was edited. If it is no longer current, or belongs to another account, nothing is written. */
    readonly version: string;
}
/** The answer to a change of credentials. */
interface CredentialsChanged {
    readonly account: AccountSnapshot;
    /**
     * The credentials epoch after the change. Sessions with an older epoch are invalid. The host renews the session that made the change
     * with this value.
     */
    readonly epoch: number;
}
/** The answer with new backup codes. No other answer contains them. */
interface BackupCodesIssued extends CredentialsChanged {
    /** The new codes in their displayed form. Earlier codes no longer work. */
    readonly backupCodes: readonly string[];
}
/** The answer to a confirmed enrolment. */
interface TotpConfirmed extends CredentialsChanged {
    /**
     * New backup codes if MFA was off before. `null` if an authenticator was replaced: the existing codes stay valid.
     */
    readonly backupCodes: readonly string[] | null;
}
/** Changes of the profile. */
interface ProfileService {
    /**
     * Changes the named fields. Other fields keep their values. An update must name a field: over HTTP an empty one is `REQUEST_MALFORMED`, because it
     * looks like a body that was lost.
     *
     * @throws {AccountError} `INPUT_INVALID` (rule `readOnly` for a read-only field, `required` for a missing password), `PASSWORD_WRONG`
     *   (field `password`; counted), `ATTEMPTS_LOCKED` (also after too many requests for other usernames), `USERNAME_TAKEN` (field `username`), `PROFILE_CHANGED` if
     *   `version` is not current. In each case nothing is changed.
     */
    update(update: ProfileUpdate, options: VersionedCallOptions): Promise<AccountSnapshot>;
}
/** Changes of the preferences. */
interface PreferencesService {
    /**
     * Changes the named preferences. Other preferences keep their values. An update must name a preference, see {@link ProfileService.update}.
     *
     * @throws {AccountError} `INPUT_INVALID` with the preference's key as field, `PREFERENCES_CHANGED` if `version` is
     *   not current. In each case nothing is changed.
     */
    update(patch: PreferencesPatch, options: VersionedCallOptions): Promise<AccountSnapshot>;
}
/** Changes of the password. */
interface PasswordService {
    /**
     * Replaces the password. The same write ends every other session of the account and a pending TOTP enrolment.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `currentPassword`; counted), `PASSWORD_REJECTED` (field
     *   `newPassword`, one issue for each rule that is not met), `PASSWORD_UNSET`, `ATTEMPTS_LOCKED`.
     */
    change(change: PasswordChange, options?: CallOptions): Promise<CredentialsChanged>;
}
/** What confirms a change of MFA. */
interface PasswordConfirmation {
    readonly password: string;
    /** A one-time code or backup code, if `mfa.confirmation` of the account requires one while MFA is on. It counts as used afterwards. */
    readonly code?: string | undefined;
}
/** Multi-factor authentication by time-based one-time codes (TOTP, RFC 6238) with backup codes. */
interface MfaService {
    /**
     * Starts an enrolment for the first authenticator, or, while MFA is on, for one that replaces the current one. An active authenticator
     * stays active. A newer enrolment replaces an older pending one.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `PASSWORD_UNSET`, `ATTEMPTS_LOCKED`;
     *   `FEATURE_UNSUPPORTED` while MFA is on, if the account says that it is not `replaceable`; `CODE_WRONG` (counted), `CODE_USED`.
     */
    beginTotp(confirmation: PasswordConfirmation, options?: CallOptions): Promise<TotpEnrolment>;
    /**
     * Confirms the new authenticator with one of its codes and activates it, in one write. The code counts as used. The secret of the
     * enrolment stays the same after a wrong code.
     *
     * @throws {AccountError} `CODE_WRONG`, `CODE_USED`, `CLOCK_OFF` (with `driftSeconds`), each with field `code` and
     *   counted for the enrolment; `ENROLMENT_MISSING`, `ENROLMENT_EXPIRED` (after 10 minutes or too many wrong codes).
     */
    confirmTotp(input: {
        readonly code: string;
    }, options?: CallOptions): Promise<TotpConfirmed>;
    /** Cancels a pending enrolment. Without one, nothing changes. */
    cancelTotp(options?: CallOptions): Promise<AccountSnapshot>;
    /**
     * Replaces the whole set of backup codes in one write. Earlier codes no longer work, and every other session of the account ends. Of
     * concurrent calls with one session exactly one succeeds, so an answer never contains codes that no longer work.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `CODE_WRONG` (counted), `CODE_USED`, `MFA_INACTIVE`, `ATTEMPTS_LOCKED`;
     *   `BACKUP_CODES_CHANGED` if another call was faster. The codes of that call work.
     */
    regenerateBackupCodes(confirmation: PasswordConfirmation, options?: CallOptions): Promise<BackupCodesIssued>;
    /**
     * Disables MFA: one write removes the authenticator, the backup codes and a pending enrolment.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `CODE_WRONG` (counted), `CODE_USED`, `MFA_INACTIVE`, `ATTEMPTS_LOCKED`.
     */
    disable(confirmation: PasswordConfirmation, options?: CallOptions): Promise<CredentialsChanged>;
}
/**
 * What a user can do with their own account. It is the only interface that a UI needs, in the browser and on the server.
 *
 * A service is for one account, so its calls have no parameter for the account. If the backend lacks a feature, its property is absent
 * and its UI is not shown.
 *
 * Duties of an implementation:
 * - Every error is an `AccountError` with a code named here; unexpected errors are `SERVICE_FAILED`. Any call can also throw
 *   `SESSION_ENDED`, `SERVICE_UNAVAILABLE`, `REQUEST_ABORTED` and, over a network, `CONNECTION_FAILED` and `REQUEST_BLOCKED` (not
 *   made), `OUTCOME_UNKNOWN` (perhaps made) and `RESPONSE_INVALID`.
 * - A call that throws changes only the count of failures. The exceptions are `OUTCOME_UNKNOWN` and `REQUEST_ABORTED`: the change may have
 *   been made.
 * - A change is answered after its write is durable. The answer contains the account after that write.
 * - No answer contains a password, an active secret, or a backup code, except the codes that the call has created.
 *
 * `serviceConformance` in `@account-elements/core/testing` checks all of this.
 */
interface AccountService {
    /** Reads the whole account. */
    load(options?: CallOptions): Promise<AccountSnapshot>;
    readonly profile?: ProfileService | undefined;
    readonly preferences?: PreferencesService | undefined;
    readonly password?: PasswordService | undefined;
    readonly mfa?: MfaService | undefined;
}
/** A feature that a backend has or lacks. */
type AccountFeature = Exclude<keyof AccountService, 'load'>;

/** One call of an {@link AccountService}, as {@link operations} declares it. */
interface Operation {
    /** The feature of the call; `null` for a call of the service itself. */
    readonly feature: AccountFeature | null;
    /** The name of the method. */
    readonly call: string;
    /** `credentials`: a change that raises the credentials epoch. */
    readonly kind: 'read' | 'change' | 'credentials';
    /** Whether the caller sends the version that was edited. HTTP sends it in `If-Match`, as a strong entity tag. */
    readonly versioned?: true;
    /** Whether the method takes only options. */
    readonly withoutInput?: true;
    /** The HTTP method. */
    readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
    /** The HTTP path, below the path at which the host mounts the handler. */
    readonly path: string;
    /** The path of the same call with POST, for networks that block PATCH and DELETE. */
    readonly postPath?: string;
    /**
     * For a change that sends values of the account: returns the function that says whether an account contains them. It holds no password.
     * Every answer is checked with it.
     */
    readonly contains?: (input: unknown) => (account: AccountSnapshot) => boolean;
    /** For any other change: compares the account before and after it. `undefined` if the two accounts do not show whether it was made. */
    readonly isMade?: (before: AccountSnapshot, after: AccountSnapshot) => boolean | undefined;
}
/**
 * Every call of an {@link AccountService}, in one table. The actions of the client, the HTTP service and handler, the OpenAPI document, the
 * fault proxies and the boundary of the authority are derived from it. `operation-schemas.ts` has the schemas and the error codes, which a
 * client does not load.
 */
declare const operations: {
    readonly load: {
        readonly feature: null;
        readonly call: "load";
        readonly kind: "read";
        readonly withoutInput: true;
        readonly method: "GET";
        readonly path: "";
    };
    readonly updateProfile: {
        readonly feature: "profile";
        readonly call: "update";
        readonly kind: "change";
        readonly versioned: true;
        readonly method: "PATCH";
        readonly path: "/profile";
        readonly postPath: "/profile";
        readonly contains: (input: unknown) => ({ profile }: AccountSnapshot) => boolean;
    };
    readonly updatePreferences: {
        readonly feature: "preferences";
        readonly call: "update";
        readonly kind: "change";
        readonly versioned: true;
        readonly method: "PATCH";
        readonly path: "/preferences";
        readonly postPath: "/preferences";
        readonly contains: (input: unknown) => ({ preferences }: AccountSnapshot) => boolean;
    };
    readonly changePassword: {
        readonly feature: "password";
        readonly call: "change";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/password";
        readonly isMade: (before: AccountSnapshot, after: AccountSnapshot) => boolean;
    };
    readonly beginTotp: {
        readonly feature: "mfa";
        readonly call: "beginTotp";
        readonly kind: "change";
        readonly method: "POST";
        readonly path: "/mfa/totp";
        readonly isMade: ({ mfa: before }: AccountSnapshot, { mfa: after }: AccountSnapshot) => boolean;
    };
    readonly confirmTotp: {
        readonly feature: "mfa";
        readonly call: "confirmTotp";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/totp/confirm";
        readonly isMade: ({ mfa: before }: AccountSnapshot, { mfa: after }: AccountSnapshot) => boolean;
    };
    readonly cancelTotp: {
        readonly feature: "mfa";
        readonly call: "cancelTotp";
        readonly kind: "change";
        readonly withoutInput: true;
        readonly method: "DELETE";
        readonly path: "/mfa/totp";
        readonly postPath: "/mfa/totp/cancel";
        readonly isMade: (_before: AccountSnapshot, { mfa }: AccountSnapshot) => boolean;
    };
    readonly regenerateBackupCodes: {
        readonly feature: "mfa";
        readonly call: "regenerateBackupCodes";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/backup-codes";
        readonly isMade: ({ mfa: before }: AccountSnapshot, { mfa: after }: AccountSnapshot) => boolean | undefined;
    };
    readonly disableMfa: {
        readonly feature: "mfa";
        readonly call: "disable";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/disable";
        readonly isMade: (_before: AccountSnapshot, { mfa }: AccountSnapshot) => boolean;
    };
};
/** The name of one of {@link operations}. */
type OperationName = keyof typeof operations;
/** Options of any operation; `version` for those with a version. */
interface OperationOptions extends CallOptions {
    readonly version?: string | undefined;
}
/** Carries out an operation by its name, and returns its answer. `input` is `undefined` for an operation without input. */
type CarryOut = (name: OperationName, input: unknown, options: OperationOptions | undefined) => Promise<unknown>;
/**
 * Creates a service that passes every call to `carryOut`.
 *
 * @param supports Returns whether the service has a feature. Default: it has every feature.
 */
declare function serviceFrom(carryOut: CarryOut, supports?: (feature: AccountFeature) => boolean): AccountService;
/**
 * Calls the method of a service that an operation names.
 *
 * @throws {AccountError} `FEATURE_UNSUPPORTED`, and what the service throws.
 */
declare function callOperation(service: AccountService, name: OperationName, input: unknown, options?: OperationOptions): Promise<unknown>;
/**
 * Returns the answer to a change, after a check. If a server reads the body before the account handler does, the answer to an update can be
 * the unchanged account.
 *
 * @throws {AccountError} `OUTCOME_UNKNOWN` if there is no answer, or an update's answer does not contain the values that were sent.
 */
declare function checkAnswer<Answer>(name: OperationName, input: unknown, answer: Answer): Answer;

/** The calls of a feature as actions, which never reject. The client supplies the options. */
type ActionsOf<Feature> = {
    readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer> ? Parameters extends readonly [options?: CallOptions | undefined] ? () => Promise<ChangeResult<Answer>> : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>> : never;
};

/**
 * Validates an input at run time. The caller can be JavaScript code or a network request, so types are not enough.
 *
 * @throws {AccountError} `INPUT_INVALID` with the first 20 fields that are missing, of a wrong type, or unknown.
 */
declare function parseInput<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value;
/**
 * Rejects a password that no account can have, before it is hashed. It does not count as a failure.
 *
 * @throws {AccountError} `INPUT_INVALID`.
 */
declare function rejectUnreadablePassword(password: string, field: string): void;
/** Returns what confirms a change. @throws {AccountError} `INPUT_INVALID`. */
declare function parseConfirmation(input: unknown): PasswordConfirmation;

/** The shape of a whole number. */
declare const integerSchema: z.ZodMiniNumber<number>;
/** The shape of a whole number of 0 or more. */
declare const countSchema: z.ZodMiniNumber<number>;

/** Formats a canonical code for display, in groups of five: `ABCDE-FGHJK-MNPQR`. */
declare function formatBackupCode(code: string): string;
/**
 * Reads a backup code that a user typed or pasted. Case, hyphens, spaces and invisible format characters are ignored; O is 0, I and L are 1.
 *
 * @returns The canonical 15 characters, or `null` if the input cannot be a backup code.
 */
declare function parseBackupCode(input: string): string | null;

/** The shape of the input of `confirmTotp`. A number is not a code, because it has lost its leading zeros. */
declare const totpConfirmationSchema: z.ZodMiniObject<{
    code: z.ZodMiniString<string>;
}, z.core.$strict>;
/** The shape of an `MfaStatus`. */
declare const mfaStatusSchema: z.ZodMiniObject<{
    enabled: z.ZodMiniBoolean<boolean>;
    enabledAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    backupCodesRemaining: z.ZodMiniNumber<number>;
    enrolmentExpiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    replaceable: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
    confirmation: z.ZodMiniOptional<z.ZodMiniEnum<{
        password: "password";
        "password-and-code": "password-and-code";
    }>>;
}, z.core.$strip>;
/** The shape of a `TotpEnrolment`. */
declare const totpEnrolmentSchema: z.ZodMiniObject<{
    secret: z.ZodMiniString<string>;
    uri: z.ZodMiniString<string>;
    expiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    digits: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    periodSeconds: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
}, z.core.$strip>;

/** The schema of each input. Unknown keys are rejected. */
declare const operationInputs: {
    load: z.ZodMiniObject<{}, z.core.$strict>;
    updateProfile: z.ZodMiniObject<{
        username: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
        password: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    updatePreferences: z.ZodMiniObject<{}, z.core.$catchall<z.ZodMiniCustom<string | boolean, string | boolean>>>;
    changePassword: z.ZodMiniObject<{
        currentPassword: z.ZodMiniString<string>;
        newPassword: z.ZodMiniString<string>;
    }, z.core.$strict>;
    beginTotp: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
        code: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    confirmTotp: z.ZodMiniObject<{
        code: z.ZodMiniString<string>;
    }, z.core.$strict>;
    cancelTotp: z.ZodMiniObject<{}, z.core.$strict>;
    regenerateBackupCodes: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
        code: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    disableMfa: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
        code: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
};
/** The schema of each answer. */
declare const operationAnswers: {
    readonly load: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly updateProfile: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly updatePreferences: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly changePassword: z.ZodMiniType<CredentialsChanged, unknown, z.core.$ZodTypeInternals<CredentialsChanged, unknown>>;
    readonly beginTotp: z.ZodMiniObject<{
        secret: z.ZodMiniString<string>;
        uri: z.ZodMiniString<string>;
        expiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
        digits: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
        periodSeconds: z.ZodMiniOptional<z.ZodMiniNumber<number>>;
    }, z.core.$strip>;
    readonly confirmTotp: z.ZodMiniType<TotpConfirmed, unknown, z.core.$ZodTypeInternals<TotpConfirmed, unknown>>;
    readonly cancelTotp: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly regenerateBackupCodes: z.ZodMiniType<BackupCodesIssued, unknown, z.core.$ZodTypeInternals<BackupCodesIssued, unknown>>;
    readonly disableMfa: z.ZodMiniType<CredentialsChanged, unknown, z.core.$ZodTypeInternals<CredentialsChanged, unknown>>;
};
/** The answer of an operation. */
type OperationAnswer<Name extends OperationName> = z.infer<(typeof operationAnswers)[Name]>;
/** Description of an operation, for a server and the OpenAPI document. */
interface OperationDescription {
    readonly summary: string;
    /** The error codes of this operation, besides those that any call can have. */
    readonly errors: readonly AccountErrorCode[];
    /** The input field of a password that the service compares. It computes slow hashes, so a call with this field has a longer deadline. */
    readonly passwordField?: string;
}
/** Descriptions of {@link operations}. */
declare const operationDescriptions: Readonly<Record<"load" | "updateProfile" | "updatePreferences" | "changePassword" | "beginTotp" | "confirmTotp" | "cancelTotp" | "regenerateBackupCodes" | "disableMfa", OperationDescription>>;

/** The shape of a `PasswordChange`. `newPasswordIssues` checks the new password itself. */
declare const passwordChangeSchema: z.ZodMiniObject<{
    currentPassword: z.ZodMiniString<string>;
    newPassword: z.ZodMiniString<string>;
}, z.core.$strict>;
/** The shape of a `PasswordConfirmation`. */
declare const passwordConfirmationSchema: z.ZodMiniObject<{
    password: z.ZodMiniString<string>;
    code: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strict>;
/** The shape of a `PasswordStatus`. */
declare const passwordStatusSchema: z.ZodMiniObject<{
    isSet: z.ZodMiniBoolean<boolean>;
    changedAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
}, z.core.$strip>;

/** The shape of the value of a preference. */
declare const preferenceValueSchema: z.ZodMiniCustom<string | boolean, string | boolean>;
/** The shape of stored preferences. The definition checks their keys and choices. */
declare const preferenceValuesSchema: z.ZodMiniObject<{}, z.core.$catchall<z.ZodMiniCustom<string | boolean, string | boolean>>>;
/** The shape of a `PreferencesSnapshot`. */
declare const preferencesSnapshotSchema: z.ZodMiniObject<{
    values: z.ZodMiniObject<{}, z.core.$catchall<z.ZodMiniCustom<string | boolean, string | boolean>>>;
    version: z.ZodMiniString<string>;
}, z.core.$strip>;

/** The shape of a `ProfileUpdate`: these fields and no others. `profileUpdateIssues` checks the names themselves. */
declare const profileUpdateSchema: z.ZodMiniObject<{
    username: z.ZodMiniOptional<z.ZodMiniString<string>>;
    fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    password: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strict>;
/** The shape of a `ProfileSnapshot`. */
declare const profileSnapshotSchema: z.ZodMiniObject<{
    username: z.ZodMiniString<string>;
    fullName: z.ZodMiniString<string>;
    updatedAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    version: z.ZodMiniString<string>;
    usernameConfirmation: z.ZodMiniOptional<z.ZodMiniLiteral<"password">>;
    readOnly: z.ZodMiniOptional<z.ZodMiniObject<{
        username: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;

/** The shape of an `AccountRole`. */
declare const accountRoleSchema: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    description: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** The shape of an {@link AccountSnapshot}. Unknown keys are dropped, because a newer server can add some. */
declare const accountSnapshotSchema: z.ZodMiniType<AccountSnapshot>;
/** The shape of a {@link CredentialsChanged}. */
declare const credentialsChangedSchema: z.ZodMiniType<CredentialsChanged>;
/** The shape of a {@link BackupCodesIssued}. */
declare const backupCodesIssuedSchema: z.ZodMiniType<BackupCodesIssued>;
/** The shape of a {@link TotpConfirmed}. */
declare const totpConfirmedSchema: z.ZodMiniType<TotpConfirmed>;
/** Converts an error of a schema to issues. They contain names of fields, never values. */
declare function schemaIssues(error: z.core.$ZodError): readonly InputIssue[];

/** An active authenticator. */
interface TotpRecord {
    /** The sealed secret. It cannot be read without the host's key, or for another account. */
    readonly sealedSecret: string;
    /** The last accepted time step (RFC 6238 §5.2). This step and all earlier ones are rejected. */
    readonly lastStep: number;
    /** When it became active, milliseconds since the epoch. */
    readonly enabledAt: number;
    /** The parameters of an authenticator of another system. `null`: SHA-1, six digits, 30 seconds. */
    readonly parameters: TotpParameters | null;
}
/** The parameters of one-time codes (RFC 6238). */
interface TotpParameters {
    readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
    readonly digits: 6 | 7 | 8;
    /** How long a code is shown, in seconds. */
    readonly periodSeconds: number;
}
/** An authenticator that is not confirmed yet. */
interface PendingTotpRecord {
    readonly sealedSecret: string;
    /** When the enrolment expires, milliseconds since the epoch. */
    readonly expiresAt: number;
    /** Number of wrong codes so far. */
    readonly failures: number;
}
/** One backup code of the current set. */
interface BackupCodeRecord {
    /**
     * The first two characters of the code. They are not secret and unique in the set, and select the hash to compare. `null` for a code of another
     * system, which can have any form.
     */
    readonly selector: string | null;
    /**
     * HMAC-SHA-256 of the code with a key of this account: `v1.<key id>.<base64url>`. A code of another system can have a slow hash instead, encrypted
     * with a key of this account: `sealed.v1.<key id>.<iv>.<ciphertext>`.
     */
    readonly hash: string;
    /** When the code was used, in milliseconds since the epoch. `null` if it was not used. */
    readonly usedAt: number | null;
}
/** Attempts that any person can make who knows the username, or the password. */
interface AttemptBudget {
    /** The times of the failures in the last 30 days, oldest first. A success does not remove them. */
    readonly failures: readonly number[];
    /** Failures since the last success. */
    readonly streak: number;
    /** Until when every attempt is rejected, or `null`. */
    readonly lockedUntil: number | null;
}
/** Attempts with one device token, or in one session. */
interface AttemptCounter {
    /** The id of the token or session. */
    readonly id: string;
    /** Failures with this token, or failures in this session since the last success. */
    readonly failures: number;
    /** When the counter can be removed. */
    readonly expiresAt: number;
}
/**
 * The attempts to enter a secret of the account, in separate budgets, so that a stranger cannot lock the owner out. An attempt is counted as
 * a failure before it is checked, and a success takes it back.
 */
interface AttemptRecord {
    /** Passwords at sign-in without a valid device token. */
    readonly unknownDevices: AttemptBudget;
    /** One-time codes and backup codes at sign-in, after the right password, without a valid device token. */
    readonly secondFactor: AttemptBudget;
    /** One-time codes and backup codes that confirm a change, after the right password, if the host requires both. */
    readonly confirmationCodes: AttemptBudget;
    /** Passwords and codes at sign-in with a device token. */
    readonly knownDevices: readonly AttemptCounter[];
    /** Passwords that confirm a change. */
    readonly sessions: readonly AttemptCounter[];
}
/** The attempts of an account without failures, for example of a new one. */
declare const noAttempts: AttemptRecord;
/**
 * One account as it is stored: a single record, so that one conditional write decides every race. Plain JSON. Contains no password, secret
 * or code in clear text.
 */
interface AccountRecord {
    readonly id: string;
    /** Increases by one with every write. Compare-and-swap depends on it. */
    readonly revision: number;
    /** The username as the user writes it. */
    readonly username: string;
    /** The canonical form of the username. The authority computes it; it is unique, and the storage compares it byte by byte. */
    readonly usernameKey: string;
    /** When the account took its `usernameKey`, or `null` if it has had it since its creation. */
    readonly usernameChangedAt: number | null;
    readonly fullName: string;
    readonly role: AccountRole | null;
    readonly permissions: readonly string[];
    /** Milliseconds since the epoch, like every time in this record. */
    readonly createdAt: number;
    readonly profileUpdatedAt: number | null;
    readonly profileVersion: number;
    readonly preferences: PreferenceValues;
    readonly preferencesVersion: number;
    /**
     * A hash that a hasher of the authority reads, usually a PHC string; `pepper.<key id>.<hash>` for a password with a pepper, and
     * `sealed.v1.<key id>.<iv>.<ciphertext>` for a hash that is encrypted with a key of this account. `null` for an account without a password.
     */
    readonly passwordHash: string | null;
    readonly passwordChangedAt: number | null;
    /** When the host suspended the account, or `null`. A suspended account rejects every sign-in. */
    readonly suspendedAt: number | null;
    /** Increases with every change of password or MFA. Sessions with an older value are invalid. */
    readonly credentialsEpoch: number;
    readonly totp: TotpRecord | null;
    readonly pendingTotp: PendingTotpRecord | null;
    readonly backupCodes: readonly BackupCodeRecord[];
    readonly attempts: AttemptRecord;
}
/** The result of {@link AccountStorage.insert}. */
type InsertOutcome = 'inserted' | 'id-taken' | 'username-taken';
/** The result of {@link AccountStorage.replace}. */
type ReplaceOutcome = 'replaced' | 'stale' | 'username-taken';
/** The result of {@link AccountStorage.remove}. */
type RemoveOutcome = 'removed' | 'stale';
/**
 * Usernames that are reserved for their former account. Of two reservations of one account for one name, the longer one is valid. A reservation is
 * durable before the answer, and every later read finds it.
 */
interface FormerUsernames {
    /** Reserves a name for an account. If it is reserved for another account at `now`, nothing changes. Times in milliseconds since the epoch. */
    reserve(usernameKey: string, accountId: string, times: {
        readonly now: number;
        readonly until: number;
    }): Promise<void>;
    /** Returns the id of the account for which a name is reserved at `now`, or `null`. */
    accountOf(usernameKey: string, now: number): Promise<string | null>;
}

export { accountErrorCodes, accountRoleSchema, accountSnapshotSchema, backupCodesIssuedSchema, callOperation, checkAnswer, countSchema, credentialsChangedSchema, formatBackupCode, integerSchema, mfaStatusSchema, noAttempts, operationAnswers, operationDescriptions, operationInputs, operations, parseBackupCode, parseConfirmation, parseInput, passwordChangeSchema, passwordConfirmationSchema, passwordStatusSchema, preferenceValueSchema, preferenceValuesSchema, preferencesSnapshotSchema, profileSnapshotSchema, profileUpdateSchema, rejectUnreadablePassword, schemaIssues, serviceFrom, toAccountError, toInputIssue, totpConfirmationSchema, totpConfirmedSchema, totpEnrolmentSchema };
export type { AccountErrorDetails, AccountRecord, ActionsOf, AttemptBudget, AttemptCounter, AttemptRecord, BackupCodeRecord, BackupCodesIssued, CallOptions, CarryOut, CredentialsChanged, FormerUsernames, InsertOutcome, MfaService, Operation, OperationAnswer, OperationDescription, OperationName, OperationOptions, PasswordChange, PasswordConfirmation, PasswordRuleKind, PasswordService, PendingTotpRecord, PlainRule, Preference, PreferenceValue, PreferencesPatch, PreferencesService, ProfileService, RemoveOutcome, ReplaceOutcome, TotpConfirmed, TotpParameters, TotpRecord, VersionedCallOptions };
