import { ReadableAtom } from 'nanostores';

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
/** Returns whether a value is an {@link AccountError}, also one of another copy of this package. */
declare function isAccountError(value: unknown): value is AccountError;

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
/** Preferences by key, in the order they are shown. */
type PreferenceFields = Readonly<Record<string, Preference>>;
/** The typed values of a set of preferences. */
type ValuesOf<Fields extends PreferenceFields> = {
    readonly [Key in keyof Fields]: ValueOf<Fields[Key]>;
};
type ValueOf<Field extends Preference> = Field extends ChoicePreference<infer Choice> ? Choice : boolean;
/** The preferences of a host: the fields, their defaults, and how stored values are read. */
interface PreferencesDefinition<Fields extends PreferenceFields = PreferenceFields> {
    readonly fields: Fields;
    /** The value of each preference that the user has not chosen. */
    readonly defaults: ValuesOf<Fields>;
    /**
     * Reads stored values. It never fails: a value that is missing, unknown or no longer a choice becomes the default.
     */
    parse(stored: unknown): ValuesOf<Fields>;
    /** Returns the issues of a change: unknown keys, wrong types, values that are not a choice. Empty if it is valid. */
    issues(patch: unknown): readonly InputIssue[];
}
/** Describes a preference that is one of several choices. */
declare function choice<const Choice extends string>(choices: readonly Choice[], options: {
    readonly default: NoInfer<Choice>;
} & Omit<ChoicePreference<Choice>, 'kind' | 'choices' | 'default'>): ChoicePreference<Choice>;
/** Describes a preference that is on or off. */
declare function toggle(options: Omit<TogglePreference, 'kind'>): TogglePreference;
/**
 * Creates a definition with only these fields. Most hosts use `definePreferences`, which includes the six built-in ones.
 *
 * @throws {TypeError} If a key is not a plain name, or a default is not one of its choices.
 */
declare function createPreferencesDefinition<const Fields extends PreferenceFields>(fields: Fields): PreferencesDefinition<Fields>;

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

/** The part of a `BroadcastChannel` that the client uses. */
interface ChannelLike {
    postMessage(message: unknown): void;
    addEventListener(type: 'message', listener: (event: unknown) => void): void;
    removeEventListener(type: 'message', listener: (event: unknown) => void): void;
    close(): void;
}

/**
 * All uses of the platform. Each is the default of an option, so that a test or a host can pass its own.
 */
/** Milliseconds since the epoch. */
type Clock = () => number;

/**
 * A value that is read from a service, with its loading state. While it is read again, and after a failed read, the last value stays
 * available.
 */
type Resource<Value> = {
    readonly status: 'idle';
} | {
    readonly status: 'loading';
    readonly value?: Value | undefined;
} | {
    readonly status: 'ready';
    readonly value: Value;
} | {
    readonly status: 'failed';
    readonly error: AccountError;
    readonly value?: Value | undefined;
};
/** Returns the value of a resource in any state, or `undefined` if there is none. */
declare function resourceValue<Value>(resource: Resource<Value>): Value | undefined;

/** What a read of the client returns: a value, or the error that explains why there is none. Actions never reject. */
type Result<Value> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly error: AccountError;
};
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
 * At least 8 characters, with uppercase, lowercase, numeric and special characters; not common, not personal and not the current password.
 */
declare const defaultPasswordPolicy: PasswordPolicy;
/**
 * The policy of NIST SP 800-63B-4 §3.1.1.2: at least 15 characters and a blocklist instead of composition.
 *
 * @param words Words that the blocklist contains besides the common passwords, for example the host's products.
 */
declare function nistPasswordPolicy(words?: readonly string[]): PasswordPolicy;

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
/** A service with every feature. */
interface FullAccountService extends AccountService {
    readonly profile: ProfileService;
    readonly preferences: PreferencesService;
    readonly password: PasswordService;
    readonly mfa: MfaService;
}

/** Whether the session of the user is still valid. */
type SessionStatus = 'active' | 'ended';

/** The preferences of the user. */
interface PreferencesClient<Fields extends PreferenceFields = PreferenceFields> {
    readonly definition: PreferencesDefinition<Fields>;
    /** The typed values, with defaults. A change appears here at once, and disappears if it is not saved. */
    readonly state: ReadableAtom<Resource<ValuesOf<Fields>>>;
    /**
     * Saves the named preferences and does not change the others. Changes of other preferences that another tab or device has made
     * meanwhile are kept.
     */
    update(update: Partial<ValuesOf<Fields>>): Promise<ChangeResult<ValuesOf<Fields>>>;
}

/** The type of {@link builtInPreferences}. It is written out to keep the order of the choices. */
type BuiltInPreferences = Readonly<{
    dateRange: ChoicePreference<'today' | 'last7Days' | 'last30Days' | 'last90Days' | 'last12Months'>;
    chartMetric: ChoicePreference<'calls' | 'callMinutes' | 'payments' | 'revenue'>;
    callsFilter: ChoicePreference<'all' | 'answered' | 'missed' | 'voicemail'>;
    paymentsFilter: ChoicePreference<'all' | 'succeeded' | 'pending' | 'failed' | 'refunded'>;
    theme: ChoicePreference<'system' | 'light' | 'dark'>;
    animation: ChoicePreference<'system' | 'on' | 'off'>;
}>;
/**
 * The six built-in preferences. A host can change their choices and add preferences. `<account-provider>` can apply `theme` and
 * `animation`; the host applies the others.
 */
declare const builtInPreferences: BuiltInPreferences;
/** The built-in preferences, with those that a host replaces or adds. */
type WithBuiltIn<Fields extends PreferenceFields> = Omit<BuiltInPreferences, keyof Fields> & Fields;
/**
 * Defines the preferences of an application: the six built-in ones, of which `fields` can replace some by key, followed by those that
 * `fields` adds.
 *
 * @example
 * const preferences = definePreferences({
 *   dateRange: choice(['week', 'month'], { default: 'month', label: 'Period' }),
 *   weeklyReport: toggle({ default: true, label: 'Send me a weekly report' }),
 * });
 * preferences.parse(account.preferences.values).weeklyReport; // boolean
 */
declare function definePreferences(): PreferencesDefinition<BuiltInPreferences>;
declare function definePreferences<const Fields extends PreferenceFields>(fields: Fields): PreferencesDefinition<WithBuiltIn<Fields>>;

/** The profile of the user. */
interface ProfileClient {
    readonly state: ReadableAtom<Resource<ProfileSnapshot>>;
    /**
     * Saves the named fields.
     *
     * @param options.version The version of the profile that was edited. If the profile has changed since, the result is
     *   `PROFILE_CHANGED`, nothing is written, and the current profile is read.
     */
    update(update: ProfileUpdate, options: {
        readonly version: string;
    }): Promise<ChangeResult<AccountSnapshot>>;
    /** The rules that the form checks a new username with. `undefined`: `defaultUsernamePolicy`. Give the authority the same policy. */
    readonly usernamePolicy?: UsernamePolicy | undefined;
}
/** The calls of a feature as actions, which never reject. The client supplies the options. */
type ActionsOf<Feature> = {
    readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer> ? Parameters extends readonly [options?: CallOptions | undefined] ? () => Promise<ChangeResult<Answer>> : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>> : never;
};
/** The password of the user. */
interface PasswordClient extends ActionsOf<PasswordService> {
    readonly state: ReadableAtom<Resource<PasswordStatus>>;
    /** The rules that the form shows. Give the authority the same policy. */
    readonly policy: PasswordPolicy;
}
/** Multi-factor authentication of the user. Only results contain secrets and codes, never a store. */
interface MfaClient extends ActionsOf<MfaService> {
    readonly state: ReadableAtom<Resource<MfaStatus>>;
}
/**
 * The account for a user interface: readable stores and actions. Actions never reject. Changes run one at a time, and the client notifies
 * the user's other tabs.
 *
 * When another user has signed in, in another tab, the next read or answer stores their account. A change that was requested for the
 * account before is then not sent to the account after it. Its result is `SESSION_ENDED`, or the error of the service for an old version
 * (`PROFILE_CHANGED`, `PREFERENCES_CHANGED`). `session` stays `active`.
 */
interface AccountClient<Fields extends PreferenceFields = PreferenceFields> {
    /** The whole account. The stores of the features are derived from it. */
    readonly account: ReadableAtom<Resource<AccountSnapshot>>;
    /** `ended` after the backend has answered `SESSION_ENDED`. A later success makes it `active` again. */
    readonly session: ReadableAtom<SessionStatus>;
    /** Returns whether the backend has a feature. An action of an absent feature gives `FEATURE_UNSUPPORTED`. */
    supports(feature: AccountFeature): boolean;
    /** Reads the account. A newer read aborts an older one, and both have the result of the newer one. */
    load(): Promise<Result<AccountSnapshot>>;
    readonly profile: ProfileClient;
    readonly preferences: PreferencesClient<Fields>;
    readonly password: PasswordClient;
    readonly mfa: MfaClient;
    /** Aborts requests in flight and closes the channel. Further actions give `REQUEST_ABORTED`. */
    close(): void;
}
/** Options of {@link createAccountClient}. */
interface AccountClientOptions<Fields extends PreferenceFields = BuiltInPreferences> {
    readonly service: AccountService;
    /** Default: the six built-in preferences. */
    readonly preferences?: PreferencesDefinition<Fields> | undefined;
    /** Default: {@link defaultPasswordPolicy}. */
    readonly passwordPolicy?: PasswordPolicy | undefined;
    /** Default: `defaultUsernamePolicy`. */
    readonly usernamePolicy?: UsernamePolicy | undefined;
    /**
     * The channel that notifies the other tabs of the same user. Default: a `BroadcastChannel`, if the platform has one, which does not keep a
     * process alive. `null` for none. `close()` closes it. A sign-in page can post `account-changed` to the channel `@account-elements`, so that
     * other windows do not go on to show the account of the user before.
     */
    readonly channel?: ChannelLike | null | undefined;
}
/**
 * Creates the client that elements and hosts share. It reads nothing before the first `load()`.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 * client.preferences.state.subscribe((preferences) => draw(preferences));
 * await client.load();
 */
declare function createAccountClient<const Fields extends PreferenceFields = BuiltInPreferences>(options: AccountClientOptions<Fields>): AccountClient<Fields>;

/** Number of backup codes in a set. */
declare const backupCodeCount = 10;
/** With this many remaining codes or fewer, a UI shows a warning and offers new codes. */
declare const backupCodesLowAt = 3;

/**
 * Returns whether an enrolment can be shown: its URI is a key URI (`otpauth://totp/…`) of at most 2000 characters, and its secret is 16 to
 * 256 characters of unpadded base32 (RFC 4648 §6). A user interface opens the URI. A URI of another scheme could run a script, or lead
 * to another site.
 */
declare function isTotpEnrolment({ uri, secret }: Pick<TotpEnrolment, 'uri' | 'secret'>): boolean;

/** Number of digits of a one-time code. */
declare const totpCodeDigits = 6;
/** How long an authenticator app shows a one-time code, in seconds. */
declare const totpPeriodSeconds = 30;
/** How long an enrolment can be confirmed, in seconds, with the authority of this package. */
declare const enrolmentLifetimeSeconds = 600;
/**
 * Reads a one-time code that a user typed or pasted, with digits of any script. Spaces, hyphens and invisible format characters are ignored.
 *
 * @param digits The number of digits of the authenticator's codes. Default: {@link totpCodeDigits}.
 * @returns Exactly this number of ASCII digits, or `null` if the input cannot be a code.
 */
declare function parseTotpCode(input: string, digits?: number): string | null;

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
 * What the authority requires of a database: five methods, each of them atomic, and reservations of usernames if they are wanted.
 *
 * Duties of an implementation:
 * - **Durable before the answer.** After `inserted`, `replaced` or `removed` the change survives the end of the process.
 * - **Linearizable for each id and each `usernameKey`.** A read that starts after a write was answered returns that write or a later one. So
 *   `findByUsername` does not read from a replica that is behind.
 * - **`replace` and `remove` are compare-and-swap.** Of any number of concurrent calls with the same revision, from any number of processes, at
 *   most one is `replaced` or `removed`. Every other one is `stale` and changes nothing.
 * - **Usernames are unique** by `usernameKey`, compared exactly (no case folding, no collation), also between concurrent inserts and
 *   replaces.
 * - **Records are values.** Returned records are not shared with the storage or other callers. They are equal to the written ones in every
 *   field, character and number.
 * - **Errors are exact.** `SERVICE_UNAVAILABLE` means that a call was not carried out, for example because no connection was available
 *   before the deadline. `SERVICE_FAILED` means that it was not carried out and that a retry fails too, for example because a right is
 *   missing. A write whose connection broke, or that was not answered before the deadline, is `OUTCOME_UNKNOWN`, and so is a write that
 *   throws anything else. All three are `AccountError`.
 *
 * `storageConformance` in `@account-elements/core/testing` checks all of this.
 */
interface AccountStorage {
    /** Reads one account by its id. */
    get(id: string): Promise<AccountRecord | null>;
    /** Reads one account by the canonical form of its username. */
    findByUsername(usernameKey: string): Promise<AccountRecord | null>;
    /** Adds an account if its id and its `usernameKey` are free. */
    insert(record: AccountRecord): Promise<InsertOutcome>;
    /**
     * Writes `record` if and only if the stored record with the same id has this `revision`. `record.revision` is `revision + 1`. An unknown
     * id is `stale`. If the record is stale and its username is taken, the result is `stale`.
     */
    replace(record: AccountRecord, revision: number): Promise<ReplaceOutcome>;
    /** Deletes the record with this id if and only if it has this `revision`. An unknown id is `stale`. Its `usernameKey` is then free. */
    remove(id: string, revision: number): Promise<RemoveOutcome>;
    /**
     * Reserves former usernames, so that another person cannot take the name of a user who has just changed it. Default: a former username is
     * free at once.
     */
    readonly formerUsernames?: FormerUsernames | undefined;
}
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

export { AccountError, backupCodeCount, backupCodesLowAt, builtInPreferences, choice, createAccountClient, createPreferencesDefinition, defaultPasswordPolicy, definePreferences, enrolmentLifetimeSeconds, isAccountError, isTotpEnrolment, nistPasswordPolicy, parseTotpCode, resourceValue, toggle, totpCodeDigits, totpPeriodSeconds };
export type { AccountClient, AccountClientOptions, AccountErrorCode, AccountFeature, AccountRole, AccountService, AccountSnapshot, AccountStorage, BuiltInPreferences, ChangeResult, ChannelLike, ChoicePreference, Clock, FullAccountService, InputIssue, MfaClient, MfaStatus, PasswordBlocklist, PasswordClient, PasswordContext, PasswordPolicy, PasswordRule, PasswordRuleResult, PasswordStatus, PreferenceFields, PreferenceValues, PreferencesClient, PreferencesDefinition, PreferencesSnapshot, Profile, ProfileClient, ProfileSnapshot, ProfileUpdate, ReadOnlyProfile, Resource, Result, SessionStatus, TogglePreference, TotpEnrolment, UsernamePolicy, ValuesOf, WithBuiltIn };
