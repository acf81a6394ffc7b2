import { utf8 } from './encoding.ts';
import type { KeyContext } from './keyring.ts';
import type { Sealing } from './sealing.ts';

/**
 * Slow hashes that were computed without a key, encrypted for one account. So a hash that was computed elsewhere, or copied from another account, is not
 * accepted.
 */
export interface SealedHashes {
  isSealed(stored: string): boolean;
  /** Returns `sealed.<envelope>`. */
  seal(hash: string, context: KeyContext): Promise<string>;
  /** @throws {AccountError} `SECRET_UNREADABLE` if it was altered, belongs to another account, or its key is not available. */
  open(stored: string, context: KeyContext): Promise<string>;
  /** Returns the hash sealed with the current key. A hash that is already sealed with it, or that is not sealed, is returned as it is. */
  renew(stored: string, context: KeyContext): Promise<string>;
  /** Whether a hash is sealed with a key that is not the current one. */
  isOutdated(stored: string): boolean;
}

const prefix = 'sealed.';

export function createSealedHashes(sealing: Sealing): SealedHashes {
  const isSealed = (stored: string): boolean => stored.startsWith(prefix);
  const envelopeOf = (stored: string): string => stored.slice(prefix.length);
  const seal: SealedHashes['seal'] = async (hash, context) => prefix + (await sealing.seal(utf8(hash), context));
  const open: SealedHashes['open'] = async (stored, context) =>
    new TextDecoder().decode(await sealing.unseal(envelopeOf(stored), context));
  const isOutdated = (stored: string): boolean => isSealed(stored) && sealing.isOutdated(envelopeOf(stored));
  return {
    isSealed,
    seal,
    open,
    isOutdated,
    renew: async (stored, context) => (isOutdated(stored) ? seal(await open(stored, context), context) : stored),
  };
}
