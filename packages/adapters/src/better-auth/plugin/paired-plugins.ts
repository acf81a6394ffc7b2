import { backupCodeCount } from '@account-elements/core';
import { formatBackupCode } from '@account-elements/core/adapter';
import { defaultUsernamePolicy } from '@account-elements/core/usernames';
import { usernameKey } from '@account-elements/core/validation';
import { generateRandomString } from 'better-auth/crypto';

/** The properties of another plugin that this plugin reads. */
export interface PairedPlugin {
  readonly options?: Record<string, unknown> | undefined;
}

/** @throws {TypeError} if better-auth is configured so that the account page would be wrong. */
export function assertSound(pluginOf: (id: string) => unknown): void {
  for (const id of ['two-factor', 'username']) {
    if (!pluginOf(id)) throw new TypeError(`accountElements() needs better-auth's plugin "${id}"`);
  }
  const { options } = pluginOf('two-factor') as PairedPlugin;
  const { digits = 6 } = (options?.['totpOptions'] ?? {}) as { readonly digits?: number | undefined };
  if (![6, 7, 8].includes(digits)) throw new TypeError('accountElements() needs twoFactor() with 6, 7 or 8 digits');
  if (options?.['skipVerificationOnEnable'] === true) {
    throw new TypeError('accountElements() needs twoFactor() without skipVerificationOnEnable');
  }
}

/**
 * Options of better-auth's `username` plugin, so that both accept and compare names in the same way. Without them better-auth
 * rejects names with a hyphen, which the form allows.
 */
export const usernameOptions = {
  minUsernameLength: 3,
  maxUsernameLength: 32,
  usernameValidator: (username: string): boolean => defaultUsernamePolicy.issues(username).length === 0,
  usernameNormalization: usernameKey,
} as const;

const length = 15;

/**
 * Options for `backupCodeOptions` of better-auth's `twoFactor` plugin: codes of 75 bits without similar letters, shown in groups.
 * At sign-in the user can type them with or without hyphens, in upper or lower case.
 */
export const backupCodeOptions = {
  storeBackupCodes: 'encrypted',
  customBackupCodesGenerate: (): string[] => Array.from({ length: backupCodeCount }, makeCode),
} as const;

function makeCode(): string {
  let code = '';
  // Crockford's base32, which has no similar characters. Each character is equally likely.
  while (code.length < length) code += generateRandomString(2 * length, 'A-Z', '0-9').replaceAll(/[ILOU]/gu, '');
  return formatBackupCode(code.slice(0, length));
}
