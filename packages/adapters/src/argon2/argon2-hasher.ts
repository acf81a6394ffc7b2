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
const saltLength = 16;
// RFC 9106, section 3.1.
const shortestHash = 4;
const shortestSalt = 8;
// A stored hash with more work is not computed, so that a changed row cannot use up memory or keep the cores busy.
const most = { memoryCost: 131_072, timeCost: 16, parallelism: 16 };

/**
 * Hashes passwords with Argon2id (RFC 9106) in native code, off the event loop. The defaults are OWASP's first choice
 * for it: 19 MiB, two passes, one thread.
 *
 * Only Argon2id is read, not `argon2i` or `argon2d`, and only with at most 128 MiB, 16 passes and 16 threads.
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
      return read(encoded) !== null && verify(encoded, password);
    },
    canVerify: (encoded) => read(encoded) !== null,
    isOutdated(encoded) {
      const used = read(encoded);
      return (
        used === null ||
        used.memoryCost < memoryCost ||
        used.timeCost < timeCost ||
        used.parallelism !== parallelism ||
        used.hashLength < hashLength ||
        used.saltLength < saltLength
      );
    },
  };
}

// https://github.com/P-H-C/phc-winner-argon2#command-line-utility: the version of 2015, and base64 without padding.
const form = /^\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u;

interface Argon2Hash {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
  readonly saltLength: number;
  readonly hashLength: number;
}

/** Returns what a hash was made with, or `null` if it is none, too short, or too much work. */
function read(encoded: string): Argon2Hash | null {
  const [, memory, time, threads, salt = '', digest = ''] = form.exec(encoded) ?? [];
  const used = {
    memoryCost: Number(memory),
    timeCost: Number(time),
    parallelism: Number(threads),
    saltLength: bytesOf(salt),
    hashLength: bytesOf(digest),
  };
  const isTooShort = used.hashLength < shortestHash || used.saltLength < shortestSalt;
  // RFC 9106, section 3.1, again.
  const isTooLittle = used.timeCost < 1 || used.parallelism < 1 || used.memoryCost < 8 * used.parallelism;
  const isTooMuch =
    used.memoryCost > most.memoryCost || used.timeCost > most.timeCost || used.parallelism > most.parallelism;
  return isTooShort || isTooLittle || isTooMuch ? null : used;
}

function bytesOf(base64: string): number {
  return Math.floor((base64.length * 3) / 4);
}
