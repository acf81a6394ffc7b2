import type { AccountErrorCode } from '../errors.ts';

/**
 * Hashes passwords and compares them, as PHC strings (`$scheme$parameters$salt$hash`).
 *
 * Duties of an implementation: every hash has its own random salt of at least 16 bytes; comparison takes the same time
 * for every mismatch; work runs off the event loop where the platform can; a string it cannot read is a mismatch, never
 * an exception.
 */
export interface PasswordHasher {
  /** The PHC scheme it writes and reads, for example `argon2id`. */
  readonly scheme: string;
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
  /**
   * Whether it can read a stored hash. When no hasher can, the account answers `HASH_UNREADABLE` and no attempt is counted, so
   * that a hash from another system does not lock its owner out. Check the whole format: a damaged hash would count as a wrong
   * password. Default: whether the hash starts with `$scheme$`.
   */
  canVerify?(hash: string): boolean;
  /** Whether a hash of this scheme is weaker than `hash` would make it now; it is then renewed at the next success. */
  isOutdated(hash: string): boolean;
}

/**
 * A key that seals TOTP secrets, and that the hashes of backup codes need. A secret moves to the first key at its next use. Backup
 * codes are verified with the key that was first when they were created. Without that key the result is `SECRET_UNREADABLE`.
 */
export interface SealingKey {
  /** 1 to 16 characters of `[a-z0-9]`; is stored with every value made with the key. */
  readonly id: string;
  /** 32 bytes from a cryptographic random source, kept apart from the database. */
  readonly bytes: Uint8Array;
}

/** Something a host may want to log, or tell the user about. Carries no secret. */
export interface SecurityEvent {
  readonly type:
    | 'username-changed'
    | 'password-changed'
    | 'mfa-enabled'
    | 'mfa-replaced'
    | 'mfa-disabled'
    | 'backup-codes-regenerated'
    | 'backup-code-used'
    | 'attempt-failed'
    | 'account-locked'
    | 'account-exhausted';
  readonly accountId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** For `attempt-failed`: what was answered. */
  readonly code?: AccountErrorCode | undefined;
}

/** Cryptographic random bytes; the part of WebCrypto's `Crypto` that is used. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/**
 * Says whether a password is known from a breach. Given the password itself: ask a range service by a prefix of its hash
 * (k-anonymity), never by the password. When it throws or takes longer than
 * 500 ms the password passes.
 */
export type BreachCheck = (password: string, options: { readonly signal: AbortSignal }) => Promise<boolean>;
