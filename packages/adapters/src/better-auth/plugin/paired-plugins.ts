import { backupCodeCount } from '@account-elements/core';
import { formatBackupCode } from '@account-elements/core/adapter';
import { usernameIssues, usernameKey } from '@account-elements/core/validation';
import { generateRandomString } from 'better-auth/crypto';

/** What the plugin needs to know of a plugin beside it. */
export interface PairedPlugin {
  readonly options?: Record<string, unknown> | undefined;
}

/** @throws {TypeError} where better-auth is set up so that the account page would say what is not so. */
export function assertSound(pluginOf: (id: string) => unknown): void {
  for (const id of ['two-factor', 'username']) {
    if (!pluginOf(id)) throw new TypeError(`accountElements() needs better-auth's plugin "${id}"`);
  }
  const { options } = pluginOf('two-factor') as PairedPlugin;
  if (options?.['skipVerificationOnEnable'] === true) {
    throw new TypeError('accountElements() needs twoFactor() without skipVerificationOnEnable');
  }
}

/**
 * Options of better-auth's `username` plugin by which both take the same names, and compare them in the same way: without
 * them better-auth refuses names with a hyphen that the form allows.
 */
export const usernameOptions = {
  minUsernameLength: 3,
  maxUsernameLength: 32,
  usernameValidator: (username: string): boolean => usernameIssues(username).length === 0,
  usernameNormalization: usernameKey,
} as const;

const length = 15;

/**
 * Options for `backupCodeOptions` of better-auth's `twoFactor` plugin: codes of 75 bits without letters that are mistaken for
 * one another, shown in groups. At sign-in they are then read however a user types them.
 */
export const backupCodeOptions = {
  storeBackupCodes: 'encrypted',
  customBackupCodesGenerate: (): string[] => Array.from({ length: backupCodeCount }, makeCode),
} as const;

function makeCode(): string {
  let code = '';
  // Letters and digits without those that are mistaken for others: Crockford's base32, none of them favoured.
  while (code.length < length) code += generateRandomString(2 * length, 'A-Z', '0-9').replaceAll(/[ILOU]/gu, '');
  return formatBackupCode(code.slice(0, length));
}
