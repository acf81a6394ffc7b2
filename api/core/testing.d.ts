/**
 * The code that an authenticator shows at a time.
 *
 * @param secret The secret in base32, from the enrolment.
 * @param milliseconds The time, in milliseconds since the epoch.
 * @param digits The number of digits of the code.
 */
declare function totpCodeAt(secret: string, milliseconds: number, digits?: number): string;
/** A code that the authenticator does not show within ten minutes before or after a time. */
declare function wrongTotpCodeAt(secret: string, milliseconds: number): string;

/**
 * One checkable duty of an interface. Cases work with any test framework:
 *
 * @example
 * for (const { name, run } of storageConformance(makeStorage)) test(name, run);
 */
interface ConformanceCase {
    /** A sentence in the present tense about what the implementation does. */
    readonly name: string;
    /** The duty of the contract that the case checks. */
    readonly duty: string;
    /** Rejects with the duty in the message if the implementation breaks it. Runs are independent of each other. */
    readonly run: () => Promise<void>;
}

/**
 * All uses of the platform. Each is the default of an option, so that a test or a host can pass its own.
 */
/** Milliseconds since the epoch. */
type Clock = () => number;
/** The part of the platform's `crypto` that this package uses. */
type WebCrypto = Pick<typeof globalThis.crypto, 'subtle'>;

/** A clock that changes only when it is set. */
interface FakeClock extends Clock {
    /** Advances by a number of milliseconds. A negative number sets the clock back. */
    advance(milliseconds: number): void;
}
/** Creates a clock with the time `start`. Default: noon of 15 January 2026, UTC, at the start of a time step. */
declare function createFakeClock(start?: number): FakeClock;

/** A call without its input, which can be a secret. */
interface FaultyCall {
    /**
     * `get`, `findByUsername`, `insert`, `replace`, `remove`, `formerUsernames.reserve`, `formerUsernames.accountOf`; `load`, `profile.update`,
     * `mfa.beginTotp` and so on.
     */
    readonly method: string;
    /** 1 for the first call of this method, 2 for the second. */
    readonly number: number;
}
/** The faults of one call, in the order in which they occur. Empty: no fault. */
interface Fault {
    /** The call starts when the test releases it. To change the order of two calls, hold both and release the second one first. */
    readonly hold?: boolean | undefined;
    /** The call starts this much later, so that calls change their order. The unit is that of `FaultOptions.wait`. */
    readonly delay?: number | undefined;
    /** The call is made twice, as when a network repeats a request. The first answer is returned. */
    readonly repeat?: boolean | undefined;
    /**
     * `before`: the call fails without an effect. `after`: the call is made, its write is durable, and its answer is lost, so the
     * outcome is unknown to the caller.
     */
    readonly fail?: 'before' | 'after' | undefined;
}
/** Returns the fault of each call. It depends only on the calls so far, so that a run can be repeated. */
type FaultPlan = (call: FaultyCall) => Fault;

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
/** A service with every feature. */
interface FullAccountService extends AccountService {
    readonly profile: ProfileService;
    readonly preferences: PreferencesService;
    readonly password: PasswordService;
    readonly mfa: MfaService;
}

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

/** A call that waits to be released. */
interface HeldCall extends FaultyCall {
    /** Starts the call, and resolves when it has succeeded or failed. */
    release(): Promise<void>;
}

/** Options of {@link createFaults}. */
interface FaultOptions {
    /** Waits for a delay. Default: that many turns of the promise queue, so that no timer runs and no time passes. */
    readonly wait?: ((delay: number, signal?: AbortSignal) => Promise<void>) | undefined;
    /**
     * Returns the error of a failing call, for example an error of a database driver. Default, and if it returns `undefined`: the error
     * that the contract defines for such a call.
     */
    readonly error?: ((call: FaultyCall, fail: 'before' | 'after') => Error | undefined) | undefined;
}
/** A call and its fault. */
interface LoggedCall extends FaultyCall {
    readonly fault: Fault;
}
/** Adds planned faults to the calls of a storage or a service. */
interface Faults {
    /** A storage that passes its calls to another one, with faults. */
    storage(storage: AccountStorage): AccountStorage;
    /** A service that passes its calls to another one, with faults. It has the same features. */
    service(service: AccountService): AccountService;
    /** Every call so far, in order. */
    readonly log: readonly LoggedCall[];
    /** The calls that wait for their release, the oldest first. */
    readonly held: readonly HeldCall[];
    /** Waits until this many calls are held at once. */
    untilHeld(count: number): Promise<void>;
    /** Releases every held call. No more faults occur. */
    heal(): void;
}
/**
 * Creates faults for a test: failures before and after the commit, and delayed, repeated or reordered calls. The same plan gives the
 * same faults in every run, and no timer runs.
 *
 * @example
 * // The database commits the second write, and its answer is lost.
 * const faults = createFaults(scriptedFaults({ replace: [{}, { fail: 'after' }] }));
 * const authority = createTestAuthority({ storage: faults.storage(createMemoryStorage()) });
 */
declare function createFaults(plan: FaultPlan, options?: FaultOptions): Faults;

/**
 * Plans faults call by call: the first fault in a list is for the first call of that method. Other calls have no fault.
 *
 * @example
 * scriptedFaults({ replace: [{}, { fail: 'after' }], get: [{ fail: 'before' }] });
 */
declare function scriptedFaults(script: Readonly<Record<string, readonly Fault[]>>): FaultPlan;
/** The probability of each fault, from 0 (the default) to 1. */
interface FaultRates {
    readonly failBefore?: number | undefined;
    readonly failAfter?: number | undefined;
    readonly repeat?: number | undefined;
    /** The maximum delay of a call. Default: 0, calls keep their order. */
    readonly longestDelay?: number | undefined;
}
/**
 * Plans random faults. The same seed gives the same faults, so a failed test can be repeated.
 *
 * @param seed A whole number.
 */
declare function randomFaults(seed: number, rates: FaultRates): FaultPlan;

/** How a task waits. */
interface TurnOptions extends CallOptions {
    /**
     * `last` waits after every other task. `next` runs before the waiting tasks and is never rejected. It is for the second task of a call
     * whose first task has run. Default: `last`.
     */
    readonly turn?: 'last' | 'next' | undefined;
}

/** The password hashes of one process, for one authority or several. Created by {@link createHashQueue}. */
interface HashQueue {
    /**
     * Runs a task after the tasks that were given before. A host can run its own slow hashes here, too.
     *
     * @throws {AccountError} `SERVICE_UNAVAILABLE` with `retryAfter` if 64 tasks wait, or if a task with a signal has waited for 5.5 seconds;
     *   `REQUEST_ABORTED`.
     */
    run<Value>(task: () => Promise<Value>, options?: TurnOptions): Promise<Value>;
}

/**
 * Verifies passwords against hashes that it does not write, for example those of another system.
 *
 * Duties of an implementation:
 * - A comparison takes the same time for every mismatch.
 * - The work runs off the event loop if the platform supports it.
 * - A string that it cannot read is a mismatch, not an exception.
 * - It limits every cost parameter that it reads from a hash, so that a changed row cannot keep a core or the memory busy.
 */
interface PasswordVerifier {
    /** The PHC scheme that it reads, for example `argon2id`. It is needed if there is no `canVerify`. */
    readonly scheme?: string | undefined;
    verify(password: string, hash: string): Promise<boolean>;
    /**
     * Whether it can read a stored hash. If no hasher can, the result is `HASH_UNREADABLE` and no failure is counted, so that a hash
     * from another system does not lock the account. Check the whole format, because a damaged hash would count as a wrong password.
     * Default: whether the hash starts with `$scheme$`.
     */
    canVerify?(hash: string): boolean;
}
/**
 * Hashes and verifies passwords, as PHC strings (`$scheme$parameters$salt$hash`). Every hash has its own random salt of at least 16
 * bytes. The duties of a {@link PasswordVerifier} apply too.
 */
interface PasswordHasher extends PasswordVerifier {
    /** The PHC scheme that it writes and reads, for example `argon2id`. */
    readonly scheme: string;
    hash(password: string): Promise<string>;
    /**
     * Whether a hash that it can read is weaker than a new one. If so, it is replaced at the next success. Compare the work, not each
     * parameter: a hash that takes as much work as a new one or more is not outdated, so that no replacement is weaker.
     */
    isOutdated(hash: string): boolean;
}
/**
 * A key that seals TOTP secrets, and that the hashes of backup codes need. A secret is sealed with the first key at its next use. Backup
 * codes are verified with the key that was first when they were created. Without that key the result is `SECRET_UNREADABLE`.
 */
interface SealingKey {
    /** 1 to 16 characters of `[a-z0-9]`. It is stored with every value that the key has created. */
    readonly id: string;
    /** 32 bytes from a cryptographic random source, kept apart from the database. */
    readonly bytes: Uint8Array;
}
/** The types of {@link SecurityEvent}. */
type SecurityEventType = 'account-registered' | 'account-imported' | 'account-suspended' | 'account-restored' | 'account-removed' | 'signed-in' | 'username-changed' | 'full-name-changed' | 'role-assigned' | 'password-changed'
/** The host has set a new password, for example after a lost one: tell the owner. */
 | 'password-set' | 'mfa-enabled' | 'mfa-replaced' | 'mfa-disabled'
/** The host has ended MFA, for example after a lost authenticator: tell the owner. */
 | 'mfa-ended' | 'enrolment-started' | 'enrolment-cancelled' | 'enrolment-code-wrong' | 'backup-codes-regenerated' | 'backup-code-used'
/** A wrong password or code. `code` is the error code of the answer. */
 | 'attempt-failed'
/** Unknown devices cannot try passwords for a time. */
 | 'sign-in-locked'
/**
 * Another person probably knows the password: tell the owner. For a time, unknown devices cannot try codes at sign-in; with a `sessionId`, no session
 * can confirm a change with a code.
 */
 | 'second-factor-locked'
/** Too many failures with one device token, which is no longer valid. */
 | 'known-device-removed'
/** Too many wrong passwords in one session. End it: every call of this session is `SESSION_ENDED`. */
 | 'session-ended'
/** The host has ended every session. */
 | 'sessions-ended' | 'attempts-reset';
/** An event that a host can log or report to the user. It contains no secret. */
interface SecurityEvent {
    readonly type: SecurityEventType;
    readonly accountId: string;
    /** Milliseconds since the epoch. */
    readonly at: number;
    /** `unknown` if the answer of the database was lost: the change was perhaps made. Default: it was made. */
    readonly outcome?: 'unknown' | undefined;
    /** For `attempt-failed`: the error code of the answer. */
    readonly code?: AccountErrorCode | undefined;
    /** The session of the call, or `undefined` for a call without a session. */
    readonly sessionId?: string | undefined;
    /** The address of the client, if the host supplies it. */
    readonly address?: string | undefined;
}
/** Returns cryptographic random bytes. */
type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;
/**
 * Returns whether a password is known from a breach. It gets the password itself. Send only a prefix of its hash to a range service
 * (k-anonymity), never the password. If it throws or takes longer than 500 ms, the password is accepted.
 */
type BreachCheck = (password: string, options: {
    readonly signal: AbortSignal;
}) => Promise<boolean>;

/** Options of `createAuthority`. */
interface AuthorityOptions {
    readonly storage: AccountStorage;
    /** The name that authenticator apps show, for example the name of the application. They do not show its colons. */
    readonly issuer: string;
    /** The first key seals, and every key unseals. A key that is missing or not 32 random bytes causes a `TypeError`. */
    readonly sealingKeys: readonly SealingKey[];
    /** Default: `createPbkdf2Hasher()`. Servers should use Argon2id from `@account-elements/adapters/argon2`. */
    readonly passwordHasher?: PasswordHasher | undefined;
    /**
     * Read hashes of other schemes, for example those of a system whose users were imported: `createFormerHashers` of
     * `@account-elements/adapters/former-hashes`. Such a hash is replaced at the next success. A hash that no hasher can read is
     * `HASH_UNREADABLE`. A verifier without `scheme` and `canVerify` causes a `TypeError`. Default: PBKDF2.
     */
    readonly formerHashers?: readonly PasswordVerifier[] | undefined;
    /**
     * Limits how many hashes are computed at the same time. Several authorities of one process, for example one for each tenant, share one queue.
     * Default: a queue of its own, `createHashQueue()`, with two at a time.
     */
    readonly hashQueue?: HashQueue | undefined;
    /**
     * Whether passwords are hashed together with a key that is derived from the first sealing key for each account. Then the hashes of a stolen
     * database cannot be guessed without that key, and a hash that another person has written into the database is not accepted. A hash that existed
     * before, or is imported, is sealed with the key, and replaced at the next success. A hash without either is `HASH_UNREADABLE`: before you set this
     * for existing accounts, call {@link AccountAdministration.reseal} with `sealsPlainHashes` for each of them. No password can be verified without the
     * key, so keep an old key until no account needs it. Default: `false`.
     */
    readonly usesPepper?: boolean | undefined;
    readonly preferences?: PreferencesDefinition | undefined;
    readonly passwordPolicy?: PasswordPolicy | undefined;
    /** The rules for new usernames. A username that an account already has stays valid. Default: `defaultUsernamePolicy`. */
    readonly usernamePolicy?: UsernamePolicy | undefined;
    readonly breachCheck?: BreachCheck | undefined;
    readonly confirmations?: Confirmations | undefined;
    /**
     * The longest time that a former username stays reserved for its account, in milliseconds, if the storage has `formerUsernames`. It is never longer
     * than the account has had the username. Until then the user can also sign in with it. Default: 30 days.
     */
    readonly formerUsernameLifetime?: number | undefined;
    /**
     * Returns the fields of the profile that the user cannot change, each with a reason for the user, for example for names that a
     * directory manages. It is called for every answer and every update, so it must be fast. Default: every field can be changed.
     */
    readonly readOnlyProfile?: ((account: AccountSnapshot) => ReadOnlyProfile) | undefined;
    /** Called once for each event, after its write is durable. It is not awaited, and its errors are ignored. */
    readonly onSecurityEvent?: ((event: SecurityEvent) => void | Promise<void>) | undefined;
    /**
     * Receives a warning about the server, as one line of text: the first password hash took more than half a second. Default: `process.emitWarning`,
     * if the platform has it.
     */
    readonly onWarning?: ((message: string) => void) | undefined;
    readonly clock?: Clock | undefined;
    readonly randomBytes?: RandomBytes | undefined;
    /** Default: the platform's WebCrypto. */
    readonly crypto?: WebCrypto | undefined;
}
/** What a signed-in user must enter to confirm a change, besides what is always required. */
interface Confirmations {
    /** For a new username. `password` protects the sign-in name in a stolen session. Default: nothing. */
    readonly username?: 'password' | undefined;
    /**
     * For disabling MFA, replacing the authenticator and new backup codes, while MFA is on. `password-and-code` protects MFA from a person who knows
     * the password and has a session: at most 20 wrong codes are compared in 30 days, for all sessions together. A user who has lost both the
     * authenticator and the backup codes then needs the host, and a new password does not end a lock of the second factor. Default: `password`.
     */
    readonly mfa?: 'password' | 'password-and-code' | undefined;
}
/** What every new account has. */
interface NewAccount {
    /** Never reuse the id of a removed account: its sessions and device tokens would be valid again. Default: a random UUID. */
    readonly id?: string | undefined;
    readonly username: string;
    readonly fullName: string;
    readonly role?: AccountRole | null | undefined;
    readonly permissions?: readonly string[] | undefined;
    readonly preferences?: PreferenceValues | undefined;
    /** When the account was created, in milliseconds since the epoch. Default: now. */
    readonly createdAt?: number | undefined;
}
/** An account of a new user. */
interface Registration extends NewAccount {
    /** `null` for an account whose user signs in by other means. */
    readonly password: string | null;
}
/** An account of another system, with the credentials that its user already has. */
interface ImportedAccount extends NewAccount {
    /** Any name that a database can store. The rules for usernames apply when the user changes it. */
    readonly username: string;
    /**
     * The hash of the other system, which {@link AuthorityOptions.passwordHasher} or one of {@link AuthorityOptions.formerHashers} can read. It is
     * replaced at the next success. `null` for an account without a password.
     */
    readonly passwordHash: string | null;
    /** When the password was last changed, in milliseconds since the epoch, if it is known. */
    readonly passwordChangedAt?: number | null | undefined;
    /** The authenticator, if MFA is on. */
    readonly totp?: ImportedTotp | null | undefined;
    /**
     * The backup codes that were not used, at most 50: in clear text, of any form with at least 8 characters, or as slow hashes that a hasher can
     * read. A code with a hash is compared as the user types it, with and without spaces and hyphens. Each hash takes as long as a password,
     * so prefer clear text.
     */
    readonly backupCodes?: readonly (string | {
        readonly hash: string;
    })[] | undefined;
}
/** An authenticator of another system. It keeps working as it is; the next one of the user has the default parameters. */
interface ImportedTotp {
    /** The secret in base32 (RFC 4648 §6): 10 to 128 bytes. */
    readonly secret: string;
    /** Default: `SHA1`. */
    readonly algorithm?: 'SHA1' | 'SHA256' | 'SHA512' | undefined;
    /** Default: 6. */
    readonly digits?: 6 | 7 | 8 | undefined;
    /** How long a code is shown, in seconds: 10 to 300. Default: 30. */
    readonly periodSeconds?: number | undefined;
    /** When MFA was enabled, in milliseconds since the epoch. Default: when the account was created. */
    readonly enabledAt?: number | undefined;
}
/** An account as the host may see it. It contains no secret. */
interface AccountDetails {
    readonly account: AccountSnapshot;
    /** The credentials epoch, for a session that the host starts after a sign-in by other means. */
    readonly epoch: number;
    /** When the last lock of the sign-in ends (ISO 8601, UTC), or `null`. */
    readonly lockedUntil: string | null;
    /** When the account was suspended (ISO 8601, UTC), or `null`. */
    readonly suspendedAt: string | null;
}
/** The result of a correct password. */
type PasswordVerified = {
    readonly accountId: string;
    /** Store it in the session. The session is invalid when the account has a higher epoch. */
    readonly epoch: number;
} & ({
    /** The user is signed in. */
    readonly secondFactorRequired: false;
    /** Store it on the user's device, see {@link DeviceCredentials.deviceToken}. */
    readonly deviceToken: string;
} | {
    /** The user is signed in only after `verifySecondFactor`. */
    readonly secondFactorRequired: true;
});
/** The result of a correct second factor: the user is signed in. */
interface SecondFactorVerified {
    readonly accountId: string;
    readonly epoch: number;
    readonly method: 'totp' | 'backup-code';
    /** After a backup code: the number of codes that remain. */
    readonly backupCodesRemaining: number;
    /** Store it on the user's device, see {@link DeviceCredentials.deviceToken}. */
    readonly deviceToken: string;
}
/** What the host knows about the device of a sign-in. */
interface DeviceCredentials {
    /**
     * The token that an earlier sign-in on this device returned, for example from a cookie with `HttpOnly`, `Secure` and a maximum age of
     * 180 days. A device with a valid token has a budget of attempts of its own, so that another person who knows the username cannot lock
     * the owner out. The token alone gives no access. A change of password or MFA ends it. A token that is not valid is ignored.
     */
    readonly deviceToken?: string | undefined;
    /** The address of the client, for events. */
    readonly address?: string | undefined;
}
/** The session of a service. */
interface ServiceIdentity {
    readonly accountId: string;
    /**
     * Identifies the session, for example its primary key. It is stored and reported in events, so it must not be the secret in the user's
     * cookie. After ten consecutive wrong passwords in one session, every call of this session throws `SESSION_ENDED`. So each session needs an id
     * of its own, and keeps it until a change of credentials. With an id that changes when a token is refreshed, wrong passwords have no limit.
     */
    readonly sessionId: string;
    /** The credentials epoch of the session. If the account has a higher one, every call throws `SESSION_ENDED`. */
    readonly epoch: number;
    /** The address of the client, for events. */
    readonly address?: string | undefined;
}
/** All rules for accounts, over any storage. Every decision is written before it is answered. */
interface AccountAuthority {
    /**
     * First step of a sign-in. It takes the same time for an unknown name, an account without a password and a wrong password. It also accepts a former
     * username that is reserved for the account, because a person in a stolen session could have changed the name.
     *
     * @throws {AccountError} `PASSWORD_WRONG` (field `password`) in these three cases, `ATTEMPTS_LOCKED`;
     *   `HASH_UNREADABLE`, not counted, if no hasher can read the stored hash. Its cause contains the missing scheme.
     */
    verifyPassword(credentials: {
        readonly username: string;
        readonly password: string;
    } & DeviceCredentials): Promise<PasswordVerified>;
    /**
     * Second step of a sign-in: takes a one-time code or a backup code.
     *
     * @param credentials.accountId The id from the first step. Keep it and the epoch on the server, or sealed: with values from the request, a sign-in
     *   needs no password.
     * @param credentials.epoch The epoch from the first step. If it is no longer current, the result is `SESSION_ENDED`, and the sign-in
     *   starts again.
     * @throws {AccountError} `CODE_WRONG`, `CODE_USED`, `MFA_INACTIVE`, `SESSION_ENDED`, `ATTEMPTS_LOCKED`.
     */
    verifySecondFactor(credentials: {
        readonly accountId: string;
        readonly epoch: number;
        readonly code: string;
    } & DeviceCredentials): Promise<SecondFactorVerified>;
    /**
     * Returns a new device token after a change of password or MFA has ended the one of the user's device, for example in `onCredentialsChanged` of the
     * HTTP handler. Call it only for a user who is signed in.
     *
     * @param session.epoch The epoch after the change.
     */
    issueDeviceToken(session: Pick<ServiceIdentity, 'accountId' | 'epoch'>): Promise<string>;
    /** Returns the service for one session, for example for the HTTP handler. */
    serviceFor(identity: ServiceIdentity): FullAccountService;
    /**
     * Returns the service for one account without a session, for example for a client in the same tab or a script. A change of the password does not
     * end it. Its wrong passwords count like those of a sign-in from an unknown device.
     */
    serviceWithoutSession(accountId: string): FullAccountService;
    /** Everything that only the host can do with accounts. */
    readonly accounts: AccountAdministration;
}
/**
 * Everything that only the host can do with accounts. Call it from code that only administrators can reach, or after you have verified the identity
 * of the user. A call that has nothing to change succeeds without an event. For an unknown id, every function except `find` throws
 * `ACCOUNT_MISSING`.
 */
interface AccountAdministration {
    /**
     * Creates an account.
     *
     * @throws {AccountError} `INPUT_INVALID`, `USERNAME_TAKEN`, `PASSWORD_REJECTED` (field `password`).
     */
    register(registration: Registration): Promise<AccountSnapshot>;
    /**
     * Takes over an account of another system, with its credentials. To continue an import that was interrupted, skip an account whose id is taken.
     *
     * @throws {AccountError} `INPUT_INVALID`, `USERNAME_TAKEN`; `HASH_UNREADABLE` if no hasher can read a hash: add one to `formerHashers`.
     */
    import(account: ImportedAccount): Promise<AccountSnapshot>;
    /** Returns an account, or `null`. A username that is reserved for the account that had it finds this account, as at sign-in. */
    find(query: {
        readonly id: string;
    } | {
        readonly username: string;
    }): Promise<AccountDetails | null>;
    /** Sets role and permissions, which only the host can set. */
    assignRole(accountId: string, assignment: {
        readonly role: AccountRole | null;
        readonly permissions: readonly string[];
    }): Promise<AccountSnapshot>;
    /**
     * Sets a password without the current one: after a lost password, or as the first password. It ends every session and the locks of passwords at
     * sign-in. MFA remains on.
     *
     * @throws {AccountError} `PASSWORD_REJECTED` (field `password`) if the policy or the breach check rejects it.
     */
    setPassword(accountId: string, password: string): Promise<void>;
    /** Ends MFA and every session, for a user who has lost the authenticator and the backup codes. The user can enable it again. */
    endMfa(accountId: string): Promise<void>;
    /** Ends every session, and the device tokens. */
    endSessions(accountId: string): Promise<void>;
    /**
     * Removes every lock of the sign-in and of codes that confirm a change, and the failures behind it. Call it after you have verified the identity of
     * the user. Sessions that ended after wrong passwords remain ended, and used-up device tokens remain invalid.
     *
     * Reject an administrator who calls it for the own account: a person in a stolen session of an administrator could otherwise guess the password and
     * the codes of this account without a limit.
     */
    unlock(accountId: string): Promise<void>;
    /** Ends every session. Until `restore`, every sign-in with the right password is `ACCOUNT_SUSPENDED`. The user's data remains. */
    suspend(accountId: string): Promise<void>;
    /** Ends a suspension. */
    restore(accountId: string): Promise<void>;
    /**
     * Deletes an account with everything that the authority stores about it. Its username stays reserved like a former one. Delete the user's data in
     * your application yourself.
     */
    remove(accountId: string): Promise<void>;
    /**
     * Seals the secrets of one account with the first sealing key. Call it for every account after you have added a key. Backup codes and passwords
     * with a pepper cannot be sealed again: `needsOlderKey` is true until the user creates new codes and signs in. When no account needs an older
     * key, remove that key.
     *
     * @param options.sealsPlainHashes Whether a password hash that was stored without {@link AuthorityOptions.usesPepper} is sealed as well. Set it only
     *   while you turn the pepper on: it makes any hash valid that a person has written into the database before. Default: `false`.
     * @throws {AccountError} `ACCOUNT_MISSING`; `SECRET_UNREADABLE` if the key of a secret is missing.
     */
    reseal(accountId: string, options?: {
        readonly sealsPlainHashes?: boolean | undefined;
    }): Promise<{
        readonly needsOlderKey: boolean;
    }>;
}

/** A user for tests, stories and demonstrations. */
interface Persona extends Registration {
    readonly password: string;
    readonly role: AccountRole;
    readonly permissions: readonly string[];
}
/** Users for tests. Their roles are free text, as in the applications of hosts. */
declare const personas: {
    readonly ada: {
        readonly username: "Ada.Lovelace";
        readonly fullName: "Ada Lovelace";
        readonly password: "Notes-on-1843-engines";
        readonly role: {
            readonly name: "Head of Analysis, Engines";
            readonly description: "Sees every call and payment, writes the weekly report, and decides who else may.";
        };
        readonly permissions: readonly ["users:manage"];
        readonly createdAt: number;
    };
    readonly grace: {
        readonly username: "grace-hopper";
        readonly fullName: "Grace Brewster Hopper";
        readonly password: "Moth-in-relay-70!";
        readonly role: {
            readonly name: "Support, night shift";
        };
        readonly permissions: readonly [];
        readonly createdAt: number;
    };
    readonly ahmed: {
        readonly username: "ahmed_zewail";
        readonly fullName: "د. أحمد زويل";
        readonly password: "Femto:second-1999";
        readonly role: {
            readonly name: "محلّل المدفوعات";
            readonly description: "يراجع المدفوعات ويصدر التقارير الشهرية.";
        };
        readonly permissions: readonly ["payments:refund"];
        readonly createdAt: number;
    };
};

/**
 * Creates a record with a value in every field, so that the tests detect a storage that loses or rounds one.
 *
 * @param changes Fields with other values.
 */
declare function createTestRecord(changes?: Partial<AccountRecord>): AccountRecord;
/** A record with the fewest possible values. */
declare function createSparseTestRecord(changes?: Partial<AccountRecord>): AccountRecord;
/** The next revision of a record. */
declare function nextRevision(record: AccountRecord, changes: Partial<AccountRecord>): AccountRecord;

/** Creates a source of pseudo-random bytes that are the same in every run (mulberry32). Only for tests. */
declare function createSeededRandomBytes(seed?: number): RandomBytes;

/**
 * What a service declares if it does not support all of `AccountService`. Each capability that is `false` replaces the duties of
 * that name with a check of the rejection. All other duties are checked, so a service that declares nothing is checked for
 * everything.
 *
 * It is for existing backends with their own rules. A new backend should declare nothing.
 */
interface ServiceCapabilities {
    /**
     * A pending enrolment ends after ten minutes, at the tenth wrong code, and with a change of the password.
     * Without: `expiresAt` and `mfa.enrolmentExpiresAt` are `null`, nothing is active before the code, and `cancelTotp` works.
     */
    readonly stagedEnrolment?: boolean | undefined;
    /**
     * An authenticator can be replaced while MFA is on. Without: the account has `mfa.replaceable: false`, and `beginTotp` is rejected
     * with `FEATURE_UNSUPPORTED` and does not change the authenticator and the codes.
     */
    readonly replaceWhileOn?: boolean | undefined;
    /**
     * The error of a rejected code shows a wrong clock: `CLOCK_OFF`, with the drift. Without: every rejected code is `CODE_WRONG`.
     */
    readonly codeDiagnosis?: boolean | undefined;
    /**
     * A code works for one sign-in, and not after it has confirmed an enrolment. A sign-in that started before a change of credentials
     * must start again. Without: the backend has its own sign-in, and the suite checks only that wrong codes are rejected.
     */
    readonly singleUseCodes?: boolean | undefined;
    /**
     * Wrong passwords and codes share one budget for each account. Without: the right password works after any number of wrong
     * ones, unless the call is temporarily rejected with `SERVICE_UNAVAILABLE`. No answer says that the account is locked.
     */
    readonly sharedLimits?: boolean | undefined;
    /**
     * Exactly one of many equal, concurrent changes of credentials has an effect. Without: the final state is the one that one of the
     * calls was answered with.
     */
    readonly oneOfManyChanges?: boolean | undefined;
}

/** A service to test, with the functions of its host: accounts, sign-in and time. */
interface ServiceHarness {
    /** The clock of the service. */
    readonly clock: FakeClock;
    /** Creates an account, as the host does. */
    register(registration: Registration): Promise<{
        readonly id: string;
    }>;
    /** The first step of the host's sign-in. */
    verifyPassword(credentials: {
        readonly username: string;
        readonly password: string;
    }): Promise<Pick<PasswordVerified, 'accountId' | 'epoch' | 'secondFactorRequired'>>;
    /** The second step of the host's sign-in. */
    verifySecondFactor(attempt: {
        readonly accountId: string;
        readonly epoch: number;
        readonly code: string;
    }): Promise<Omit<SecondFactorVerified, 'deviceToken'>>;
    /** Opens a session and returns its service. Each call opens a new session, which continues after its own changes. */
    connect(identity: ServiceIdentity): AccountService | Promise<AccountService>;
    /** Called after each case, also after a failed one, to release resources. */
    dispose?(): void | Promise<void>;
}
/** A connection of a user to the authority. */
type Connection = Pick<ServiceHarness, 'connect' | 'dispose'>;
/** Connects a user to the authority, for example over HTTP. */
type Transport = (authority: AccountAuthority) => Connection | Promise<Connection>;
/** Options of {@link createAuthorityHarness}. */
interface AuthorityHarnessOptions {
    /** A new, empty storage. */
    readonly storage: AccountStorage;
    /** Default: none. The services of the authority are called directly. */
    readonly transport?: Transport | undefined;
    /** Other options of the authority. */
    readonly authority?: Partial<AuthorityOptions> | undefined;
    /** Removes the storage after a case. */
    readonly dispose?: (() => void | Promise<void>) | undefined;
}
/**
 * Creates a harness with the real authority over a storage, a fake clock and a fast hasher.
 *
 * @example
 * const cases = serviceConformance(() => createAuthorityHarness({ storage: createMemoryStorage() }));
 */
declare function createAuthorityHarness(options: AuthorityHarnessOptions): Promise<ServiceHarness>;
/** Creates the real authority with options that make tests fast and repeatable. */
declare function createTestAuthority(options: Pick<AuthorityOptions, 'storage'> & Partial<AuthorityOptions>): AccountAuthority;
/** A key for tests only, because it is in a public repository. */
declare const testSealingKey: {
    readonly id: "test";
    readonly bytes: Uint8Array<ArrayBuffer>;
};

/**
 * All duties of an `AccountService`, local or remote. Cases about a feature that the service lacks pass.
 *
 * @param make Creates a new harness for each case.
 * @param capabilities The capabilities that the service lacks. Default: none, so every duty is checked.
 * @example
 * const make = () => createAuthorityHarness({ storage: createMemoryStorage() });
 * for (const { name, run } of serviceConformance(make)) test(name, run);
 */
declare function serviceConformance(make: () => ServiceHarness | Promise<ServiceHarness>, capabilities?: ServiceCapabilities): readonly ConformanceCase[];
/**
 * The duties of an `AccountService` whose accounts say that a new username needs the password (`profile.usernameConfirmation`), and
 * changes of MFA a code (`mfa.confirmation`). Its harness must require both.
 *
 * @param make Creates a new harness for each case.
 * @example
 * const confirmations = { username: 'password', mfa: 'password-and-code' } as const;
 * const make = () => createAuthorityHarness({ storage: createMemoryStorage(), authority: { confirmations } });
 * for (const { name, run } of confirmationConformance(make)) test(name, run);
 */
declare function confirmationConformance(make: () => ServiceHarness | Promise<ServiceHarness>): readonly ConformanceCase[];

/** Starts an outage of the database, and returns a function that ends it. */
type Outage = () => EndOfOutage | Promise<EndOfOutage>;
type EndOfOutage = () => void | Promise<void>;

/** A new, empty storage to test. */
interface StorageUnderTest {
    readonly storage: AccountStorage;
    /** A second connection to the same data, like that of another process. Default: the same storage. */
    readonly other?: AccountStorage | undefined;
    /** Closes everything and opens the same data again. Omit it when no data survives the process. */
    readonly reopen?: (() => Promise<AccountStorage>) | undefined;
    /**
     * Starts an outage, for example a stopped server, a locked file or a full disk, and returns a function that ends it. Omit it to skip
     * the cases about outages.
     */
    readonly outage?: Outage | undefined;
    /** Called after each case, also after a failed one, to release resources. */
    readonly dispose?: (() => void | Promise<void>) | undefined;
}
/**
 * All duties of an {@link AccountStorage}, including races.
 *
 * @param make Creates a new, empty storage for each case: the storage alone, or a {@link StorageUnderTest}.
 * @example
 * for (const { name, run } of storageConformance(() => createMemoryStorage())) test(name, run);
 */
declare function storageConformance(make: () => AccountStorage | StorageUnderTest | Promise<AccountStorage | StorageUnderTest>): readonly ConformanceCase[];

/** A fast hasher that counts its calls. */
interface TestHasher extends PasswordHasher {
    /** The number of calls. */
    readonly work: {
        readonly hashes: number;
        readonly verifications: number;
    };
}
/**
 * Creates a hasher for tests: salted and asynchronous like a real one, but fast. It is not secure, and production rejects its
 * scheme.
 *
 * @param strength Stored in each hash. A hash with a lower strength is outdated.
 */
declare function createTestHasher(strength?: number): TestHasher;

export { confirmationConformance, createAuthorityHarness, createFakeClock, createFaults, createSeededRandomBytes, createSparseTestRecord, createTestAuthority, createTestHasher, createTestRecord, nextRevision, personas, randomFaults, scriptedFaults, serviceConformance, storageConformance, testSealingKey, totpCodeAt, wrongTotpCodeAt };
export type { AuthorityHarnessOptions, ConformanceCase, Connection, FakeClock, Fault, FaultOptions, FaultPlan, FaultRates, Faults, FaultyCall, HeldCall, LoggedCall, Persona, ServiceCapabilities, ServiceHarness, StorageUnderTest, TestHasher, Transport };
