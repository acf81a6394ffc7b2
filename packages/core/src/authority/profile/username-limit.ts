import type { Clock } from '../../ambient.ts';
import { createRateLimit } from '../kernel/rate-limit.ts';
import type { RateLimit } from '../kernel/rate-limit.ts';

/** The requests that an account can make at once, and the milliseconds after which it has one more. */
export const usernameRequests = { burst: 20, refill: 60_000 } as const;

/**
 * Limits how many usernames one account can ask for. Each request for another username tells the user whether it is taken, so without a limit
 * a user could find out all usernames. It counts in memory, because a count in the record would cost one more write for each request.
 */
export function createUsernameLimit(clock: Clock): RateLimit {
  return createRateLimit({ ...usernameRequests, clock });
}
