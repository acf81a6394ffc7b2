import { normalizePassword } from '../../password/evaluate-password.ts';
import type { CallOptions } from '../../service.ts';
import type { TurnOptions } from './queue.ts';
import type { HashMatch, Hashing } from './hashing.ts';
import type { KeyedHashing } from './keyed-hashing.ts';

/** Hashing of the passwords of accounts, with a pepper if the host wants one. */
export interface PasswordHashing {
  hash(password: string, accountId: string, options?: TurnOptions): Promise<string>;
  /**
   * Compares a password with a stored hash of an account. If there is no hash (`null`), it does the same work and returns `null`.
   *
   * @throws {AccountError} `HASH_UNREADABLE`; `SECRET_UNREADABLE` if the host no longer has the key of the pepper.
   */
  matches(password: string, stored: string | null, accountId: string, options?: CallOptions): Promise<HashMatch | null>;
  /** @throws {AccountError} `HASH_UNREADABLE` if no hasher can read the hash. */
  assertReadable(stored: string): void;
  /** Whether a stored hash is weaker than a new one, or has another pepper. */
  isOutdated(stored: string): boolean;
  /** Whether a stored hash has the pepper of a key that is not the first one. */
  needsOlderKey(stored: string): boolean;
}

// `pepper.<key id>.<PHC string>`
const peppered = /^pepper\.([a-z0-9]{1,16})\.(.+)$/su;

/**
 * With a pepper, the HMAC-SHA-256 of the password is hashed instead of the password. Its key is derived from the host's key for each account. A hash
 * from a stolen database cannot be guessed without that key, and does not match in the row of another account.
 */
export function createPasswordHashing(
  hashing: Hashing,
  keyedHashing: KeyedHashing,
  usesPepper: boolean,
): PasswordHashing {
  const pepper = async (password: string, accountId: string, keyId?: string): Promise<readonly [string, string]> => {
    const context = { accountId, purpose: 'password' } as const;
    const [, usedKey = '', keyed = ''] = (await keyedHashing.hash(normalizePassword(password), context, keyId)).split(
      '.',
    );
    return [usedKey, keyed];
  };
  const keyOf = (stored: string): string | undefined => peppered.exec(stored)?.[1];
  return {
    needsOlderKey: (stored) => (keyOf(stored) ?? keyedHashing.currentId) !== keyedHashing.currentId,
    async hash(password, accountId, options) {
      if (!usesPepper) return hashing.hash(password, options);
      const [keyId, keyed] = await pepper(password, accountId);
      return `pepper.${keyId}.${await hashing.hash(keyed, options)}`;
    },
    async matches(password, stored, accountId, options) {
      const [, keyId, hash] = peppered.exec(stored ?? '') ?? [];
      if (keyId === undefined || hash === undefined) return hashing.matches(password, stored, options);
      const [, keyed] = await pepper(password, accountId, keyId);
      return hashing.matches(keyed, hash, options);
    },
    assertReadable: (stored) => hashing.assertReadable(stored),
    isOutdated(stored) {
      const [, keyId, hash] = peppered.exec(stored) ?? [];
      if (keyId === undefined || hash === undefined) return usesPepper || hashing.isOutdated(stored);
      return !usesPepper || keyId !== keyedHashing.currentId || hashing.isOutdated(hash);
    },
  };
}
