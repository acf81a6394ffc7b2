import { ReadableAtom } from 'nanostores';

/** What is known about multi-factor authentication; no secret, no code. */
interface MfaStatus {
    /** Whether a second factor is asked for at sign-in. */
    readonly enabled: boolean;
    /** When it was turned on or its authenticator replaced (ISO 8601, UTC); `null` while it is off. */
    readonly enabledAt: string | null;
    /** How many backup codes still work; 0 while it is off. */
    readonly backupCodesRemaining: number;
    /** When a pending enrolment ends by itself (ISO 8601, UTC); `null` when there is none. */
    readonly enrolmentExpiresAt: string | null;
    /**
     * `false` where the backend cannot replace an authenticator while MFA is on: a person with a new phone turns MFA off and on
     * again, and no UI offers more. `beginTotp` is then `FEATURE_UNSUPPORTED` while MFA is on. Left out: it can.
     */
    readonly replaceable?: boolean | undefined;
}
/** An authenticator about to be added: what the person scans or types into it. Shown once, never stored by a UI. */
interface TotpEnrolment {
    /** The secret in unpadded base32 (RFC 4648), 32 characters or more for 20 bytes or more. */
    readonly secret: string;
    /** The `otpauth://totp/…` key URI for the QR code. */
    readonly uri: string;
    /** When the enrolment ends by itself (ISO 8601, UTC); `null` where the backend lets it stand until it is confirmed or cancelled. */
    readonly expiresAt: string | null;
}

/**
 * The closed list of error codes. A code names the problem, never an HTTP status or a library, and stays stable for ever:
 * hosts and translations may rely on it.
 */
declare const accountErrorCodes: readonly ["INPUT_INVALID", "USERNAME_TAKEN", "PROFILE_CHANGED", "PREFERENCES_CHANGED", "BACKUP_CODES_CHANGED", "PASSWORD_WRONG", "PASSWORD_REJECTED", "PASSWORD_UNSET", "CODE_WRONG", "CODE_USED", "CLOCK_OFF", "ENROLMENT_MISSING", "ENROLMENT_EXPIRED", "MFA_INACTIVE", "ACCOUNT_MISSING", "SESSION_ENDED", "REAUTHENTICATION_REQUIRED", "ATTEMPTS_LOCKED", "ATTEMPTS_EXHAUSTED", "FEATURE_UNSUPPORTED", "REQUEST_MALFORMED", "REQUEST_TOO_LARGE", "REQUEST_FORBIDDEN", "REQUEST_ABORTED", "MEDIA_TYPE_UNSUPPORTED", "METHOD_UNSUPPORTED", "ROUTE_MISSING", "VERSION_MISSING", "CONNECTION_FAILED", "OUTCOME_UNKNOWN", "RESPONSE_INVALID", "SERVICE_UNAVAILABLE", "SERVICE_FAILED", "RECORD_CORRUPT", "SECRET_UNREADABLE", "HASH_UNREADABLE"];
/** One of {@link accountErrorCodes}. */
type AccountErrorCode = (typeof accountErrorCodes)[number];
/** The rules of an {@link InputIssue} that have no number. `other` is every rule that this version does not know. */
declare const plainRules: readonly ["required", "type", "unknown", "tooLarge", "taken", "readOnly", "choice", "characters", "other", "usernameCharacters", "usernameReserved", "fullNameCharacters", "passwordCharacters", "codeShape", "uppercase", "lowercase", "digit", "special", "notPersonal", "notCurrent", "notCommon", "breached", "mismatch"];
/** One of {@link plainRules}. */
type PlainRule = (typeof plainRules)[number];
/**
 * One broken rule of one input field. Carries no input, so it may be logged and shown. `field` is the name of the input field, for
 * example `username`, `newPassword` or a preference's key. Text for people comes from the strings catalogue by `rule`. A number is
 * `null` where the backend did not report it.
 */
type InputIssue = {
    readonly field: string;
    readonly rule: PlainRule;
    readonly params?: undefined;
} | {
    readonly field: string;
    readonly rule: 'tooShort' | 'minimumLength';
    /** The least number of characters. */
    readonly params: {
        readonly minimum: number | null;
    };
} | {
    readonly field: string;
    readonly rule: 'tooLong';
    /** The greatest number of characters. */
    readonly params: {
        readonly maximum: number | null;
    };
};
/** What an {@link AccountError} carries beside its code. */
interface AccountErrorDetails {
    /** The input field the problem belongs to, when it belongs to one. */
    readonly field?: string | undefined;
    /** Every broken rule, for `INPUT_INVALID` and `PASSWORD_REJECTED`. */
    readonly issues?: readonly InputIssue[] | undefined;
    /** Whole seconds to wait before trying again, for `ATTEMPTS_LOCKED` and `SERVICE_UNAVAILABLE`. */
    readonly retryAfter?: number | undefined;
    /** For `CLOCK_OFF`: how many seconds the authenticator's clock is ahead of the server's (negative: behind). */
    readonly driftSeconds?: number | undefined;
    /** What was thrown below, for the developer's eyes; never crosses the wire. */
    readonly cause?: unknown;
}
/**
 * The one error class of Account Elements. Services throw it; client actions return it inside a `Result`.
 * Its message is for developers; text for people comes from the strings catalogue by {@link AccountError.code}.
 */
declare class AccountError extends Error {
    readonly name = "AccountError";
    /** The problem's stable name. */
    readonly code: AccountErrorCode;
    /** The input field the problem belongs to, when it belongs to one. */
    readonly field: string | undefined;
    /** Every broken rule; empty when the problem is not one of input. */
    readonly issues: readonly InputIssue[];
    /** Whole seconds to wait before trying again, when known. */
    readonly retryAfter: number | undefined;
    /** For `CLOCK_OFF`: seconds the authenticator's clock is ahead of the server's (negative: behind). */
    readonly driftSeconds: number | undefined;
    constructor(code: AccountErrorCode, details?: AccountErrorDetails);
}
/** Whether a value is an {@link AccountError}, also one made by another copy of this package. */
declare function isAccountError(value: unknown): value is AccountError;

/** A stored preference: the name of a choice, or a toggle's position. */
type PreferenceValue = string | boolean;
/** Stored preferences by key. */
type PreferenceValues = Readonly<Record<string, PreferenceValue>>;
/** The preferences to change; one that is absent stays. */
type PreferencesPatch = Readonly<Record<string, PreferenceValue>>;
/** What every kind of preference may say about how it is shown. */
interface PreferenceText {
    /** Text beside the control; the six built-in preferences have theirs in the strings catalogue. */
    readonly label?: string | undefined;
    /** A sentence under the control. */
    readonly hint?: string | undefined;
}
/** One of several choices. */
interface ChoicePreference<Choice extends string = string> extends PreferenceText {
    readonly kind: 'choice';
    readonly choices: readonly Choice[];
    readonly default: Choice;
    /** Text of each choice. */
    readonly choiceLabels?: Readonly<Partial<Record<Choice, string>>> | undefined;
}
/** On or off. */
interface TogglePreference extends PreferenceText {
    readonly kind: 'toggle';
    readonly default: boolean;
}
/** One preference as the host defines it. */
type Preference = ChoicePreference | TogglePreference;
/** Preferences by key, in the order they are shown. */
type PreferenceFields = Readonly<Record<string, Preference>>;
/** The typed values of a set of preferences. */
type ValuesOf<Fields extends PreferenceFields> = {
    readonly [Key in keyof Fields]: ValueOf<Fields[Key]>;
};
type ValueOf<Field extends Preference> = Field extends ChoicePreference<infer Choice> ? Choice : boolean;
/** A host's preferences: what there is to choose, what holds when nothing was chosen, and how values are read. */
interface PreferencesDefinition<Fields extends PreferenceFields = PreferenceFields> {
    readonly fields: Fields;
    /** What holds when nothing was chosen. */
    readonly defaults: ValuesOf<Fields>;
    /**
     * Reads stored values. Never fails: what is missing, unknown or no longer a choice becomes the default, so a changed
     * definition breaks no page.
     */
    parse(stored: unknown): ValuesOf<Fields>;
    /** Which rules a change breaks: unknown keys, wrong types, values that are no choice. Empty when it is valid. */
    issues(patch: unknown): readonly InputIssue[];
}
/** Describes a preference that is one of several choices. */
declare function choice<const Choice extends string>(choices: readonly Choice[], options: {
    readonly default: NoInfer<Choice>;
} & Omit<ChoicePreference<Choice>, 'kind' | 'choices' | 'default'>): ChoicePreference<Choice>;
/** Describes a preference that is on or off. */
declare function toggle(options: Omit<TogglePreference, 'kind'>): TogglePreference;
/**
 * Builds a definition from exactly these fields. Hosts mostly want `definePreferences`, which starts from the six built-in ones.
 *
 * @throws {TypeError} when a key is not a plain name, or a default is none of its choices: a mistake in the host's code.
 */
declare function createPreferencesDefinition<const Fields extends PreferenceFields>(fields: Fields): PreferencesDefinition<Fields>;

/** What a person may edit about themselves. */
interface Profile {
    /** Unique name, as the person writes it; see `usernameKey` for how names are compared. */
    readonly username: string;
    /** 1 to 128 code points of any script. */
    readonly fullName: string;
}
/** The fields to change; a field that is absent stays. */
type ProfileUpdate = {
    readonly [Field in keyof Profile]?: Profile[Field] | undefined;
};
/** Fields that cannot be changed, each with the reason as the person reads it, for example "Managed by your company." */
type ReadOnlyProfile = {
    readonly [Field in keyof Profile]?: string | undefined;
};
/** Which rules an update breaks; empty when it is valid. The same check runs in the form and in the authority. */
declare function profileUpdateIssues(update: ProfileUpdate): readonly InputIssue[];
/** An update as it is stored: names trimmed and in Unicode normal form C. */
declare function normalizeProfileUpdate(update: ProfileUpdate): ProfileUpdate;

/**
 * A role as the host names it: free text, never one of a fixed set. Account Elements shows it and gives it no meaning.
 */
interface AccountRole {
    readonly name: string;
    readonly description?: string | undefined;
}
/** A person's profile with what concurrency needs to know about it. */
interface ProfileSnapshot extends Profile {
    /** When the profile was last updated (ISO 8601, UTC), or `null` when it never was. */
    readonly updatedAt: string | null;
    /** Moves with every change of the profile and with nothing else; send it back with an update. */
    readonly version: string;
    /** Left out where every field can be changed. An update of a field named here is `INPUT_INVALID` with the rule `readOnly`. */
    readonly readOnly?: ReadOnlyProfile | undefined;
}
/** A person's stored preferences with what concurrency needs to know about them. */
interface PreferencesSnapshot {
    /** Stored values by key; read them through the preferences definition, which fills in defaults. */
    readonly values: PreferenceValues;
    /** Moves with every change of the preferences and with nothing else; send it back with an update. */
    readonly version: string;
}
/** What is known about the password; never anything of the password itself. */
interface PasswordStatus {
    /** `false` for an account that signs in by other means and has no password. */
    readonly isSet: boolean;
    /** When it was last changed (ISO 8601, UTC), or `null` when it never was. */
    readonly changedAt: string | null;
}
/**
 * One account as its owner may see it, in one piece: everything the account page shows, and no secret.
 * Plain JSON, so it crosses any wire.
 */
interface AccountSnapshot {
    readonly id: string;
    /** The current role, or `null` when the host gives none. */
    readonly role: AccountRole | null;
    /** Names of what this person may do, in the host's own words; decides which host tabs show. */
    readonly permissions: readonly string[];
    /** When the account was created (ISO 8601, UTC). */
    readonly createdAt: string;
    readonly profile: ProfileSnapshot;
    readonly preferences: PreferencesSnapshot;
    readonly password: PasswordStatus;
    readonly mfa: MfaStatus;
}

/** The part of a `BroadcastChannel` that is used; anything of this shape will do. */
interface ChannelLike {
    postMessage(message: unknown): void;
    addEventListener(type: 'message', listener: (event: unknown) => void): void;
    removeEventListener(type: 'message', listener: (event: unknown) => void): void;
    close(): void;
}

/**
 * What the platform gives, in one place: every use is the default of an option, so a test or a host can pass its own.
 */
/** Milliseconds since the epoch. */
type Clock = () => number;

/**
 * Something that is read from a service, in each of its states. While it is read again, or could not be, the last value
 * stays at hand.
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
/** The value of a resource, if there is one, in whatever state. */
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
 * - `unknown`: the answer was lost, and the account could not be read or does not tell. `resolved` resolves when the account of the
 *   same user, read later, tells. It stays pending if no read does, for example after `close()`.
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

/** What a password is held against beside itself. */
interface PasswordContext {
    readonly username?: string | undefined;
    readonly fullName?: string | undefined;
    /** The present password, where it is at hand. */
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
/** What makes a password acceptable. The same object drives the form (live) and the authority (the verdict). */
interface PasswordPolicy {
    readonly rules: readonly PasswordRule[];
}
/** One rule held against one password. */
interface PasswordRuleResult {
    readonly rule: PasswordRule;
    readonly met: boolean;
}
/** At least 8 characters with uppercase, lowercase, numeric and special ones; no personal name, not the present one. */
declare const defaultPasswordPolicy: PasswordPolicy;
/**
 * The policy of NIST SP 800-63B-4 §3.1.1.2: length instead of composition.
 *
 * @param words a blocklist of common passwords in lower case; the host brings the list that fits its users.
 */
declare function nistPasswordPolicy(words: readonly string[]): PasswordPolicy;
/** Holds every rule of a policy against a password, in the policy's order. */
declare function evaluatePassword(policy: PasswordPolicy, password: string, context?: PasswordContext): readonly PasswordRuleResult[];

/** A change of password: both in one request. The confirmation is the form's affair and never leaves it. */
interface PasswordChange {
    readonly currentPassword: string;
    readonly newPassword: string;
}
/**
 * Which rules a new password breaks; empty when it is acceptable. The same check runs in the form and in the authority.
 *
 * @param field name of the input field to blame.
 */
declare function newPasswordIssues(policy: PasswordPolicy, password: string, context: PasswordContext, field?: string): readonly InputIssue[];

/** Options of every call. */
interface CallOptions {
    /** Aborts the call: it then throws `REQUEST_ABORTED`. Whether a mutation still took place is unknown. */
    readonly signal?: AbortSignal | undefined;
}
/** Options of a call that replaces what the caller has seen. */
interface VersionedCallOptions extends CallOptions {
    /** The `version` the caller has seen and edited. When it is no longer the newest, nothing is written. */
    readonly version: string;
}
/** The answer to a change of credentials. */
interface CredentialsChanged {
    readonly account: AccountSnapshot;
    /**
     * The credentials epoch after the change. Sessions that carry an older one are over; the session that made the
     * change is renewed by the host with this value.
     */
    readonly epoch: number;
}
/** The answer that carries new backup codes: the only one in which they ever appear. */
interface BackupCodesIssued extends CredentialsChanged {
    /** The new codes as shown to the person; every earlier code is dead. */
    readonly backupCodes: readonly string[];
}
/** The answer to a confirmed enrolment. */
interface TotpConfirmed extends CredentialsChanged {
    /**
     * New backup codes when MFA was off before. `null` when an authenticator was replaced: the codes that the person
     * already keeps stay valid.
     */
    readonly backupCodes: readonly string[] | null;
}
/** Changes of the profile. */
interface ProfileService {
    /**
     * Changes the named fields and leaves the others.
     *
     * @throws {AccountError} `INPUT_INVALID` (rule `readOnly` for a field that is), `USERNAME_TAKEN` (field `username`), `PROFILE_CHANGED` when `version` is not
     *   the newest. In each case nothing is changed.
     */
    update(update: ProfileUpdate, options: VersionedCallOptions): Promise<AccountSnapshot>;
}
/** Changes of the preferences. */
interface PreferencesService {
    /**
     * Changes the named preferences and leaves the others.
     *
     * @throws {AccountError} `INPUT_INVALID` with the preference's key as field, `PREFERENCES_CHANGED` when `version` is
     *   not the newest. In each case nothing is changed.
     */
    update(patch: PreferencesPatch, options: VersionedCallOptions): Promise<AccountSnapshot>;
}
/** Changes of the password. */
interface PasswordService {
    /**
     * Replaces the password. Every other session of the account is over in the same write, and so is a pending TOTP
     * enrolment.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `currentPassword`; counted), `PASSWORD_REJECTED` (field
     *   `newPassword`, one issue for each rule that is not met), `PASSWORD_UNSET`, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`.
     */
    change(change: PasswordChange, options?: CallOptions): Promise<CredentialsChanged>;
}
/** A password given to confirm one act. */
interface PasswordConfirmation {
    readonly password: string;
}
/** Multi-factor authentication by time-based one-time codes (TOTP, RFC 6238) with backup codes. */
interface MfaService {
    /**
     * Begins an enrolment: for the first authenticator, or, while MFA is on, for one that will replace the present one.
     * Changes nothing that is active. A newer enrolment replaces an older pending one.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `PASSWORD_UNSET`, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`;
     *   `FEATURE_UNSUPPORTED` while MFA is on where the account says that it is not `replaceable`.
     */
    beginTotp(confirmation: PasswordConfirmation, options?: CallOptions): Promise<TotpEnrolment>;
    /**
     * Proves the new authenticator with one of its codes and makes it the active one, in one write. The code counts as
     * used. The enrolment's secret is the same for every try.
     *
     * @throws {AccountError} `CODE_WRONG`, `CODE_USED`, `CLOCK_OFF` (with `driftSeconds`), each with field `code` and
     *   counted against the enrolment; `ENROLMENT_MISSING`, `ENROLMENT_EXPIRED` (after 10 minutes or too many wrong codes).
     */
    confirmTotp(input: {
        readonly code: string;
    }, options?: CallOptions): Promise<TotpConfirmed>;
    /** Ends a pending enrolment; the account is exactly as before it began. Without one, does nothing. */
    cancelTotp(options?: CallOptions): Promise<AccountSnapshot>;
    /**
     * Replaces the whole set of backup codes in one write; every earlier code is dead. Every other session of the account is
     * over in the same write: of calls made at once under one session exactly one has an effect, and nobody is shown codes
     * that are dead already.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `MFA_INACTIVE`, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`;
     *   `BACKUP_CODES_CHANGED` when another call was faster while this one was carried out: its codes are the ones that work.
     */
    regenerateBackupCodes(confirmation: PasswordConfirmation, options?: CallOptions): Promise<BackupCodesIssued>;
    /**
     * Turns MFA off: authenticator, backup codes and any pending enrolment are gone in one write.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`; counted), `MFA_INACTIVE`, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`.
     */
    disable(confirmation: PasswordConfirmation, options?: CallOptions): Promise<CredentialsChanged>;
}
/**
 * What one person may do with their own account: the one interface a UI needs, and both ends of every wire.
 *
 * Whose account it is was settled when the service was made; no call names an account. A feature that the backend
 * cannot do is absent, and so is its UI.
 *
 * Duties of an implementation:
 * - Every problem is an `AccountError` with the codes named here; unexpected ones are `SERVICE_FAILED`. Any call may
 *   also throw `SESSION_ENDED`, `SERVICE_UNAVAILABLE`, `REQUEST_ABORTED` and, over a wire, `CONNECTION_FAILED` (surely
 *   not carried out), `OUTCOME_UNKNOWN` (perhaps carried out) and `RESPONSE_INVALID`.
 * - A call that throws has changed nothing but failure counters; only `OUTCOME_UNKNOWN` and `REQUEST_ABORTED` may have.
 * - A mutation answers after its write is durable, and with the account as that write left it.
 * - No answer carries a password, an active secret, or a backup code but the ones just made.
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
/** What a backend can do or not. */
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
     * Saves the named preferences and leaves the others. If another tab or device has changed preferences meanwhile, its changes of
     * other preferences stay.
     */
    update(update: Partial<ValuesOf<Fields>>): Promise<ChangeResult<ValuesOf<Fields>>>;
}

/** The type of {@link builtInPreferences}; written out, so that the order of the choices is ours and not the compiler's. */
type BuiltInPreferences = Readonly<{
    dateRange: ChoicePreference<'today' | 'last7Days' | 'last30Days' | 'last90Days' | 'last12Months'>;
    chartMetric: ChoicePreference<'calls' | 'callMinutes' | 'payments' | 'revenue'>;
    callsFilter: ChoicePreference<'all' | 'answered' | 'missed' | 'voicemail'>;
    paymentsFilter: ChoicePreference<'all' | 'succeeded' | 'pending' | 'failed' | 'refunded'>;
    theme: ChoicePreference<'system' | 'light' | 'dark'>;
    animation: ChoicePreference<'system' | 'on' | 'off'>;
}>;
/**
 * The six preferences every dashboard has. A host changes their choices, adds its own, or leaves them as they are.
 * `theme` and `animation` are understood by `<account-provider>`; the rest is for the host to obey.
 */
declare const builtInPreferences: BuiltInPreferences;
/** The built-in preferences, with those that a host replaces or adds. */
type WithBuiltIn<Fields extends PreferenceFields> = Omit<BuiltInPreferences, keyof Fields> & Fields;
/**
 * Defines the preferences of an application: the six built-in ones, each replaced where `fields` has the same key,
 * followed by the host's own.
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

/** The profile of the person who is signed in. */
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
}
/** Each call of a feature as an action, which never rejects. The client supplies the options. */
type ActionsOf<Feature> = {
    readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer> ? Parameters extends readonly [options?: CallOptions | undefined] ? () => Promise<ChangeResult<Answer>> : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>> : never;
};
/** The password of the person who is signed in. */
interface PasswordClient extends ActionsOf<PasswordService> {
    readonly state: ReadableAtom<Resource<PasswordStatus>>;
    /** What the form shows rule by rule; give the authority the same. */
    readonly policy: PasswordPolicy;
}
/** Multi-factor authentication of the person who is signed in. Secrets and codes are in results only, never in a store. */
interface MfaClient extends ActionsOf<MfaService> {
    readonly state: ReadableAtom<Resource<MfaStatus>>;
}
/**
 * An account's state for a user interface: readable stores and actions. Actions never reject; changes run one at a time,
 * and other tabs of the person are told.
 */
interface AccountClient<Fields extends PreferenceFields = PreferenceFields> {
    /** The whole account; the features' stores are views of it. */
    readonly account: ReadableAtom<Resource<AccountSnapshot>>;
    /** `ended` once the backend no longer knows who is asking; a later success makes it `active` again. */
    readonly session: ReadableAtom<SessionStatus>;
    /** Whether the backend can do something; an action of an absent feature gives `FEATURE_UNSUPPORTED`. */
    supports(feature: AccountFeature): boolean;
    /** Reads the account again. A newer read supersedes an older one. */
    load(): Promise<Result<AccountSnapshot>>;
    readonly profile: ProfileClient;
    readonly preferences: PreferencesClient<Fields>;
    readonly password: PasswordClient;
    readonly mfa: MfaClient;
    /** Aborts what is in flight and leaves the other tabs' channel. The client is of no further use. */
    close(): void;
}
/** What a client is made of. */
interface AccountClientOptions<Fields extends PreferenceFields = BuiltInPreferences> {
    readonly service: AccountService;
    /** Default: the six built-in preferences. */
    readonly preferences?: PreferencesDefinition<Fields> | undefined;
    /** Default: {@link defaultPasswordPolicy}. */
    readonly passwordPolicy?: PasswordPolicy | undefined;
    /**
     * The channel that notifies the other tabs of the same user. Default: a `BroadcastChannel` where there is one, which keeps no process alive; `null`
     * for none. It is closed with the client.
     */
    readonly channel?: ChannelLike | null | undefined;
}
/**
 * Makes the client that elements and hosts share. Nothing is read before the first `load()`.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 * client.preferences.state.subscribe((preferences) => draw(preferences));
 * await client.load();
 */
declare function createAccountClient<const Fields extends PreferenceFields = BuiltInPreferences>(options: AccountClientOptions<Fields>): AccountClient<Fields>;

/** How many backup codes make a set. */
declare const backupCodeCount = 10;
/** From this many remaining codes down, a UI warns and offers new ones. */
declare const backupCodesLowAt = 3;

/** How many digits a one-time code has. */
declare const totpCodeDigits = 6;
/** How long an authenticator app shows a one-time code, in seconds. */
declare const totpPeriodSeconds = 30;
/** How long an enrolment can be confirmed, in seconds, where this package's authority keeps it. */
declare const enrolmentLifetimeSeconds = 600;
/**
 * Reads a one-time code as a person types or pastes it: spaces around and between the digits do not matter.
 *
 * @returns exactly {@link totpCodeDigits} ASCII digits, or `null` when the input cannot be a code.
 */
declare function parseTotpCode(input: string): string | null;

/** An active authenticator. */
interface TotpRecord {
    /** The secret, sealed: unreadable without the host's key, and with another account's id. */
    readonly sealedSecret: string;
    /** The last accepted time step (RFC 6238 §5.2); this one and all before it are refused. */
    readonly lastStep: number;
    /** When it became active, milliseconds since the epoch. */
    readonly enabledAt: number;
}
/** An authenticator that is not proven yet. */
interface PendingTotpRecord {
    readonly sealedSecret: string;
    /** Milliseconds since the epoch after which it is dead. */
    readonly expiresAt: number;
    /** Wrong codes tried so far. */
    readonly failures: number;
}
/** One backup code of the current set. */
interface BackupCodeRecord {
    /** The code's first two characters: not secret, unique in the set, says which hash to compare. */
    readonly selector: string;
    /**
     * HMAC-SHA-256 of the code, under a key of this account: `v1.<key id>.<base64url>`. Sets from before that have a salted slow hash of
     * the rest of the code, as a PHC string (`$…`).
     */
    readonly hash: string;
    /** When it was used, milliseconds since the epoch; `null` while it works. */
    readonly usedAt: number | null;
}
/** Consecutive failures of passwords, codes and backup codes together. */
interface AttemptsRecord {
    /** Failures since the last success. */
    readonly failures: number;
    /** Milliseconds since the epoch until which every attempt is refused, or `null`. */
    readonly lockedUntil: number | null;
}
/**
 * One account as it is stored: a single record, so that every race in this field is settled by one conditional write.
 * Plain JSON. Holds no password, secret or code in the clear.
 */
interface AccountRecord {
    readonly id: string;
    /** Rises by one with every write; the ground of compare-and-swap. */
    readonly revision: number;
    /** As the person writes it. */
    readonly username: string;
    /** Its canonical form, computed by the authority and unique over all accounts; storage compares it byte by byte. */
    readonly usernameKey: string;
    readonly fullName: string;
    readonly role: AccountRole | null;
    readonly permissions: readonly string[];
    /** Milliseconds since the epoch, as every time in this record. */
    readonly createdAt: number;
    readonly profileUpdatedAt: number | null;
    readonly profileVersion: number;
    readonly preferences: PreferenceValues;
    readonly preferencesVersion: number;
    /** A PHC string, or `null` for an account without a password. */
    readonly passwordHash: string | null;
    readonly passwordChangedAt: number | null;
    /** Rises with every change of password or MFA; sessions that carry an older value are over. */
    readonly credentialsEpoch: number;
    readonly totp: TotpRecord | null;
    readonly pendingTotp: PendingTotpRecord | null;
    readonly backupCodes: readonly BackupCodeRecord[];
    readonly attempts: AttemptsRecord;
}
/** What became of an {@link AccountStorage.insert}. */
type InsertOutcome = 'inserted' | 'id-taken' | 'username-taken';
/** What became of an {@link AccountStorage.replace}. */
type ReplaceOutcome = 'replaced' | 'stale' | 'username-taken';
/**
 * What a database owes the authority: four methods, each one atomic step.
 *
 * Duties of an implementation:
 * - **Durable before it answers.** After `inserted` or `replaced` the record survives the death of the process.
 * - **Linearizable for each id.** A read that begins after a write was answered sees that write or a later one.
 * - **`replace` is a compare-and-swap**: of any number of concurrent calls with the same revision, from any number of
 *   processes, at most one is `replaced`; every other one is `stale` and has changed nothing.
 * - **Usernames are unique** over `usernameKey`, compared exactly (no case folding, no collation), also between
 *   concurrent inserts and replaces.
 * - **Records are values**: returned records are not shared with the store or with other callers, and come back exactly
 *   as they were given: every field, every character, every number.
 * - **Failures tell what they know.** `SERVICE_UNAVAILABLE` says that a call was surely not carried out: there was no
 *   connection, or no turn, to be had in time. A write whose connection broke or whose time ran out before its answer came
 *   is `OUTCOME_UNKNOWN`. Both are `AccountError`; nothing is reported as done, or as not done, that may be otherwise.
 *
 * `storageConformance` in `@account-elements/core/testing` checks all of this.
 */
interface AccountStorage {
    /** Reads one account by its id. */
    get(id: string): Promise<AccountRecord | null>;
    /** Reads one account by the canonical form of its username. */
    findByUsername(usernameKey: string): Promise<AccountRecord | null>;
    /** Adds an account, unless its id or its `usernameKey` is taken. */
    insert(record: AccountRecord): Promise<InsertOutcome>;
    /**
     * Writes `record` if and only if the stored record of the same id has this `revision`; `record.revision` is
     * `revision + 1`. An id that is not there is `stale`. When it is both stale and its username taken, `stale` is said.
     */
    replace(record: AccountRecord, revision: number): Promise<ReplaceOutcome>;
}

export { AccountError, backupCodeCount, backupCodesLowAt, builtInPreferences, choice, createAccountClient, createPreferencesDefinition, defaultPasswordPolicy, definePreferences, enrolmentLifetimeSeconds, evaluatePassword, isAccountError, newPasswordIssues, nistPasswordPolicy, normalizeProfileUpdate, parseTotpCode, profileUpdateIssues, resourceValue, toggle, totpCodeDigits, totpPeriodSeconds };
export type { AccountClient, AccountClientOptions, AccountErrorCode, AccountFeature, AccountRole, AccountService, AccountSnapshot, AccountStorage, BuiltInPreferences, ChangeResult, ChannelLike, ChoicePreference, Clock, FullAccountService, InputIssue, MfaClient, MfaStatus, PasswordClient, PasswordPolicy, PasswordRule, PasswordRuleResult, PasswordStatus, PreferenceFields, PreferenceValues, PreferencesClient, PreferencesDefinition, PreferencesSnapshot, Profile, ProfileClient, ProfileSnapshot, ProfileUpdate, ReadOnlyProfile, Resource, Result, SessionStatus, TogglePreference, TotpEnrolment, ValuesOf, WithBuiltIn };
