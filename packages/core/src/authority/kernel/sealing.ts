import type { WebCrypto } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import type { RandomBytes } from '../ports.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import type { KeyContext, Keyring } from './keyring.ts';
import { partsOf } from './text-shape.ts';

/** Encrypts secrets at rest. */
export interface Sealing {
  /** Returns an envelope `v1.<key id>.<iv>.<ciphertext>`, the last two in base64url. */
  seal(secret: Uint8Array, context: KeyContext): Promise<string>;
  /** @throws {AccountError} `SECRET_UNREADABLE` if it was altered, belongs to another account, or its key is not available. */
  unseal(envelope: string, context: KeyContext): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether a newer key exists. If so, the next write of the record seals the secret again. */
  isOutdated(envelope: string): boolean;
}

const version = 'v1';
const ivLength = 12;
// 12 bytes are 16 characters of base64url.
const shape = /^v1\.(?<keyId>[^.]*)\.(?<iv>[\w-]{16})\.(?<sealed>[\w-]*)$/u;

/**
 * AES-256-GCM with a key for each account (HKDF-SHA-256, RFC 5869) and the account as additional data, so that a row that was copied
 * to another account cannot be unsealed. IVs are random, because one derived key encrypts far fewer than 2³² times.
 */
export function createSealing(keyring: Keyring, randomBytes: RandomBytes, { subtle }: WebCrypto): Sealing {
  const parameters = (keyId: string, iv: Uint8Array<ArrayBuffer>, { accountId, purpose }: KeyContext) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8([version, keyId, purpose, accountId].join('.')),
  });

  return {
    async seal(secret, context) {
      const iv = randomBytes(ivLength);
      const { currentId } = keyring;
      const key = await keyring.derive(currentId, 'encryption', context);
      const sealed = await subtle.encrypt(parameters(currentId, iv, context), key, new Uint8Array(secret));
      return [version, currentId, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
    },
    async unseal(envelope, context) {
      const { keyId, iv, sealed } = parseEnvelope(envelope);
      const key = await keyring.derive(keyId, 'encryption', context);
      try {
        return new Uint8Array(await subtle.decrypt(parameters(keyId, iv, context), key, sealed));
      } catch (cause) {
        throw new AccountError('SECRET_UNREADABLE', { cause });
      }
    },
    isOutdated: (envelope) => !envelope.startsWith(`${version}.${keyring.currentId}.`),
  };
}

function parseEnvelope(envelope: string): {
  keyId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: Uint8Array<ArrayBuffer>;
} {
  const parts = partsOf<'keyId' | 'iv' | 'sealed'>(shape, envelope);
  if (parts === null) throw new AccountError('SECRET_UNREADABLE');
  // Without its bytes, a part cannot be decrypted.
  const bytesOf = (text: string): Uint8Array<ArrayBuffer> => fromBase64Url(text) ?? new Uint8Array();
  return { keyId: parts.keyId, iv: bytesOf(parts.iv), sealed: bytesOf(parts.sealed) };
}
