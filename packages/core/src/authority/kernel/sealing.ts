import type { WebCrypto } from '../../ambient.ts';
import { AccountError } from '../../errors.ts';
import type { RandomBytes, SealingKey } from '../ports.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';
import { assertSealingKeys } from './sealing-keys.ts';

/** What a sealed secret belongs to: nothing else can open it. */
export interface SealContext {
  readonly accountId: string;
  readonly purpose: 'totp-secret';
}

/** Encrypts secrets at rest. */
export interface Sealing {
  /** Gives an envelope `v1.<key id>.<iv>.<ciphertext>`, the last two in base64url. */
  seal(secret: Uint8Array, context: SealContext): Promise<string>;
  /** @throws {AccountError} `SECRET_UNREADABLE` when it was altered, is another account's, or its key is not at hand. */
  unseal(envelope: string, context: SealContext): Promise<Uint8Array<ArrayBuffer>>;
  /** Whether a newer key would seal it now: it is then sealed again when the record is next written. */
  isOutdated(envelope: string): boolean;
}

type Key = Awaited<ReturnType<WebCrypto['subtle']['importKey']>>;

const version = 'v1';
const ivLength = 12;

/**
 * AES-256-GCM with a key for each account (HKDF-SHA-256, RFC 5869) and the account as additional data, so that a row
 * copied into another account does not open. IVs are random: far below 2³² encryptions under one derived key.
 *
 * @throws {TypeError} when a key is missing, not 32 bytes, or not random.
 */
export function createSealing(keys: readonly SealingKey[], randomBytes: RandomBytes, { subtle }: WebCrypto): Sealing {
  const [current, ...former] = assertSealingKeys(keys);
  const ring = new Map([current, ...former].map(({ id, bytes }) => [id, rootKey(subtle, new Uint8Array(bytes))]));

  const accountKey = async (root: () => Promise<Key>, { accountId, purpose }: SealContext): Promise<Key> =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`account-elements ${purpose} ${accountId}`) },
      await root(),
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    );

  const parameters = (keyId: string, iv: Uint8Array<ArrayBuffer>, { accountId, purpose }: SealContext) => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8([version, keyId, purpose, accountId].join('.')),
  });

  return {
    async seal(secret, context) {
      const iv = randomBytes(ivLength);
      const key = await accountKey(rootOf(ring, current.id), context);
      const sealed = await subtle.encrypt(parameters(current.id, iv, context), key, new Uint8Array(secret));
      return [version, current.id, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
    },
    async unseal(envelope, context) {
      const { keyId, iv, sealed } = parseEnvelope(envelope);
      const root = rootOf(ring, keyId);
      try {
        const key = await accountKey(root, context);
        return new Uint8Array(await subtle.decrypt(parameters(keyId, iv, context), key, sealed));
      } catch (cause) {
        throw new AccountError('SECRET_UNREADABLE', { cause });
      }
    },
    isOutdated: (envelope) => !envelope.startsWith(`${version}.${current.id}.`),
  };
}

function rootKey(subtle: WebCrypto['subtle'], bytes: Uint8Array<ArrayBuffer>): () => Promise<Key> {
  let key: Promise<Key> | undefined;
  return () => (key ??= subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']));
}

function rootOf(ring: ReadonlyMap<string, () => Promise<Key>>, keyId: string): () => Promise<Key> {
  const root = ring.get(keyId);
  if (root === undefined)
    throw new AccountError('SECRET_UNREADABLE', { cause: new Error(`No sealing key "${keyId}"`) });
  return root;
}

function parseEnvelope(envelope: string): {
  keyId: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: Uint8Array<ArrayBuffer>;
} {
  const [stated, keyId, iv, sealed, ...rest] = envelope.split('.');
  const bytes = { iv: fromBase64Url(iv ?? ''), sealed: fromBase64Url(sealed ?? '') };
  const isWhole = stated === version && keyId !== undefined && rest.length === 0;
  if (!isWhole || bytes.iv?.length !== ivLength || bytes.sealed === null) throw new AccountError('SECRET_UNREADABLE');
  return { keyId, iv: bytes.iv, sealed: bytes.sealed };
}
