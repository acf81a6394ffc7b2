import type { AccountSnapshot } from './account.ts';
import type { TotpEnrolment } from './mfa/status.ts';
import type { PasswordChange } from './password/password-change.ts';
import type { PreferencesPatch } from './preferences/definition.ts';
import type { ProfileUpdate } from './profile/profile.ts';

/** Options of every call. */
export interface CallOptions {
  /** Aborts the call, which then throws `REQUEST_ABORTED`. Whether a change was made is unknown. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of an update that needs the version that the caller has read. */
export interface VersionedCallOptions extends CallOptions {
  /** The `version` that was edited. If it is no longer current, or belongs to another account, nothing is written. */
  readonly version: string;
}

/** The answer to a change of credentials. */
export interface CredentialsChanged {
  readonly account: AccountSnapshot;
  /**
   * The credentials epoch after the change. Sessions with an older epoch are invalid. The host renews the session that made the change
   * with this value.
   */
  readonly epoch: number;
}

/** The answer with new backup codes. No other answer contains them. */
export interface BackupCodesIssued extends CredentialsChanged {
  /** The new codes in their displayed form. Earlier codes no longer work. */
  readonly backupCodes: readonly string[];
}

/** The answer to a confirmed enrolment. */
export interface TotpConfirmed extends CredentialsChanged {
  /**
   * New backup codes if MFA was off before. `null` if an authenticator was replaced: the existing codes stay valid.
   */
  readonly backupCodes: readonly string[] | null;
}

/** Changes of the profile. */
export interface ProfileService {
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
export interface PreferencesService {
  /**
   * Changes the named preferences. Other preferences keep their values. An update must name a preference, see {@link ProfileService.update}.
   *
   * @throws {AccountError} `INPUT_INVALID` with the preference's key as field, `PREFERENCES_CHANGED` if `version` is
   *   not current. In each case nothing is changed.
   */
  update(patch: PreferencesPatch, options: VersionedCallOptions): Promise<AccountSnapshot>;
}

/** Changes of the password. */
export interface PasswordService {
  /**
   * Replaces the password. The same write ends every other session of the account and a pending TOTP enrolment.
   *
   * @throws {AccountError} `PASSWORD_WRONG` (field `currentPassword`; counted), `PASSWORD_REJECTED` (field
   *   `newPassword`, one issue for each rule that is not met), `PASSWORD_UNSET`, `ATTEMPTS_LOCKED`.
   */
  change(change: PasswordChange, options?: CallOptions): Promise<CredentialsChanged>;
}

/** What confirms a change of MFA. */
export interface PasswordConfirmation {
  readonly password: string;
  /** A one-time code or backup code, if `mfa.confirmation` of the account requires one while MFA is on. It counts as used afterwards. */
  readonly code?: string | undefined;
}

/** Multi-factor authentication by time-based one-time codes (TOTP, RFC 6238) with backup codes. */
export interface MfaService {
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
  confirmTotp(input: { readonly code: string }, options?: CallOptions): Promise<TotpConfirmed>;
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
export interface AccountService {
  /** Reads the whole account. */
  load(options?: CallOptions): Promise<AccountSnapshot>;
  readonly profile?: ProfileService | undefined;
  readonly preferences?: PreferencesService | undefined;
  readonly password?: PasswordService | undefined;
  readonly mfa?: MfaService | undefined;
}

/** A feature that a backend has or lacks. */
export type AccountFeature = Exclude<keyof AccountService, 'load'>;

/** A service with every feature. */
export interface FullAccountService extends AccountService {
  readonly profile: ProfileService;
  readonly preferences: PreferencesService;
  readonly password: PasswordService;
  readonly mfa: MfaService;
}
