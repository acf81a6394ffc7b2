import type { AccountRole, AccountSnapshot } from '../account.ts';
import type { Clock, WebCrypto } from '../ambient.ts';
import type { PasswordPolicy } from '../password/policy.ts';
import type { PreferencesDefinition, PreferenceValues } from '../preferences/definition.ts';
import type { ReadOnlyProfile } from '../profile/profile.ts';
import type { UsernamePolicy } from '../profile/username-policy.ts';
import type { FullAccountService } from '../service.ts';
import type { AccountStorage } from '../storage.ts';
import type { HashQueue } from './kernel/hash-queue.ts';
import type { BreachCheck, PasswordHasher, PasswordVerifier, RandomBytes, SealingKey, SecurityEvent } from './ports.ts';

/** Options of `createAuthority`. */
export interface AuthorityOptions {
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

/** What every new account has. */
export interface NewAccount {
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
export interface Registration extends NewAccount {
  /** `null` for an account whose user signs in by other means. */
  readonly password: string | null;
}

/** An account of another system, with the credentials that its user already has. */
export interface ImportedAccount extends NewAccount {
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
  readonly backupCodes?: readonly (string | { readonly hash: string })[] | undefined;
}

/** An authenticator of another system. It keeps working as it is; the next one of the user has the default parameters. */
export interface ImportedTotp {
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
export interface AccountDetails {
  readonly account: AccountSnapshot;
  /** The credentials epoch, for a session that the host starts after a sign-in by other means. */
  readonly epoch: number;
  /** When the last lock of the sign-in ends (ISO 8601, UTC), or `null`. */
  readonly lockedUntil: string | null;
  /** When the account was suspended (ISO 8601, UTC), or `null`. */
  readonly suspendedAt: string | null;
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
   * First step of a sign-in. It takes the same time for an unknown name, an account without a password and a wrong password. It also accepts a former
   * username that is reserved for the account, because a person in a stolen session could have changed the name.
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
  /** Everything that only the host can do with accounts. */
  readonly accounts: AccountAdministration;
}

/**
 * Everything that only the host can do with accounts. Call it from code that only administrators can reach, or after you have verified the identity
 * of the user. A call that has nothing to change succeeds without an event. For an unknown id, every function except `find` throws
 * `ACCOUNT_MISSING`.
 */
export interface AccountAdministration {
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
  find(query: { readonly id: string } | { readonly username: string }): Promise<AccountDetails | null>;
  /** Sets role and permissions, which only the host can set. */
  assignRole(
    accountId: string,
    assignment: { readonly role: AccountRole | null; readonly permissions: readonly string[] },
  ): Promise<AccountSnapshot>;
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
  reseal(
    accountId: string,
    options?: { readonly sealsPlainHashes?: boolean | undefined },
  ): Promise<{ readonly needsOlderKey: boolean }>;
}
