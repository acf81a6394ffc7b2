import type { AccountErrorCode } from '../errors.ts';

/**
 * Verifies passwords against hashes that it does not write, for example those of another system.
 *
 * Duties of an implementation:
 * - A comparison takes the same time for every mismatch.
 * - The work runs off the event loop if the platform supports it.
 * - A string that it cannot read is a mismatch, not an exception.
 * - It limits every cost parameter that it reads from a hash, so that a changed row cannot keep a core or the memory busy.
 */
export interface PasswordVerifier {
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
export interface PasswordHasher extends PasswordVerifier {
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
export interface SealingKey {
  /** 1 to 16 characters of `[a-z0-9]`. It is stored with every value that the key has created. */
  readonly id: string;
  /** 32 bytes from a cryptographic random source, kept apart from the database. */
  readonly bytes: Uint8Array;
}

/** The types of {@link SecurityEvent}. */
export type SecurityEventType =
  | 'account-registered'
  | 'account-imported'
  | 'account-suspended'
  | 'account-restored'
  | 'account-removed'
  | 'signed-in'
  | 'username-changed'
  | 'full-name-changed'
  | 'role-assigned'
  | 'password-changed'
  /** The host has set a new password, for example after a lost one: tell the owner. */
  | 'password-set'
  | 'mfa-enabled'
  | 'mfa-replaced'
  | 'mfa-disabled'
  /** The host has ended MFA, for example after a lost authenticator: tell the owner. */
  | 'mfa-ended'
  | 'enrolment-started'
  | 'enrolment-cancelled'
  | 'enrolment-code-wrong'
  | 'backup-codes-regenerated'
  | 'backup-code-used'
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
  | 'sessions-ended'
  | 'attempts-reset';

/** An event that a host can log or report to the user. It contains no secret. */
export interface SecurityEvent {
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
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/**
 * Returns whether a password is known from a breach. It gets the password itself. Send only a prefix of its hash to a range service
 * (k-anonymity), never the password. If it throws or takes longer than 500 ms, the password is accepted.
 */
export type BreachCheck = (password: string, options: { readonly signal: AbortSignal }) => Promise<boolean>;
