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
}

/** An authenticator about to be added: what the person scans or types into it. Shown once, never stored by a UI. */
export interface TotpEnrolment {
  /** The secret in unpadded base32 (RFC 4648), 32 characters for 20 bytes. */
  readonly secret: string;
  /** The `otpauth://totp/…` key URI for the QR code. */
  readonly uri: string;
  /** When the enrolment ends by itself (ISO 8601, UTC). */
  readonly expiresAt: string;
}
