import type { PasswordBlocklist } from '../policy.ts';

/**
 * Loads the check of passwords that are easy to guess. It contains a list of words and has about 14 kB, so it is not loaded before a new
 * password is typed. On a server it is a file of this package.
 *
 * The promise is rejected if the file cannot be loaded, for example because a browser is offline.
 */
export function loadPasswordBlocklist(): Promise<PasswordBlocklist> {
  return import('./blocklist.ts');
}
