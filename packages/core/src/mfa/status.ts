/** The state of multi-factor authentication, without secrets and codes. */
export interface MfaStatus {
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
export interface TotpEnrolment {
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
