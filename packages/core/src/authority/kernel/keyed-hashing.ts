import type { WebCrypto } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import type { KeyContext, Keyring } from './keyring.ts';
import { partsOf } from './text-shape.ts';

/**
 * Fast hashes for secrets that are random and too long to guess. They need the host's key and are valid for one account and purpose. A
 * hash that was copied to another account matches nothing.
 */
export interface KeyedHashing {
  /** The key for new hashes. */
  readonly currentId: string;
  /**
   * Returns `v1.<key id>.<HMAC-SHA-256 in base64url>`.
   *
   * @param keyId Default: the current key.
   * @throws {AccountError} `SECRET_UNREADABLE` if the host does not have the key.
   */
  hash(secret: string, context: KeyContext, keyId?: string): Promise<string>;
  /**
   * Compares in constant time.
   *
   * @throws {AccountError} `HASH_UNREADABLE` for a hash of another shape, `SECRET_UNREADABLE` if the host no longer has the key.
   */
  matches(secret: string, hash: string, context: KeyContext): Promise<boolean>;
  /** Whether a hash needs a key other than the current one. A hash of another shape needs none. */
  isOutdated(hash: string): boolean;
}

const version = 'v1';
// 32 bytes
const shape = /^v1\.(?<keyId>[^.]*)\.(?<encoded>[\w-]{43})$/u;

export function createKeyedHashing(keyring: Keyring, { subtle }: WebCrypto): KeyedHashing {
  return {
    currentId: keyring.currentId,
    async hash(secret, context, keyId = keyring.currentId) {
      const key = await keyring.derive(keyId, 'authentication', context);
      const hash = await subtle.sign('HMAC', key, utf8(secret));
      return [version, keyId, toBase64Url(new Uint8Array(hash))].join('.');
    },
    async matches(secret, hash, context) {
      const parts = partsOf<'keyId' | 'encoded'>(shape, hash);
      const bytes = parts === null ? null : fromBase64Url(parts.encoded);
      if (parts === null || bytes === null) {
        throw new AccountError('HASH_UNREADABLE', { cause: new Error('A stored backup code has no keyed hash') });
      }
      const key = await keyring.derive(parts.keyId, 'authentication', context);
      return subtle.verify('HMAC', key, bytes, utf8(secret));
    },
    isOutdated: (hash) => hash.startsWith(`${version}.`) && !hash.startsWith(`${version}.${keyring.currentId}.`),
  };
}
