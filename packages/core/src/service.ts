import type { AccountSnapshot } from './account.ts';
import type { TotpEnrolment } from './mfa/status.ts';
import type { PasswordChange } from './password/password-change.ts';
import type { PreferencesPatch } from './preferences/definition.ts';
import type { ProfileUpdate } from './profile/profile.ts';

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call: it then throws `REQUEST_ABORTED`. Whether a mutation still took place is unknown. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a call that replaces what the caller has seen. */
export interface VersionedCallOptions extends CallOptions {
  /** The `version` the caller has seen and edited. When it is no longer the newest, nothing is written. */
  readonly version: string;
}

/** The answer to a change of credentials. */
export interface CredentialsChanged {
  readonly account: AccountSnapshot;
  /**
   * The credentials epoch after the change. Sessions that carry an older one are over; the session that made the
   * change is renewed by the host with this value.
   */
  readonly epoch: number;
}

/** The answer that carries new backup codes: the only one in which they ever appear. */
export interface BackupCodesIssued extends CredentialsChanged {
  /** The new codes as shown to the person; every earlier code is dead. */
  readonly backupCodes: readonly string[];
}

/** The answer to a confirmed enrolment. */
export interface TotpConfirmed extends CredentialsChanged {
  /**
   * New backup codes when MFA was off before. `null` when an authenticator was replaced: the codes that the person
   * already keeps stay valid.
   */
  readonly backupCodes: readonly string[] | null;
}

/** Changes of the profile. */
export interface ProfileService {
  /**
   * Changes the named fields and leaves the others.
   *
   * @throws {AccountError} `INPUT_INVALID` (rule `readOnly` for a field that is), `USERNAME_TAKEN` (field `username`), `PROFILE_CHANGED` when `version` is not
   *   the newest. In each case nothing is changed.
   */
  update(update: ProfileUpdate, options: VersionedCallOptions): Promise<AccountSnapshot>;
}

/** Changes of the preferences. */
export interface PreferencesService {
  /**
   * Changes the named preferences and leaves the others.
   *
   * @throws {AccountError} `INPUT_INVALID` with the preference's key as field, `PREFERENCES_CHANGED` when `version` is
   *   not the newest. In each case nothing is changed.
   */
  update(patch: PreferencesPatch, options: VersionedCallOptions): Promise<AccountSnapshot>;
}

/** Changes of the password. */
export interface PasswordService {
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
export interface PasswordConfirmation {
  readonly password: string;
}

/** Multi-factor authentication by time-based one-time codes (TOTP, RFC 6238) with backup codes. */
export interface MfaService {
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
  confirmTotp(input: { readonly code: string }, options?: CallOptions): Promise<TotpConfirmed>;
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
export interface AccountService {
  /** Reads the whole account. */
  load(options?: CallOptions): Promise<AccountSnapshot>;
  readonly profile?: ProfileService | undefined;
  readonly preferences?: PreferencesService | undefined;
  readonly password?: PasswordService | undefined;
  readonly mfa?: MfaService | undefined;
}

/** What a backend can do or not. */
export type AccountFeature = Exclude<keyof AccountService, 'load'>;

/** A service with every feature. */
export interface FullAccountService extends AccountService {
  readonly profile: ProfileService;
  readonly preferences: PreferencesService;
  readonly password: PasswordService;
  readonly mfa: MfaService;
}
