/** Accounts of which a failure could not be counted, because its write failed. */
export interface Uncounted {
  note(accountId: string): void;
  /** Whether a failure may be missing from the account's count. */
  has(accountId: string): boolean;
  /** A write of the account has come through again. */
  forget(accountId: string): void;
}

const mostAccounts = 10_000;

/**
 * Remembers them while the process lives. A database that can be read but not written would otherwise tell a guesser everything: a
 * wrong password would be an error, uncounted, and the right one a success that needs no write.
 */
export function createUncounted(): Uncounted {
  const accounts = new Set<string>();
  return {
    note(accountId) {
      if (accounts.size < mostAccounts) accounts.add(accountId);
    },
    // So many that they are no longer told apart: then it may be any.
    has: (accountId) => accounts.size === mostAccounts || accounts.has(accountId),
    forget: (accountId) => void accounts.delete(accountId),
  };
}
