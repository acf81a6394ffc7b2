import type { AccountRole } from './account.ts';
import type { PreferenceValues } from './preferences/definition.ts';

/** An active authenticator. */
export interface TotpRecord {
  /** The secret, sealed: unreadable without the host's key, and with another account's id. */
  readonly sealedSecret: string;
  /** The last accepted time step (RFC 6238 §5.2); this one and all before it are refused. */
  readonly lastStep: number;
  /** When it became active, milliseconds since the epoch. */
  readonly enabledAt: number;
}

/** An authenticator that is not proven yet. */
export interface PendingTotpRecord {
  readonly sealedSecret: string;
  /** Milliseconds since the epoch after which it is dead. */
  readonly expiresAt: number;
  /** Wrong codes tried so far. */
  readonly failures: number;
}

/** One backup code of the current set. */
export interface BackupCodeRecord {
  /** The code's first two characters: not secret, unique in the set, says which hash to compare. */
  readonly selector: string;
  /**
   * HMAC-SHA-256 of the code, under a key of this account: `v1.<key id>.<base64url>`. Sets from before that have a salted slow hash of
   * the rest of the code, as a PHC string (`$…`).
   */
  readonly hash: string;
  /** When it was used, milliseconds since the epoch; `null` while it works. */
  readonly usedAt: number | null;
}

/** Consecutive failures of passwords, codes and backup codes together. */
export interface FailureCounter {
  /** Failures since the last success. */
  readonly failures: number;
  /** Milliseconds since the epoch until which every attempt is refused, or `null`. */
  readonly lockedUntil: number | null;
}

/**
 * One account as it is stored: a single record, so that every race in this field is settled by one conditional write.
 * Plain JSON. Holds no password, secret or code in the clear.
 */
export interface AccountRecord {
  readonly id: string;
  /** Rises by one with every write; the ground of compare-and-swap. */
  readonly revision: number;
  /** As the person writes it. */
  readonly username: string;
  /** Its canonical form, computed by the authority and unique over all accounts; storage compares it byte by byte. */
  readonly usernameKey: string;
  readonly fullName: string;
  readonly role: AccountRole | null;
  readonly permissions: readonly string[];
  /** Milliseconds since the epoch, as every time in this record. */
  readonly createdAt: number;
  readonly profileUpdatedAt: number | null;
  readonly profileVersion: number;
  readonly preferences: PreferenceValues;
  readonly preferencesVersion: number;
  /** A PHC string, or `null` for an account without a password. */
  readonly passwordHash: string | null;
  readonly passwordChangedAt: number | null;
  /** Rises with every change of password or MFA; sessions that carry an older value are over. */
  readonly credentialsEpoch: number;
  readonly totp: TotpRecord | null;
  readonly pendingTotp: PendingTotpRecord | null;
  readonly backupCodes: readonly BackupCodeRecord[];
  readonly attempts: FailureCounter;
}

/** What became of an {@link AccountStorage.insert}. */
export type InsertOutcome = 'inserted' | 'id-taken' | 'username-taken';

/** What became of an {@link AccountStorage.replace}. */
export type ReplaceOutcome = 'replaced' | 'stale' | 'username-taken';

/**
 * What a database owes the authority: four methods, each one atomic step.
 *
 * Duties of an implementation:
 * - **Durable before it answers.** After `inserted` or `replaced` the record survives the death of the process.
 * - **Linearizable for each id.** A read that begins after a write was answered sees that write or a later one.
 * - **`replace` is a compare-and-swap**: of any number of concurrent calls with the same revision, from any number of
 *   processes, at most one is `replaced`; every other one is `stale` and has changed nothing.
 * - **Usernames are unique** over `usernameKey`, compared exactly (no case folding, no collation), also between
 *   concurrent inserts and replaces.
 * - **Records are values**: returned records are not shared with the store or with other callers, and come back exactly
 *   as they were given: every field, every character, every number.
 * - **Failures tell what they know.** `SERVICE_UNAVAILABLE` says that a call was surely not carried out: there was no
 *   connection, or no turn, to be had in time. A write whose connection broke or whose time ran out before its answer came
 *   is `OUTCOME_UNKNOWN`. Both are `AccountError`; nothing is reported as done, or as not done, that may be otherwise.
 *
 * `storageConformance` in `@account-elements/core/testing` checks all of this.
 */
export interface AccountStorage {
  /** Reads one account by its id. */
  get(id: string): Promise<AccountRecord | null>;
  /** Reads one account by the canonical form of its username. */
  findByUsername(usernameKey: string): Promise<AccountRecord | null>;
  /** Adds an account, unless its id or its `usernameKey` is taken. */
  insert(record: AccountRecord): Promise<InsertOutcome>;
  /**
   * Writes `record` if and only if the stored record of the same id has this `revision`; `record.revision` is
   * `revision + 1`. An id that is not there is `stale`. When it is both stale and its username taken, `stale` is said.
   */
  replace(record: AccountRecord, revision: number): Promise<ReplaceOutcome>;
}
