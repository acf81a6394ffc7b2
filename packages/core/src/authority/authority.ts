import type { AccountRole, AccountSnapshot } from '../account.ts';
import type { Clock, WebCrypto } from '../ambient.ts';
import type { PasswordPolicy } from '../password/policy.ts';
import type { PreferencesDefinition, PreferenceValues } from '../preferences/definition.ts';
import type { ReadOnlyProfile } from '../profile/profile.ts';
import type { FullAccountService } from '../service.ts';
import type { AccountStorage } from '../storage.ts';
import type { BreachCheck, PasswordHasher, RandomBytes, SealingKey, SecurityEvent } from './ports.ts';

/** Options of `createAuthority`. */
export interface AuthorityOptions {
  readonly storage: AccountStorage;
  /** The name that authenticator apps show, for example the name of the application. They do not show its colons. */
  readonly issuer: string;
  /** The first key seals, and every key unseals. A key that is missing or not 32 random bytes causes a `TypeError`. */
  readonly sealingKeys: readonly SealingKey[];
  /** Default: PBKDF2-SHA-256 with 600 000 rounds through WebCrypto. Servers should use Argon2id from `@account-elements/adapters/argon2`. */
  readonly passwordHasher?: PasswordHasher | undefined;
  /**
   * Hashers that read hashes of other schemes, for example of a system whose users were imported. Such a hash is replaced at the next
   * success. A hash that no hasher can read is `HASH_UNREADABLE`. Default: PBKDF2.
   */
  readonly formerHashers?: readonly PasswordHasher[] | undefined;
  /**
   * How many hashes are computed at the same time. 64 more calls wait in order. Further calls are `SERVICE_UNAVAILABLE`, and so is a call with
   * a signal that has waited for 5.5 seconds. Default: 2.
   */
  readonly hashConcurrency?: number | undefined;
  /**
   * Whether passwords are hashed together with a key that is derived from the first sealing key for each account. Then the hashes of a stolen
   * database cannot be guessed without that key. Other hashes are replaced at the next success. No password can be verified without the key, so keep
   * an old key until every account has signed in since. Default: `false`.
   */
  readonly usesPepper?: boolean | undefined;
  readonly preferences?: PreferencesDefinition | undefined;
  readonly passwordPolicy?: PasswordPolicy | undefined;
  readonly breachCheck?: BreachCheck | undefined;
  readonly confirmations?: Confirmations | undefined;
  /**
   * The longest time that a former username stays reserved for its account, in milliseconds, if the storage has `formerUsernames`. It is never longer
   * than the account has had the username. Default: 30 days.
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
export interface Confirmations {
  /** For a new username. `password` protects the sign-in name in a stolen session. Default: nothing. */
  readonly username?: 'password' | undefined;
  /**
   * For disabling MFA, replacing the authenticator and new backup codes, while MFA is on. `password-and-code` protects MFA from a person who knows
   * the password and has a session: at most 20 wrong codes are compared in 30 days, for all sessions together. A user who has lost both the
   * authenticator and the backup codes then needs the host, and a new password does not end a lock of the second factor. Default: `password`.
   */
  readonly mfa?: 'password' | 'password-and-code' | undefined;
}

/** A new account. */
export interface Registration {
  /** Default: a random UUID. */
  readonly id?: string | undefined;
  readonly username: string;
  readonly fullName: string;
  /** `null` for an account whose user signs in by other means. */
  readonly password: string | null;
  readonly role?: AccountRole | null | undefined;
  readonly permissions?: readonly string[] | undefined;
  readonly preferences?: PreferenceValues | undefined;
  /** For imported accounts, in milliseconds since the epoch. Default: now. */
  readonly createdAt?: number | undefined;
}

/** The result of a correct password. */
export type PasswordVerified = {
  readonly accountId: string;
  /** Store it in the session. The session is invalid when the account has a higher epoch. */
  readonly epoch: number;
} & (
  | {
      /** The user is signed in. */
      readonly secondFactorRequired: false;
      /** Store it on the user's device, see {@link DeviceCredentials.deviceToken}. */
      readonly deviceToken: string;
    }
  | {
      /** The user is signed in only after `verifySecondFactor`. */
      readonly secondFactorRequired: true;
    }
);

/** The result of a correct second factor: the user is signed in. */
export interface SecondFactorVerified {
  readonly accountId: string;
  readonly epoch: number;
  readonly method: 'totp' | 'backup-code';
  /** After a backup code: the number of codes that remain. */
  readonly backupCodesRemaining: number;
  /** Store it on the user's device, see {@link DeviceCredentials.deviceToken}. */
  readonly deviceToken: string;
}

/** What the host knows about the device of a sign-in. */
export interface DeviceCredentials {
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
export interface ServiceIdentity {
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
export interface AccountAuthority {
  /**
   * Creates an account.
   *
   * @throws {AccountError} `INPUT_INVALID`, `USERNAME_TAKEN`, `PASSWORD_REJECTED` (field `password`).
   */
  register(registration: Registration): Promise<AccountSnapshot>;
  /**
   * First step of a sign-in. It takes the same time for an unknown name, an account without a password and a wrong password.
   *
   * @throws {AccountError} `PASSWORD_WRONG` (field `password`) in these three cases, `ATTEMPTS_LOCKED`;
   *   `HASH_UNREADABLE`, not counted, if no hasher can read the stored hash. Its cause contains the missing scheme.
   */
  verifyPassword(
    credentials: { readonly username: string; readonly password: string } & DeviceCredentials,
  ): Promise<PasswordVerified>;
  /**
   * Second step of a sign-in: takes a one-time code or a backup code.
   *
   * @param credentials.accountId The id from the first step. Keep it and the epoch on the server, or sealed: with values from the request, a sign-in
   *   needs no password.
   * @param credentials.epoch The epoch from the first step. If it is no longer current, the result is `SESSION_ENDED`, and the sign-in
   *   starts again.
   * @throws {AccountError} `CODE_WRONG`, `CODE_USED`, `MFA_INACTIVE`, `SESSION_ENDED`, `ATTEMPTS_LOCKED`.
   */
  verifySecondFactor(
    credentials: { readonly accountId: string; readonly epoch: number; readonly code: string } & DeviceCredentials,
  ): Promise<SecondFactorVerified>;
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
  /** Sets role and permissions, which only the host can set. */
  assignRole(
    accountId: string,
    assignment: { readonly role: AccountRole | null; readonly permissions: readonly string[] },
  ): Promise<AccountSnapshot>;
  /**
   * Removes every lock of the sign-in and of codes that confirm a change, and the failures behind it. Call it after you have verified the identity of
   * the user. Sessions that ended after wrong passwords remain ended, and used-up device tokens remain invalid.
   */
  resetAttempts(accountId: string): Promise<void>;
  /**
   * Seals the secrets of one account with the first sealing key. Call it for every account after you have added a key. Backup codes and passwords
   * with a pepper cannot be sealed again: `needsOlderKey` is true until the user creates new codes and signs in. When no account needs an older
   * key, remove that key.
   *
   * @throws {AccountError} `ACCOUNT_MISSING`; `SECRET_UNREADABLE` if the key of a secret is missing.
   */
  reseal(accountId: string): Promise<{ readonly needsOlderKey: boolean }>;
}
