import { hash, parseOptions, verify } from '@node-rs/argon2';

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
        used.outputLen < hashLength ||
        used.saltLen < saltLength
      );
    },
  };
}

function read(encoded: string): ReturnType<typeof parseOptions> | null {
  if (!encoded.startsWith(`$${scheme}$`)) return null;
  try {
    const used = parseOptions(encoded);
    const isTooShort = used.outputLen < shortestHash || used.saltLen < shortestSalt;
    const isTooMuch =
      used.memoryCost > most.memoryCost || used.timeCost > most.timeCost || used.parallelism > most.parallelism;
    return isTooShort || isTooMuch ? null : used;
  } catch {
    return null;
  }
}
