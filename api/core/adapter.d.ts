import * as z from 'zod/mini';

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
/** An issue as it came over a wire. A rule that this version does not know becomes `other`, a number that is missing `null`. */
declare function toInputIssue(received: {
    readonly field: string;
    readonly rule: string;
    readonly params?: Readonly<Record<string, number | null>> | undefined;
}): InputIssue;
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
/** Gives an {@link AccountError} unchanged and anything else that was thrown as a `SERVICE_FAILED` that carries it as its cause. */
declare function toAccountError(thrown: unknown): AccountError;

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
/** The name of a rule; text for people comes from the strings catalogue by it. */
type PasswordRuleKind = PasswordRule['kind'];

/** A change of password: both in one request. The confirmation is the form's affair and never leaves it. */
interface PasswordChange {
    readonly currentPassword: string;
    readonly newPassword: string;
}

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

/** One call of an {@link AccountService}, as {@link operations} declares it. */
interface Operation {
    /** The feature it belongs to; `null` for a call of the service itself. */
    readonly feature: AccountFeature | null;
    /** The name of the method. */
    readonly call: string;
    /** `credentials`: a change that raises the credentials epoch. */
    readonly kind: 'read' | 'change' | 'credentials';
    /** Whether its caller gives the version that was edited; over HTTP in `If-Match`, as a strong entity tag. */
    readonly versioned?: true;
    /** Whether it takes options alone. */
    readonly withoutInput?: true;
    /** Over HTTP. */
    readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
    /** Over HTTP, below the path that the host mounts the handler at. */
    readonly path: string;
}
/**
 * Every call of an {@link AccountService}, in one table. The client's actions, the HTTP service and handler, the OpenAPI document, fault
 * proxies and the authority's boundary are made of it. `operation-schemas.ts` has the shapes and the error codes, which a client does not
 * load.
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
    };
    readonly updatePreferences: {
        readonly feature: "preferences";
        readonly call: "update";
        readonly kind: "change";
        readonly versioned: true;
        readonly method: "PATCH";
        readonly path: "/preferences";
    };
    readonly changePassword: {
        readonly feature: "password";
        readonly call: "change";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/password";
    };
    readonly beginTotp: {
        readonly feature: "mfa";
        readonly call: "beginTotp";
        readonly kind: "change";
        readonly method: "POST";
        readonly path: "/mfa/totp";
    };
    readonly confirmTotp: {
        readonly feature: "mfa";
        readonly call: "confirmTotp";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/totp/confirm";
    };
    readonly cancelTotp: {
        readonly feature: "mfa";
        readonly call: "cancelTotp";
        readonly kind: "change";
        readonly withoutInput: true;
        readonly method: "DELETE";
        readonly path: "/mfa/totp";
    };
    readonly regenerateBackupCodes: {
        readonly feature: "mfa";
        readonly call: "regenerateBackupCodes";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/backup-codes";
    };
    readonly disableMfa: {
        readonly feature: "mfa";
        readonly call: "disable";
        readonly kind: "credentials";
        readonly method: "POST";
        readonly path: "/mfa/disable";
    };
};
/** The name of one of {@link operations}. */
type OperationName = keyof typeof operations;
/** Options of any operation; `version` for those that are versioned. */
interface OperationOptions extends CallOptions {
    readonly version?: string | undefined;
}
/** Carries out an operation by its name, and gives its answer. `input` is `undefined` for an operation without one. */
type CarryOut = (name: OperationName, input: unknown, options: OperationOptions | undefined) => Promise<unknown>;
/**
 * Makes a service whose every call goes to `carryOut`.
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

/** Each call of a feature as an action, which never rejects. The client supplies the options. */
type ActionsOf<Feature> = {
    readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer> ? Parameters extends readonly [options?: CallOptions | undefined] ? () => Promise<ChangeResult<Answer>> : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>> : never;
};

/** A service whose updates are `OUTCOME_UNKNOWN` when their answer does not contain the values that were sent. */
declare function withCheckedUpdates(service: AccountService): AccountService;

/**
 * Reads what a caller gave. Types are no proof: callers may be JavaScript, or a wire.
 *
 * @throws {AccountError} `INPUT_INVALID` with the first 20 fields that are missing, of a wrong type, or unknown.
 */
declare function parseInput<Value>(schema: z.ZodMiniType<Value>, input: unknown): Value;
/**
 * Refuses a password that no account can have, before anything is computed of it: it spends no attempt.
 *
 * @throws {AccountError} `INPUT_INVALID`.
 */
declare function refuseUnreadablePassword(password: string, field: string): void;
/** The password that is given to confirm one act. @throws {AccountError} `INPUT_INVALID`. */
declare function confirmedPassword(confirmation: unknown): string;

/** Writes a canonical code in groups of five, the way it is shown: `ABCDE-FGHJK-MNPQR`. */
declare function formatBackupCode(code: string): string;
/**
 * Reads a backup code as a person types or pastes it: case, hyphens, spaces and invisible format characters do not matter, O is 0,
 * I and L are 1.
 *
 * @returns the canonical 15 characters, or `null` when the input cannot be a backup code.
 */
declare function parseBackupCode(input: string): string | null;

/** The shape of the input of `confirmTotp`. A number is no code: it has lost its leading zeros. */
declare const totpConfirmationSchema: z.ZodMiniObject<{
    code: z.ZodMiniString<string>;
}, z.core.$strict>;
/** The shape of an `MfaStatus`. */
declare const mfaStatusSchema: z.ZodMiniObject<{
    enabled: z.ZodMiniBoolean<boolean>;
    enabledAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    backupCodesRemaining: z.ZodMiniInt;
    enrolmentExpiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    replaceable: z.ZodMiniOptional<z.ZodMiniBoolean<boolean>>;
}, z.core.$strip>;
/** The shape of a `TotpEnrolment`. */
declare const totpEnrolmentSchema: z.ZodMiniObject<{
    secret: z.ZodMiniString<string>;
    uri: z.ZodMiniString<string>;
    expiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
}, z.core.$strip>;

/** The shape of each input: these keys and no others. */
declare const operationInputs: {
    readonly load: z.ZodMiniObject<{}, z.core.$strict>;
    readonly updateProfile: z.ZodMiniObject<{
        username: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strict>;
    readonly updatePreferences: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniBoolean<boolean>]>>;
    readonly changePassword: z.ZodMiniObject<{
        currentPassword: z.ZodMiniString<string>;
        newPassword: z.ZodMiniString<string>;
    }, z.core.$strict>;
    readonly beginTotp: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
    }, z.core.$strict>;
    readonly confirmTotp: z.ZodMiniObject<{
        code: z.ZodMiniString<string>;
    }, z.core.$strict>;
    readonly cancelTotp: z.ZodMiniObject<{}, z.core.$strict>;
    readonly regenerateBackupCodes: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
    }, z.core.$strict>;
    readonly disableMfa: z.ZodMiniObject<{
        password: z.ZodMiniString<string>;
    }, z.core.$strict>;
};
/** The shape of each answer. */
declare const operationAnswers: {
    readonly load: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly updateProfile: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly updatePreferences: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly changePassword: z.ZodMiniType<CredentialsChanged, unknown, z.core.$ZodTypeInternals<CredentialsChanged, unknown>>;
    readonly beginTotp: z.ZodMiniObject<{
        secret: z.ZodMiniString<string>;
        uri: z.ZodMiniString<string>;
        expiresAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    }, z.core.$strip>;
    readonly confirmTotp: z.ZodMiniType<TotpConfirmed, unknown, z.core.$ZodTypeInternals<TotpConfirmed, unknown>>;
    readonly cancelTotp: z.ZodMiniType<AccountSnapshot, unknown, z.core.$ZodTypeInternals<AccountSnapshot, unknown>>;
    readonly regenerateBackupCodes: z.ZodMiniType<BackupCodesIssued, unknown, z.core.$ZodTypeInternals<BackupCodesIssued, unknown>>;
    readonly disableMfa: z.ZodMiniType<CredentialsChanged, unknown, z.core.$ZodTypeInternals<CredentialsChanged, unknown>>;
};
/** The answer of an operation. */
type OperationAnswer<Name extends OperationName> = z.infer<(typeof operationAnswers)[Name]>;
/** Description of an operation, for the OpenAPI document. */
interface OperationDescription {
    readonly summary: string;
    /** The error codes of its own, beside those that any call may have. */
    readonly errors: readonly AccountErrorCode[];
}
/** Descriptions of {@link operations}. */
declare const operationDescriptions: Readonly<Record<OperationName, OperationDescription>>;

/** The shape of a `PasswordChange`. Which new passwords are acceptable is `newPasswordIssues`. */
declare const passwordChangeSchema: z.ZodMiniObject<{
    currentPassword: z.ZodMiniString<string>;
    newPassword: z.ZodMiniString<string>;
}, z.core.$strict>;
/** The shape of a `PasswordConfirmation`. */
declare const passwordConfirmationSchema: z.ZodMiniObject<{
    password: z.ZodMiniString<string>;
}, z.core.$strict>;
/** The shape of a `PasswordStatus`. */
declare const passwordStatusSchema: z.ZodMiniObject<{
    isSet: z.ZodMiniBoolean<boolean>;
    changedAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
}, z.core.$strip>;

/** The shape of stored preferences; which keys and choices there are is the definition's affair. */
declare const preferenceValuesSchema: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniBoolean<boolean>]>>;
/** The shape of a `PreferencesSnapshot`. */
declare const preferencesSnapshotSchema: z.ZodMiniObject<{
    values: z.ZodMiniRecord<z.ZodMiniString<string>, z.ZodMiniUnion<readonly [z.ZodMiniString<string>, z.ZodMiniBoolean<boolean>]>>;
    version: z.ZodMiniString<string>;
}, z.core.$strip>;

/** A full name as it is stored: NFC, without blanks at the ends. */
declare function normalizeFullName(fullName: string): string;
/** Which rules a full name breaks; empty when it is valid. Names of any script are names. Field is `fullName`. */
declare function fullNameIssues(fullName: string): readonly InputIssue[];

/** The shape of a `ProfileUpdate`: these two fields and no other. What the names may hold is `profileUpdateIssues`. */
declare const profileUpdateSchema: z.ZodMiniObject<{
    username: z.ZodMiniOptional<z.ZodMiniString<string>>;
    fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strict>;
/** The shape of a `ProfileSnapshot`. */
declare const profileSnapshotSchema: z.ZodMiniObject<{
    username: z.ZodMiniString<string>;
    fullName: z.ZodMiniString<string>;
    updatedAt: z.ZodMiniNullable<z.ZodMiniString<string>>;
    version: z.ZodMiniString<string>;
    readOnly: z.ZodMiniOptional<z.ZodMiniObject<{
        username: z.ZodMiniOptional<z.ZodMiniString<string>>;
        fullName: z.ZodMiniOptional<z.ZodMiniString<string>>;
    }, z.core.$strip>>;
}, z.core.$strip>;

/**
 * The canonical form of a username, by which names are compared and kept unique: `Ada.Lovelace` and `ada.lovelace` are one
 * name. Computed here and never by a database, whose `lower()` differs from engine to engine. Idempotent.
 */
declare function usernameKey(username: string): string;
/** Which rules a username breaks; empty when it is valid. Field is `username`. */
declare function usernameIssues(username: string): readonly InputIssue[];

/** The shape of an `AccountRole`. */
declare const accountRoleSchema: z.ZodMiniObject<{
    name: z.ZodMiniString<string>;
    description: z.ZodMiniOptional<z.ZodMiniString<string>>;
}, z.core.$strip>;
/** The shape of an {@link AccountSnapshot}; unknown keys are dropped, so a newer server may say more. */
declare const accountSnapshotSchema: z.ZodMiniType<AccountSnapshot>;
/** The shape of a {@link CredentialsChanged}. */
declare const credentialsChangedSchema: z.ZodMiniType<CredentialsChanged>;
/** The shape of a {@link BackupCodesIssued}. */
declare const backupCodesIssuedSchema: z.ZodMiniType<BackupCodesIssued>;
/** The shape of a {@link TotpConfirmed}. */
declare const totpConfirmedSchema: z.ZodMiniType<TotpConfirmed>;
/** What a schema found wrong, as issues of input fields. Carries names of fields, never what was sent in them. */
declare function schemaIssues(error: z.core.$ZodError): readonly InputIssue[];

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

export { accountErrorCodes, accountRoleSchema, accountSnapshotSchema, backupCodesIssuedSchema, callOperation, confirmedPassword, credentialsChangedSchema, formatBackupCode, fullNameIssues, mfaStatusSchema, normalizeFullName, operationAnswers, operationDescriptions, operationInputs, operations, parseBackupCode, parseInput, passwordChangeSchema, passwordConfirmationSchema, passwordStatusSchema, preferenceValuesSchema, preferencesSnapshotSchema, profileSnapshotSchema, profileUpdateSchema, refuseUnreadablePassword, schemaIssues, serviceFrom, toAccountError, toInputIssue, totpConfirmationSchema, totpConfirmedSchema, totpEnrolmentSchema, usernameIssues, usernameKey, withCheckedUpdates };
export type { AccountErrorDetails, AccountRecord, ActionsOf, AttemptsRecord, BackupCodeRecord, BackupCodesIssued, CallOptions, CarryOut, CredentialsChanged, InsertOutcome, MfaService, Operation, OperationAnswer, OperationDescription, OperationName, OperationOptions, PasswordChange, PasswordConfirmation, PasswordContext, PasswordRuleKind, PasswordService, PendingTotpRecord, PlainRule, Preference, PreferenceValue, PreferencesPatch, PreferencesService, ProfileService, ReplaceOutcome, TotpConfirmed, TotpRecord, VersionedCallOptions };
