import { fromBase64Url, toBase64Url, utf8 } from '../authority/kernel/encoding.ts';
import type { PasswordHasher } from '../authority/ports.ts';

/** A fast hasher that counts its calls. */
export interface TestHasher extends PasswordHasher {
  /** The number of calls. */
  readonly work: { readonly hashes: number; readonly verifications: number };
}

/**
 * Creates a hasher for tests: salted and asynchronous like a real one, but fast. It is not secure, and production rejects its
 * scheme.
 *
 * @param strength Stored in each hash. A hash with a lower strength is outdated.
 */
export function createTestHasher(strength = 1): TestHasher {
  const work = { hashes: 0, verifications: 0 };
  const digest = async (salt: string, password: string): Promise<string> =>
    toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`${salt} ${password}`))));
  const parse = (hash: string): readonly string[] => /^\$test\$s=(\d+)\$([\w-]+)\$([\w-]+)$/u.exec(hash) ?? [];
  return {
    scheme: 'test',
    work,
    async hash(password) {
      work.hashes += 1;
      const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      return `$test$s=${strength}$${salt}$${await digest(salt, password)}`;
    },
    async verify(password, hash) {
      work.verifications += 1;
      const [, , salt, stored] = parse(hash);
      if (salt === undefined || fromBase64Url(salt) === null) return false;
      return (await digest(salt, password)) === stored;
    },
    isOutdated: (hash) => Number(parse(hash)[1] ?? 0) < strength,
  };
}
