import type { AccountRole, AccountSnapshot } from '../account.ts';
import type { Clock, WebCrypto } from '../ambient.ts';
import type { PasswordPolicy } from '../password/policy.ts';
import type { PreferencesDefinition, PreferenceValues } from '../preferences/definition.ts';
import type { ReadOnlyProfile } from '../profile/profile.ts';
import type { FullAccountService } from '../service.ts';
import type { AccountStorage } from '../storage.ts';
import type { BreachCheck, PasswordHasher, RandomBytes, SealingKey, SecurityEvent } from './ports.ts';

/** What an authority is made of. */
export interface AuthorityOptions {
  readonly storage: AccountStorage;
  /** The name authenticator apps show, for example the application's. */
  readonly issuer: string;
  /** The first key seals, every key unseals. Without a key, or with one that is not 32 random-looking bytes, there is no authority. */
  readonly sealingKeys: readonly SealingKey[];
  /** Default: PBKDF2-SHA-256 with 600 000 rounds through WebCrypto. Servers take Argon2id from `@account-elements/adapters/argon2`. */
  readonly passwordHasher?: PasswordHasher | undefined;
  /**
   * Hashers that read hashes of other schemes, for example of a system whose users were imported. Such a hash is replaced at the next
   * success. A hash that no hasher can read is `HASH_UNREADABLE`. Default: PBKDF2.
   */
  readonly formerHashers?: readonly PasswordHasher[] | undefined;
  /**
   * How many hashes are computed at once. 64 more wait, in the order they came; what comes then is `SERVICE_UNAVAILABLE`, and so is a call
   * with a signal that has waited for 1.2 seconds. Default: 2.
   */
  readonly hashConcurrency?: number | undefined;
  readonly preferences?: PreferencesDefinition | undefined;
  readonly passwordPolicy?: PasswordPolicy | undefined;
  readonly breachCheck?: BreachCheck | undefined;
  /**
   * Which fields of the profile the account's owner cannot change, and why, as they read it; for names that a directory manages.
   * Asked with every answer and held against every update, so keep it quick. Default: every field can be changed.
   */
  readonly readOnlyProfile?: ((account: AccountSnapshot) => ReadOnlyProfile) | undefined;
  /** Called once for each event, after its write is durable. Whether it throws or hangs changes nothing. */
  readonly onSecurityEvent?: ((event: SecurityEvent) => void | Promise<void>) | undefined;
  readonly clock?: Clock | undefined;
  readonly randomBytes?: RandomBytes | undefined;
  /** Default: the platform's WebCrypto. */
  readonly crypto?: WebCrypto | undefined;
}

/** An account about to be made. */
export interface Registration {
  /** Default: a random UUID. */
  readonly id?: string | undefined;
  readonly username: string;
  readonly fullName: string;
  /** `null` for an account that signs in by other means. */
  readonly password: string | null;
  readonly role?: AccountRole | null | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly preferences?: PreferenceValues | undefined;
  /** Milliseconds since the epoch; for accounts that come from elsewhere. Default: now. */
  readonly createdAt?: number | undefined;
}

/** A right password. */
export interface PasswordVerified {
  readonly accountId: string;
  /** Put it in the session: when the account's epoch has moved on, the session is over. */
  readonly epoch: number;
  /** When `true` the person is not signed in before `verifySecondFactor` says so. */
  readonly secondFactorRequired: boolean;
}

/** A right second factor: the person is signed in. */
export interface SecondFactorVerified {
  readonly accountId: string;
  readonly epoch: number;
  readonly method: 'totp' | 'backup-code';
  /** For a backup code: how many are left. */
  readonly backupCodesRemaining: number;
}

/** Whose account a service is for, and what their session carries. */
export interface ServiceIdentity {
  readonly accountId: string;
  /** The session's credentials epoch. When the account's has moved on, every call throws `SESSION_ENDED`. Left out: not checked. */
  readonly epoch?: number | undefined;
}

/**
 * All rules of an account, over any storage. Every verdict is written before it is given.
 */
export interface AccountAuthority {
  /**
   * Makes an account.
   *
   * @throws {AccountError} `INPUT_INVALID`, `USERNAME_TAKEN`, `PASSWORD_REJECTED` (field `password`).
   */
  register(registration: Registration): Promise<AccountSnapshot>;
  /**
   * First step of a sign-in. Takes as long for an unknown name or an account without a password as for a wrong password.
   *
   * @throws {AccountError} `PASSWORD_WRONG` (field `password`) for all three of them, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`;
   *   `HASH_UNREADABLE`, not counted, when no hasher can read the stored hash: its cause says which scheme is missing.
   */
  verifyPassword(credentials: { readonly username: string; readonly password: string }): Promise<PasswordVerified>;
  /**
   * Second step of a sign-in: takes a one-time code or a backup code.
   *
   * @param credentials.epoch The epoch from the first step. If it is no longer current, the result is `SESSION_ENDED`, and the sign-in
   *   starts again.
   * @throws {AccountError} `CODE_WRONG`, `CODE_USED`, `MFA_INACTIVE`, `SESSION_ENDED`, `ATTEMPTS_LOCKED`, `ATTEMPTS_EXHAUSTED`.
   */
  verifySecondFactor(credentials: {
    readonly accountId: string;
    readonly epoch: number;
    readonly code: string;
  }): Promise<SecondFactorVerified>;
  /** The service for one account: hand it to the HTTP handler, or to a client in the same tab. */
  serviceFor(identity: ServiceIdentity): FullAccountService;
  /** Sets what only the host may set. */
  assignRole(
    accountId: string,
    assignment: { readonly role: AccountRole | null; readonly permissions: readonly string[] },
  ): Promise<AccountSnapshot>;
  /** Forgets all failures and lifts every lock, once the host has proved the person anew by its own means. */
  resetAttempts(accountId: string): Promise<void>;
}
