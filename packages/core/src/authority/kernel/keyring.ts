import type { WebCrypto } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import type { SealingKey } from '../ports.ts';
import { utf8 } from './encoding.ts';
import { assertSealingKeys } from './sealing-keys.ts';

/** The account and purpose of a derived key. Its output is not valid for another account or purpose. */
export interface KeyContext {
  readonly accountId: string;
  readonly purpose:
    | 'totp-secret'
    | 'backup-codes'
    | 'backup-code-hash'
    | 'device-token'
    | 'password'
    | 'password-hash'
    | 'sealing-check';
}

export type Key = Awaited<ReturnType<WebCrypto['subtle']['importKey']>>;

/** The host's sealing keys. */
export interface Keyring {
  /** The id of the key for new values. */
  readonly currentId: string;
  /**
   * Derives a key for one account and purpose with HKDF-SHA-256 (RFC 5869).
   *
   * @throws {AccountError} `SECRET_UNREADABLE` if the host has no key with this id.
   */
  derive(keyId: string, kind: keyof typeof derivedKeys, context: KeyContext): Promise<Key>;
}

const derivedKeys = {
  encryption: { algorithm: { name: 'AES-GCM', length: 256 }, usages: ['encrypt', 'decrypt'] },
  authentication: { algorithm: { name: 'HMAC', hash: 'SHA-256', length: 256 }, usages: ['sign', 'verify'] },
} as const;

/** @throws {TypeError} If a key is missing, not 32 bytes, or not random. */
export function createKeyring(keys: readonly SealingKey[], { subtle }: WebCrypto): Keyring {
  const sound = assertSealingKeys(keys);
  const roots = new Map(sound.map(({ id, bytes }) => [id, createRoot(subtle, new Uint8Array(bytes))]));

  return {
    currentId: sound[0].id,
    async derive(keyId, kind, { accountId, purpose }) {
      const root = roots.get(keyId);
      if (root === undefined)
        throw new AccountError('SECRET_UNREADABLE', { cause: new Error(`No sealing key "${keyId}"`) });
      const info = utf8(`account-elements ${purpose} ${accountId}`);
      const { algorithm, usages } = derivedKeys[kind];
      const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
      return subtle.deriveKey(hkdf, await root(), algorithm, false, [...usages]);
    },
  };
}

function createRoot(subtle: WebCrypto['subtle'], bytes: Uint8Array<ArrayBuffer>): () => Promise<Key> {
  // A value, not a promise: a call whose request has ended never resolves its promise.
  let key: Key | undefined;
  return async () => (key ??= await subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']));
}
