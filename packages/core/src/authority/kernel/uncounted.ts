/** Accounts of which a failure could not be counted, because its write failed. */
export interface Uncounted {
  note(accountId: string): void;
  /** Whether a failure may be missing from the account's count. */
  has(accountId: string): boolean;
  /** A write of the account has succeeded again. */
  forget(accountId: string): void;
}

const mostAccounts = 10_000;

/**
 * Stores them in memory until the process ends. Without this, a guesser could use a database that can be read but not written: a
 * wrong password would be an uncounted error, and the right one a success that needs no write.
 */
export function createUncounted(): Uncounted {
  const accounts = new Set<string>();
  return {
    note(accountId) {
      if (accounts.size < mostAccounts) accounts.add(accountId);
    },
    // Above this number, every account is treated as uncounted.
    has: (accountId) => accounts.size === mostAccounts || accounts.has(accountId),
    forget: (accountId) => void accounts.delete(accountId),
  };
}
