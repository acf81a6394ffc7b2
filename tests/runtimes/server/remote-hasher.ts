import type { PasswordHasher } from '@account-elements/core/authority';

/** A hasher that awaits another server, as hosts on Workers use for Argon2. */
export function createRemoteHasher(url: string): PasswordHasher {
  const digest = async (password: string): Promise<string> => {
    const response = await fetch(url, { method: 'POST', body: password });
    return response.text();
  };
  return {
    scheme: 'remote',
    hash: async (password) => `$remote$${await digest(password)}`,
    verify: async (password, hash) => hash === `$remote$${await digest(password)}`,
    isOutdated: () => false,
  };
}
