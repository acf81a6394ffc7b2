import type { Clock } from '../../ambient.ts';

/** Limits the requests of each key, such as a network address or an account. */
export interface RateLimit {
  /** Counts a request. Returns 0 if it is allowed, otherwise the whole seconds to wait. */
  take(key: string): number;
}

/** Options of {@link createRateLimit}. */
export interface RateLimitOptions {
  /** The number of requests that a key can make at once. */
  readonly burst: number;
  /** The milliseconds after which a key has one more request. */
  readonly refill: number;
  /** The number of keys that are remembered. Above it, the key that was used least recently is forgotten. Default: 10 000. */
  readonly mostKeys?: number | undefined;
  readonly clock: Clock;
}

/**
 * Creates a limit in memory (a token bucket for each key). It applies to one process, and a restart resets it.
 *
 * @example
 * const limit = createRateLimit({ burst: 60, refill: 1000, clock: Date.now });
 * const wait = limit.take(address); // 0, or the seconds for Retry-After
 */
export function createRateLimit({ burst, refill, mostKeys = 10_000, clock }: RateLimitOptions): RateLimit {
  const used = new Map<string, { readonly requests: number; readonly at: number }>();
  return {
    take(key) {
      const now = clock();
      const before = used.get(key) ?? { requests: 0, at: now };
      // After the clock was set back, nothing is refilled and no key waits longer.
      const requests = Math.max(0, before.requests - Math.max(0, now - before.at) / refill);
      const isAllowed = requests + 1 <= burst;
      // Removed and added again, so that the key that was used least recently comes first.
      used.delete(key);
      used.set(key, { requests: isAllowed ? requests + 1 : requests, at: now });
      const [oldest] = used.keys();
      if (used.size > mostKeys && oldest !== undefined) used.delete(oldest);
      return isAllowed ? 0 : Math.ceil(((requests + 1 - burst) * refill) / 1000);
    },
  };
}
