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

/** A stored preference: the name of a choice, or a toggle's position. */
type PreferenceValue = string | boolean;
/** Stored preferences by key. */
type PreferenceValues = Readonly<Record<string, PreferenceValue>>;
/** The preferences to change; one that is absent stays. */
type PreferencesPatch = Readonly<Record<string, PreferenceValue>>;

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

export { accountRoleSchema, accountSnapshotSchema, backupCodesIssuedSchema, callOperation, confirmedPassword, credentialsChangedSchema, mfaStatusSchema, operationAnswers, operationDescriptions, operationInputs, operations, parseInput, passwordChangeSchema, passwordConfirmationSchema, passwordStatusSchema, preferenceValuesSchema, preferencesSnapshotSchema, profileSnapshotSchema, profileUpdateSchema, refuseUnreadablePassword, schemaIssues, serviceFrom, toInputIssue, totpConfirmationSchema, totpConfirmedSchema, totpEnrolmentSchema, withCheckedUpdates };
export type { CarryOut, Operation, OperationAnswer, OperationDescription, OperationName, OperationOptions };
