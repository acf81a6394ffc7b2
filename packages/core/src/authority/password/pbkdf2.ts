import { systemCrypto, systemPbkdf2Limit, systemRandomBytes } from '../../ambient.ts';
import type { WebCrypto } from '../../ambient.ts';
import { constantTimeEqual, toBase64, utf8 } from '../kernel/encoding.ts';
import type { PasswordHasher, RandomBytes } from '../ports.ts';
import { mostIterations, parsePbkdf2Hash } from './pbkdf2-hash.ts';
import type { Pbkdf2Hash } from './pbkdf2-hash.ts';

/** Options of {@link createPbkdf2Hasher}. */
export interface Pbkdf2Options {
  /** Rounds of a new hash. Default: 600 000 (OWASP, for SHA-256); 100 000 on Cloudflare Workers, which refuse more. */
  readonly iterations?: number | undefined;
  readonly randomBytes?: RandomBytes | undefined;
  readonly crypto?: WebCrypto | undefined;
}

type Derivation = Omit<Pbkdf2Hash, 'hash'> & { readonly length: number };

const scheme = 'pbkdf2-sha256';
const saltLength = 16;
const hashLength = 32;
// The rounds that OWASP recommends for each digest take an attacker about the same work.
const recommended = { 'SHA-1': 1_400_000, 'SHA-256': 600_000, 'SHA-512': 220_000 };

/**
 * Creates a hasher for PBKDF2-SHA-256 through WebCrypto. It runs in every runtime, without dependencies, off the event loop. It writes
 * `$pbkdf2-sha256$i=600000$<salt>$<hash>`. Servers should use Argon2id from `@account-elements/adapters/argon2`.
 *
 * It also reads the PBKDF2 hashes of other systems, with SHA-1, SHA-256 and SHA-512: PHC strings, Django, passlib, Werkzeug and ASP.NET Core
 * Identity. Such a hash is outdated if it takes less work than a new one. A stored hash with more than 2 000 000 rounds cannot be read.
 *
 * @throws {TypeError} If `iterations` is not a whole number from 1 to 2 000 000.
 */
export function createPbkdf2Hasher(options: Pbkdf2Options = {}): PasswordHasher {
  const {
    iterations = Math.min(600_000, systemPbkdf2Limit()),
    randomBytes = systemRandomBytes,
    crypto = systemCrypto(),
  } = options;
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > mostIterations) {
    throw new TypeError('iterations: a whole number from 1 to 2 000 000 is needed');
  }
  const derive = async (password: string, { digest, salt, iterations, length }: Derivation): Promise<Uint8Array> => {
    const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
    const parameters = { name: 'PBKDF2', hash: digest, salt, iterations };
    const bits = crypto.subtle.deriveBits(parameters, key, length * 8).catch(explainRefusal(iterations));
    return new Uint8Array(await bits);
  };
  return {
    scheme,
    async hash(password) {
      const salt = randomBytes(saltLength);
      const hash = await derive(password, { digest: 'SHA-256', salt, iterations, length: hashLength });
      return `$${scheme}$i=${iterations}$${toBase64(salt)}$${toBase64(hash)}`;
    },
    async verify(password, text) {
      const stored = parsePbkdf2Hash(text);
      if (stored === null) return false;
      return constantTimeEqual(stored.hash, await derive(password, { ...stored, length: stored.hash.length }));
    },
    canVerify: (text) => parsePbkdf2Hash(text) !== null,
    isOutdated(text) {
      const stored = parsePbkdf2Hash(text);
      if (stored === null) return true;
      return stored.iterations / recommended[stored.digest] < iterations / recommended['SHA-256'];
    },
  };
}

// No platform is known that refuses fewer rounds.
const leastLimit = 100_000;

function explainRefusal(iterations: number): (cause: unknown) => never {
  return (cause) => {
    if (iterations <= leastLimit) throw cause;
    const advice =
      'If this platform limits the rounds, as Cloudflare Workers do, pass createPbkdf2Hasher({ iterations: 100_000 }) as passwordHasher for new ' +
      'hashes. A stored hash with more rounds can be verified only on another platform.';
    throw new Error(`PBKDF2 with ${iterations} rounds failed. ${advice}`, { cause });
  };
}
