import type { Clock } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import { normalizePassword } from '../../password/evaluate-password.ts';
import type { CallOptions } from '../../service.ts';
import type { PasswordHasher, PasswordVerifier, RandomBytes } from '../ports.ts';
import { toBase64 } from './encoding.ts';
import { createFirstDuration } from './first-duration.ts';
import type { HashQueue } from './hash-queue.ts';
import type { TurnOptions } from './queue.ts';

/** The form of a secret that matches a hash. A hash of a password that was not normalised is replaced at the next success. */
export type HashMatch = 'normal' | 'as-typed';

/** All slow hashing of one authority, in the order of a queue. */
export interface Hashing {
  /** Hashes a secret with a new salt. Use `turn: 'next'` in a call that has compared a password before. */
  hash(secret: string, options?: TurnOptions): Promise<string>;
  /**
   * Compares a secret with a hash: in its normal form and, if that does not match, as it was typed, because another system has perhaps hashed it so.
   * If there is no hash (`null`), it does the same work and returns `null`.
   *
   * @throws {AccountError} `HASH_UNREADABLE`, after the same work, if no hasher can read the hash.
   */
  matches(secret: string, hash: string | null, options?: CallOptions): Promise<HashMatch | null>;
  /** Whether a hash is outdated: it has another scheme, or is weaker than a new one. */
  isOutdated(hash: string): boolean;
  /** @throws {AccountError} `HASH_UNREADABLE` if no hasher can read the hash. */
  assertReadable(hash: string): void;
}

/** Options of {@link createHashing}. */
export interface HashingOptions {
  readonly hasher: PasswordHasher;
  readonly formerHashers: readonly PasswordVerifier[];
  readonly queue: HashQueue;
  readonly randomBytes: RandomBytes;
  readonly clock: Clock;
  readonly onWarning: (message: string) => void;
}

// Milliseconds. Two at a time, sixteen users who sign in together wait for four seconds.
const slowHash = 500;

export function createHashing(options: HashingOptions): Hashing {
  const { hasher, formerHashers, queue, randomBytes, clock, onWarning } = options;
  const hasherOf = (hash: string): PasswordVerifier | undefined =>
    [hasher, ...formerHashers].find((candidate) => canVerify(candidate, hash));

  const measure = createFirstDuration(clock, (milliseconds) => {
    if (milliseconds > slowHash) warnOfSlowHash(onWarning, hasher.scheme, milliseconds);
  });
  const compute = (secret: string): Promise<string> => measure(() => hasher.hash(normalizePassword(secret)));
  // A value, not a promise: a call whose request has ended never resolves its promise.
  let decoy: string | undefined;

  return {
    hash: (secret, turn) => queue.run(() => compute(secret), turn),
    async matches(secret, stored, options) {
      const reader = stored === null ? undefined : hasherOf(stored);
      const match = await queue.run(async () => {
        // Created before the first comparison, so that the first unknown username takes no longer than a known one.
        decoy ??= await compute(toBase64(randomBytes(16)));
        const [comparer, compared] = stored === null || reader === undefined ? [hasher, decoy] : [reader, stored];
        return matchOf(comparer, secret, compared);
      }, options);
      if (stored !== null && reader === undefined) throw unreadable(stored);
      return reader === undefined ? null : match;
    },
    assertReadable(stored) {
      if (hasherOf(stored) === undefined) throw unreadable(stored);
    },
    isOutdated: (stored) => hasherOf(stored) !== hasher || hasher.isOutdated(stored),
  };
}

async function matchOf(hasher: PasswordVerifier, secret: string, hash: string): Promise<HashMatch | null> {
  const normal = normalizePassword(secret);
  if (await hasher.verify(normal, hash)) return 'normal';
  return secret !== normal && (await hasher.verify(secret, hash)) ? 'as-typed' : null;
}

function warnOfSlowHash(warn: (message: string) => void, scheme: string, milliseconds: number): void {
  try {
    warn(
      `The first password hash (${scheme}) took ${Math.round(milliseconds)} ms, more than ${slowHash} ms: users who sign in at the same time ` +
        'wait for each other. Give the server more processor time, or use a faster hasher such as createArgon2Hasher.',
    );
  } catch {
    // A log that fails does not affect the user.
  }
}

function canVerify(hasher: PasswordVerifier, hash: string): boolean {
  return hasher.canVerify?.(hash) ?? hash.startsWith(`$${hasher.scheme ?? ''}$`);
}

// The cause contains only the scheme of the hash.
function unreadable(hash: string): AccountError {
  const [, scheme] = /^\$([a-z0-9-]{1,32})\$/iu.exec(hash) ?? [];
  const form = scheme === undefined ? 'without a $scheme$ prefix' : `of the scheme "${scheme}"`;
  const advice = 'it is damaged or too expensive, or formerHashers of createAuthority lacks a hasher';
  return new AccountError('HASH_UNREADABLE', {
    cause: new Error(`No hasher can read a stored hash ${form}: ${advice}`),
  });
}
