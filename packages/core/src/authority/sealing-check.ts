import { systemCrypto, systemRandomBytes } from '../ambient.ts';
import type { WebCrypto } from '../ambient.ts';
import { AccountError } from '../errors.ts';
import { utf8 } from './kernel/encoding.ts';
import { createKeyring } from './kernel/keyring.ts';
import { createSealing } from './kernel/sealing.ts';
import type { RandomBytes, SealingKey } from './ports.ts';

/** Options of {@link createSealingCheck}. */
export interface SealingCheckOptions {
  /** The same keys as those of the authority, in the same order. */
  readonly sealingKeys: readonly SealingKey[];
  readonly randomBytes?: RandomBytes | undefined;
  /** Default: the platform's WebCrypto. */
  readonly crypto?: WebCrypto | undefined;
}

/** Detects a wrong or missing sealing key before a server accepts requests. */
export interface SealingCheck {
  /** The id of the first key, which {@link SealingCheck.create} uses. */
  readonly keyId: string;
  /** Creates a value for the host to store next to the accounts, under the id of the key. It is not secret. */
  create(): Promise<string>;
  /**
   * Opens a stored value.
   *
   * @throws {AccountError} `SECRET_UNREADABLE` if the key that created it is missing, or another key has its id.
   */
  verify(value: string): Promise<void>;
}

const context = { accountId: '', purpose: 'sealing-check' } as const;
const content = 'account-elements';

/**
 * Without this check, a server that starts with another sealing key seals new secrets with it and cannot open the old ones, which users
 * notice at their next sign-in.
 *
 * At every start, verify all stored values. If there is none for the first key, create and store it. Delete the value of another key when no
 * account needs that key any more: see `AccountAdministration.reseal`.
 *
 * @throws {TypeError} If a sealing key is missing, short or not random.
 * @example
 * const check = createSealingCheck({ sealingKeys });
 * for (const value of storedValues) await check.verify(value);
 */
export function createSealingCheck(options: SealingCheckOptions): SealingCheck {
  const { sealingKeys, randomBytes = systemRandomBytes, crypto = systemCrypto() } = options;
  const keyring = createKeyring(sealingKeys, crypto);
  const sealing = createSealing(keyring, randomBytes, crypto);
  return {
    keyId: keyring.currentId,
    create: () => sealing.seal(utf8(content), context),
    async verify(value) {
      const opened = new TextDecoder().decode(await sealing.unseal(value, context));
      if (opened !== content) throw new AccountError('SECRET_UNREADABLE');
    },
  };
}
