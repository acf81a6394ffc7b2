import type { Clock } from '../../ambient.ts';

/**
 * Limits how many usernames one account can ask for. Each request for another username tells the user whether it is taken, so without a limit
 * a user could find out all usernames.
 */
export interface UsernameLimit {
  /** Counts a request. Returns 0 if it is allowed, otherwise the whole seconds to wait. */
  take(accountId: string): number;
}

/** The requests that an account can make at once, and the milliseconds after which it has one more. */
export const usernameRequests = { burst: 20, refill: 60_000 } as const;
const mostAccounts = 10_000;

/**
 * Counts in memory, so the limit applies to each server process. A count in the record would cost one more write for each request.
 */
export function createUsernameLimit(clock: Clock): UsernameLimit {
  const { burst, refill } = usernameRequests;
  const used = new Map<string, { readonly requests: number; readonly at: number }>();
  return {
    take(accountId) {
      const now = clock();
      const before = used.get(accountId) ?? { requests: 0, at: now };
      const requests = Math.max(0, before.requests - Math.max(0, now - before.at) / refill);
      const isAllowed = requests + 1 <= burst;
      // Removed and added again, so that the account that asked least recently comes first.
      used.delete(accountId);
      used.set(accountId, { requests: isAllowed ? requests + 1 : requests, at: now });
      const [oldest] = used.keys();
      if (used.size > mostAccounts && oldest !== undefined) used.delete(oldest);
      return isAllowed ? 0 : Math.ceil(((requests + 1 - burst) * refill) / 1000);
    },
  };
}
