import { hash, verify } from '@node-rs/argon2';

import type { PasswordHasher } from '@account-elements/core/authority';

/** How much work a hash is. */
export interface Argon2Options {
  /** Memory in KiB. Default: 19456 (19 MiB). */
  readonly memoryCost?: number | undefined;
  /** Passes over the memory. Default: 2. */
  readonly timeCost?: number | undefined;
  /** Threads for one hash. Default: 1. */
  readonly parallelism?: number | undefined;
}

const scheme = 'argon2id';
const hashLength = 32;
// Shorter hashes are outdated, because a wrong password could match by accident.
const shortestSecureHash = 16;
// RFC 9106, section 3.1.
const shortestHash = 4;
const shortestSalt = 8;
// A stored hash with more work is not computed, so that a changed row cannot use up memory or keep the cores busy.
const most = { memoryCost: 131_072, timeCost: 16, parallelism: 16 };

// Without `v=19` it is another version. There are no parameters other than these, because the package ignores them.
const shape =
  /^(?:argon2)?\$argon2id\$v=19\$((?:[mtp]=\d{1,10},){2}[mtp]=\d{1,10})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u;

/**
 * Hashes passwords with Argon2id (RFC 9106) in native code, off the event loop. The defaults are OWASP's first choice
 * for it: 19 MiB, two passes, one thread.
 *
 * Only Argon2id of version 19 is read, not `argon2i` or `argon2d`, and only with at most 128 MiB, 16 passes and 16 threads. Django's
 * `argon2$argon2id$…` is read too. For the other variants there is `createFormerHashers` of `@account-elements/adapters/former-hashes`.
 *
 * A hash is outdated if its memory multiplied by its passes is less than that of a new one. More threads do not make it outdated.
 *
 * @example
 * createAuthority({ ...options, passwordHasher: createArgon2Hasher() });
 */
export function createArgon2Hasher(options: Argon2Options = {}): PasswordHasher {
  const { memoryCost = 19_456, timeCost = 2, parallelism = 1 } = options;
  return {
    scheme,
    hash: (password) => hash(password, { memoryCost, timeCost, parallelism, outputLen: hashLength }),
    async verify(password, encoded) {
      return read(encoded) !== null && verify(withoutPrefix(encoded), password);
    },
    canVerify: (encoded) => read(encoded) !== null,
    isOutdated(encoded) {
      const used = read(encoded);
      if (used === null || used.outputLen < shortestSecureHash) return true;
      return used.memoryCost * used.timeCost < memoryCost * timeCost;
    },
  };
}

interface Argon2Hash {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
  /** In bytes. */
  readonly outputLen: number;
}

/** Returns what a hash was computed with, or `null` if it is damaged, of another format, or too much work. */
function read(encoded: string): Argon2Hash | null {
  const [, parameters = '', salt = '', digest = ''] = shape.exec(encoded) ?? [];
  const numberOf = (name: string): number => Number(new RegExp(`\\b${name}=(\\d+)`, 'u').exec(parameters)?.[1]);
  const [memoryCost, timeCost, parallelism] = [numberOf('m'), numberOf('t'), numberOf('p')];
  const outputLen = bytesOf(digest);
  // A hash whose length is not a multiple of four was truncated, for example by a column.
  const isDamaged = outputLen < shortestHash || outputLen % 4 !== 0 || bytesOf(salt) < shortestSalt;
  // RFC 9106, section 3.1. A missing parameter is not a number.
  const isPossible = timeCost >= 1 && parallelism >= 1 && memoryCost >= 8 * parallelism;
  const isTooMuch = memoryCost > most.memoryCost || timeCost > most.timeCost || parallelism > most.parallelism;
  return isDamaged || !isPossible || isTooMuch ? null : { memoryCost, timeCost, parallelism, outputLen };
}

function bytesOf(base64: string): number {
  return Math.floor((base64.length * 3) / 4);
}

/** Removes the prefix of Django. */
function withoutPrefix(encoded: string): string {
  return encoded.replace(/^argon2(?=\$)/u, '');
}
