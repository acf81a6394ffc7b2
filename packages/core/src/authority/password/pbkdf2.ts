import { systemCrypto, systemRandomBytes } from '../../ambient.ts';
import type { WebCrypto } from '../../ambient.ts';
import { constantTimeEqual, fromBase64, toBase64, utf8 } from '../kernel/encoding.ts';
import type { PasswordHasher, RandomBytes } from '../ports.ts';

/** Options of {@link createPbkdf2Hasher}. */
export interface Pbkdf2Options {
  /** Rounds of a new hash. Default: 600 000 (OWASP, for SHA-256). */
  readonly iterations?: number | undefined;
  readonly randomBytes?: RandomBytes | undefined;
  readonly crypto?: WebCrypto | undefined;
}

const scheme = 'pbkdf2-sha256';
const shape = /^\$pbkdf2-sha256\$i=([1-9][0-9]{0,7})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u;
const saltLength = 16;
const hashLength = 32;
// A stored hash with more rounds is not computed, so that a changed row cannot keep a core busy. This takes about half a second.
const mostIterations = 2_000_000;

/**
 * Creates a hasher for PBKDF2-SHA-256 through WebCrypto. It runs in every runtime, without dependencies, off the event loop. It writes
 * `$pbkdf2-sha256$i=600000$<salt>$<hash>`. Servers should use Argon2id from `@account-elements/adapters/argon2`.
 *
 * A stored hash with more than 2 000 000 rounds cannot be read.
 *
 * @throws {TypeError} If `iterations` is not a whole number from 1 to 2 000 000.
 */
export function createPbkdf2Hasher(options: Pbkdf2Options = {}): PasswordHasher {
  const { iterations = 600_000, randomBytes = systemRandomBytes, crypto = systemCrypto() } = options;
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > mostIterations) {
    throw new TypeError('iterations: a whole number from 1 to 2 000 000 is needed');
  }
  const derive = async (password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array> => {
    const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, hashLength * 8));
  };
  return {
    scheme,
    async hash(password) {
      const salt = randomBytes(saltLength);
      const hash = await derive(password, salt, iterations);
      return `$${scheme}$i=${iterations}$${toBase64(salt)}$${toBase64(hash)}`;
    },
    async verify(password, hash) {
      const stored = parse(hash);
      return stored !== null && constantTimeEqual(stored.hash, await derive(password, stored.salt, stored.iterations));
    },
    canVerify: (hash) => parse(hash) !== null,
    isOutdated(hash) {
      const stored = parse(hash);
      return stored === null || stored.iterations < iterations;
    },
  };
}

function parse(
  text: string,
): { iterations: number; salt: Uint8Array<ArrayBuffer>; hash: Uint8Array<ArrayBuffer> } | null {
  const [, iterations, salt, hash] = shape.exec(text) ?? [];
  const bytes = { salt: fromBase64(salt ?? ''), hash: fromBase64(hash ?? '') };
  if (bytes.salt === null || bytes.hash?.length !== hashLength || Number(iterations) > mostIterations) return null;
  return { iterations: Number(iterations), salt: bytes.salt, hash: bytes.hash };
}
