import { AccountError } from '../../errors.ts';
import { normalizePassword } from '../../password/evaluate-password.ts';
import type { CallOptions } from '../../service.ts';
import type { TurnOptions } from './queue.ts';
import type { HashMatch, Hashing } from './hashing.ts';
import type { KeyedHashing } from './keyed-hashing.ts';
import { partsOf } from './text-shape.ts';
import type { SealedHashes } from './sealed-hashes.ts';

/** Hashing of the passwords of accounts, with a pepper if the host wants one. */
export interface PasswordHashing {
  hash(password: string, accountId: string, options?: TurnOptions): Promise<string>;
  /**
   * Compares a password with a stored hash of an account. If there is no hash (`null`), it does the same work and returns `null`.
   *
   * @throws {AccountError} `HASH_UNREADABLE`, also for a hash without pepper and seal if the host wants a pepper; `SECRET_UNREADABLE` if the host no
   *   longer has the key, or if the hash was sealed for another account.
   */
  matches(password: string, stored: string | null, accountId: string, options?: CallOptions): Promise<HashMatch | null>;
  /** Returns the stored form of a hash of another system. */
  adopt(hash: string, accountId: string): Promise<string>;
  /**
   * Returns a stored hash sealed with the current key, if it is sealed.
   *
   * @param sealsPlainHashes Whether a hash without pepper and seal is sealed as well.
   */
  reseal(stored: string, accountId: string, sealsPlainHashes: boolean): Promise<string>;
  /** Whether a stored hash is weaker than a new one, or has an older key. */
  isOutdated(stored: string): boolean;
  /** Whether a stored hash has the pepper or the seal of a key that is not the first one. */
  needsOlderKey(stored: string): boolean;
}

/** The parts of {@link createPasswordHashing}. */
export interface PasswordHashingParts {
  readonly hashing: Hashing;
  readonly keyedHashing: KeyedHashing;
  readonly sealedHashes: SealedHashes;
}

// `pepper.<key id>.<hash>`
const shape = /^pepper\.(?<keyId>[a-z0-9]{1,16})\.(?<hash>.+)$/su;
const pepperedParts = (stored: string) => partsOf<'keyId' | 'hash'>(shape, stored);

/**
 * With a pepper, the HMAC-SHA-256 of the password is hashed instead of the password. Its key is derived from the host's key for each account. A hash
 * from a stolen database cannot be guessed without that key, and does not match in the row of another account. A hash that was computed before, or by
 * another system, is sealed, which has the same effect. A hash without either is refused: a person who can write to the database could have computed it.
 */
export function createPasswordHashing(
  { hashing, keyedHashing, sealedHashes }: PasswordHashingParts,
  usesPepper: boolean,
): PasswordHashing {
  const pepper = async (password: string, accountId: string, keyId: string): Promise<string> => {
    const context = { accountId, purpose: 'password' } as const;
    const hash = await keyedHashing.hash(normalizePassword(password), context, keyId);
    return hash.slice(hash.lastIndexOf('.') + 1);
  };
  const contextOf = (accountId: string) => ({ accountId, purpose: 'password-hash' }) as const;
  const isPlain = (stored: string): boolean => !sealedHashes.isSealed(stored) && pepperedParts(stored) === null;
  const needsOlderKey = (stored: string): boolean => {
    const keyId = pepperedParts(stored)?.keyId ?? keyedHashing.currentId;
    return keyId !== keyedHashing.currentId || sealedHashes.isOutdated(stored);
  };
  return {
    needsOlderKey,
    async hash(password, accountId, options) {
      if (!usesPepper) return hashing.hash(password, options);
      const { currentId } = keyedHashing;
      const keyed = await pepper(password, accountId, currentId);
      return `pepper.${currentId}.${await hashing.hash(keyed, options)}`;
    },
    async matches(password, stored, accountId, options) {
      if (stored === null) return hashing.matches(password, null, options);
      const parts = pepperedParts(stored);
      if (parts !== null) {
        const keyed = await pepper(password, accountId, parts.keyId);
        return hashing.matches(keyed, parts.hash, options);
      }
      if (sealedHashes.isSealed(stored)) {
        return hashing.matches(password, await sealedHashes.open(stored, contextOf(accountId)), options);
      }
      if (!usesPepper) return hashing.matches(password, stored, options);
      await hashing.matches(password, null, options);
      throw withoutPepper();
    },
    adopt: async (hash, accountId) => (usesPepper ? sealedHashes.seal(hash, contextOf(accountId)) : hash),
    reseal: async (stored, accountId, sealsPlainHashes) =>
      sealsPlainHashes && isPlain(stored)
        ? sealedHashes.seal(stored, contextOf(accountId))
        : sealedHashes.renew(stored, contextOf(accountId)),
    isOutdated(stored) {
      if (needsOlderKey(stored)) return true;
      const hash = pepperedParts(stored)?.hash;
      // Without the option, hashes that need the current key stay as they are, because other servers perhaps have the option already.
      if (hash === undefined && sealedHashes.isSealed(stored)) return usesPepper;
      return hash === undefined ? usesPepper || hashing.isOutdated(stored) : hashing.isOutdated(hash);
    },
  };
}

function withoutPepper(): AccountError {
  const advice =
    'before usesPepper, seal it with accounts.reseal and sealsPlainHashes; store hashes of other systems with accounts.import';
  return new AccountError('HASH_UNREADABLE', {
    cause: new Error(`A stored password hash has neither a pepper nor a seal: ${advice}`),
  });
}
