/** What is known about multi-factor authentication; no secret, no code. */
export interface MfaStatus {
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
export interface TotpEnrolment {
  /** The secret in unpadded base32 (RFC 4648), 32 characters or more for 20 bytes or more. */
  readonly secret: string;
  /** The `otpauth://totp/…` key URI for the QR code. */
  readonly uri: string;
  /** When the enrolment ends by itself (ISO 8601, UTC); `null` where the backend lets it stand until it is confirmed or cancelled. */
  readonly expiresAt: string | null;
}
