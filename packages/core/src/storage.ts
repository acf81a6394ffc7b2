import type { AccountRole } from './account.ts';
import type { PreferenceValues } from './preferences/definition.ts';

/** An active authenticator. */
export interface TotpRecord {
  /** The sealed secret. It cannot be read without the host's key, or for another account. */
  readonly sealedSecret: string;
  /** The last accepted time step (RFC 6238 §5.2). This step and all earlier ones are rejected. */
  readonly lastStep: number;
  /** When it became active, milliseconds since the epoch. */
  readonly enabledAt: number;
  /** The parameters of an authenticator of another system. `null`: SHA-1, six digits, 30 seconds. */
  readonly parameters: TotpParameters | null;
}

/** The parameters of one-time codes (RFC 6238). */
export interface TotpParameters {
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512';
  readonly digits: 6 | 7 | 8;
  /** How long a code is shown, in seconds. */
  readonly periodSeconds: number;
}

/** An authenticator that is not confirmed yet. */
export interface PendingTotpRecord {
  readonly sealedSecret: string;
  /** When the enrolment expires, milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Number of wrong codes so far. */
  readonly failures: number;
}

/** One backup code of the current set. */
export interface BackupCodeRecord {
  /**
   * The first two characters of the code. They are not secret and unique in the set, and select the hash to compare. `null` for a code of another
   * system, which can have any form.
   */
  readonly selector: string | null;
  /**
   * HMAC-SHA-256 of the code with a key of this account: `v1.<key id>.<base64url>`. A code of another system can have a slow hash instead, encrypted
   * with a key of this account: `sealed.v1.<key id>.<iv>.<ciphertext>`.
   */
  readonly hash: string;
  /** When the code was used, in milliseconds since the epoch. `null` if it was not used. */
  readonly usedAt: number | null;
}

/** Attempts that any person can make who knows the username, or the password. */
export interface AttemptBudget {
  /** The times of the failures in the last 30 days, oldest first. A success does not remove them. */
  readonly failures: readonly number[];
  /** Failures since the last success. */
  readonly streak: number;
  /** Until when every attempt is rejected, or `null`. */
  readonly lockedUntil: number | null;
}

/** Attempts with one device token, or in one session. */
export interface AttemptCounter {
  /** The id of the token or session. */
  readonly id: string;
  /** Failures with this token, or failures in this session since the last success. */
  readonly failures: number;
  /** When the counter can be removed. */
  readonly expiresAt: number;
}

/**
 * The attempts to enter a secret of the account, in separate budgets, so that a stranger cannot lock the owner out. An attempt is counted as
 * a failure before it is checked, and a success takes it back.
 */
export interface AttemptRecord {
  /** Passwords at sign-in without a valid device token. */
  readonly unknownDevices: AttemptBudget;
  /** One-time codes and backup codes at sign-in, after the right password, without a valid device token. */
  readonly secondFactor: AttemptBudget;
  /** One-time codes and backup codes that confirm a change, after the right password, if the host requires both. */
  readonly confirmationCodes: AttemptBudget;
  /** Passwords and codes at sign-in with a device token. */
  readonly knownDevices: readonly AttemptCounter[];
  /** Passwords that confirm a change. */
  readonly sessions: readonly AttemptCounter[];
}

const noFailures: AttemptBudget = { failures: [], streak: 0, lockedUntil: null };

/** The attempts of an account without failures, for example of a new one. */
export const noAttempts: AttemptRecord = {
  unknownDevices: noFailures,
  secondFactor: noFailures,
  confirmationCodes: noFailures,
  knownDevices: [],
  sessions: [],
};

/**
 * One account as it is stored: a single record, so that one conditional write decides every race. Plain JSON. Contains no password, secret
 * or code in clear text.
 */
export interface AccountRecord {
  readonly id: string;
  /** Increases by one with every write. Compare-and-swap depends on it. */
  readonly revision: number;
  /** The username as the user writes it. */
  readonly username: string;
  /** The canonical form of the username. The authority computes it; it is unique, and the storage compares it byte by byte. */
  readonly usernameKey: string;
  /** When the account took its `usernameKey`, or `null` if it has had it since its creation. */
  readonly usernameChangedAt: number | null;
  readonly fullName: string;
  readonly role: AccountRole | null;
  readonly permissions: readonly string[];
  /** Milliseconds since the epoch, like every time in this record. */
  readonly createdAt: number;
  readonly profileUpdatedAt: number | null;
  readonly profileVersion: number;
  readonly preferences: PreferenceValues;
  readonly preferencesVersion: number;
  /**
   * A hash that a hasher of the authority reads, usually a PHC string; `pepper.<key id>.<hash>` for a password with a pepper, and
   * `sealed.v1.<key id>.<iv>.<ciphertext>` for a hash that is encrypted with a key of this account. `null` for an account without a password.
   */
  readonly passwordHash: string | null;
  readonly passwordChangedAt: number | null;
  /** When the host suspended the account, or `null`. A suspended account rejects every sign-in. */
  readonly suspendedAt: number | null;
  /** Increases with every change of password or MFA. Sessions with an older value are invalid. */
  readonly credentialsEpoch: number;
  readonly totp: TotpRecord | null;
  readonly pendingTotp: PendingTotpRecord | null;
  readonly backupCodes: readonly BackupCodeRecord[];
  readonly attempts: AttemptRecord;
}

/** The result of {@link AccountStorage.insert}. */
export type InsertOutcome = 'inserted' | 'id-taken' | 'username-taken';

/** The result of {@link AccountStorage.replace}. */
export type ReplaceOutcome = 'replaced' | 'stale' | 'username-taken';

/** The result of {@link AccountStorage.remove}. */
export type RemoveOutcome = 'removed' | 'stale';

/**
 * What the authority requires of a database: five methods, each of them atomic, and reservations of usernames if they are wanted.
 *
 * Duties of an implementation:
 * - **Durable before the answer.** After `inserted`, `replaced` or `removed` the change survives the end of the process.
 * - **Linearizable for each id and each `usernameKey`.** A read that starts after a write was answered returns that write or a later one. So
 *   `findByUsername` does not read from a replica that is behind.
 * - **`replace` and `remove` are compare-and-swap.** Of any number of concurrent calls with the same revision, from any number of processes, at
 *   most one is `replaced` or `removed`. Every other one is `stale` and changes nothing.
 * - **Usernames are unique** by `usernameKey`, compared exactly (no case folding, no collation), also between concurrent inserts and
 *   replaces.
 * - **Records are values.** Returned records are not shared with the storage or other callers. They are equal to the written ones in every
 *   field, character and number.
 * - **Errors are exact.** `SERVICE_UNAVAILABLE` means that a call was not carried out, for example because no connection was available
 *   before the deadline. `SERVICE_FAILED` means that it was not carried out and that a retry fails too, for example because a right is
 *   missing. A write whose connection broke, or that was not answered before the deadline, is `OUTCOME_UNKNOWN`, and so is a write that
 *   throws anything else. All three are `AccountError`.
 *
 * `storageConformance` in `@account-elements/core/testing` checks all of this.
 */
export interface AccountStorage {
  /** Reads one account by its id. */
  get(id: string): Promise<AccountRecord | null>;
  /** Reads one account by the canonical form of its username. */
  findByUsername(usernameKey: string): Promise<AccountRecord | null>;
  /** Adds an account if its id and its `usernameKey` are free. */
  insert(record: AccountRecord): Promise<InsertOutcome>;
  /**
   * Writes `record` if and only if the stored record with the same id has this `revision`. `record.revision` is `revision + 1`. An unknown
   * id is `stale`. If the record is stale and its username is taken, the result is `stale`.
   */
  replace(record: AccountRecord, revision: number): Promise<ReplaceOutcome>;
  /** Deletes the record with this id if and only if it has this `revision`. An unknown id is `stale`. Its `usernameKey` is then free. */
  remove(id: string, revision: number): Promise<RemoveOutcome>;
  /**
   * Reserves former usernames, so that another person cannot take the name of a user who has just changed it. Default: a former username is
   * free at once.
   */
  readonly formerUsernames?: FormerUsernames | undefined;
}

/**
 * Usernames that are reserved for their former account. Of two reservations of one account for one name, the longer one is valid. A reservation is
 * durable before the answer, and every later read finds it.
 */
export interface FormerUsernames {
  /** Reserves a name for an account. If it is reserved for another account at `now`, nothing changes. Times in milliseconds since the epoch. */
  reserve(
    usernameKey: string,
    accountId: string,
    times: { readonly now: number; readonly until: number },
  ): Promise<void>;
  /** Returns the id of the account for which a name is reserved at `now`, or `null`. */
  accountOf(usernameKey: string, now: number): Promise<string | null>;
}
