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

/**
 * Hashes passwords with Argon2id (RFC 9106) in native code, off the event loop. The defaults are OWASP's first choice
 * for it: 19 MiB, two passes, one thread.
 *
 * Only Argon2id is read; `argon2i` and `argon2d` are mismatches like every string that is no hash.
 *
 * @example
 * createAuthority({ ...options, passwordHasher: createArgon2Hasher() });
 */
export function createArgon2Hasher(options: Argon2Options = {}): PasswordHasher {
  const { memoryCost = 19_456, timeCost = 2, parallelism = 1 } = options;
  const isOwn = (encoded: string): boolean => encoded.startsWith(`$${scheme}$`);

  return {
    scheme,
    hash: (password) => hash(password, { memoryCost, timeCost, parallelism, outputLen: hashLength }),
    async verify(password, encoded) {
      if (!isOwn(encoded)) return false;
      try {
        return await verify(encoded, password);
      } catch {
        return false;
      }
    },
    isOutdated(encoded) {
      if (!isOwn(encoded)) return true;
      try {
        const used = parseOptions(encoded);
        return (
          used.memoryCost < memoryCost ||
          used.timeCost < timeCost ||
          used.parallelism !== parallelism ||
          used.outputLen < hashLength ||
          used.saltLen < saltLength
        );
      } catch {
        return true;
      }
    },
  };
}
