import type { Clock } from '@account-elements/core';

/** Counts sign-in attempts by network address. The limit per account does not stop one password tried on many accounts. */
export interface AddressLimit {
  /** Counts one attempt. Returns 0 if it is allowed, otherwise the whole seconds to wait. */
  take(address: string): number;
}

const burst = 60;
const refillPerSecond = 1;
const addressesKept = 10_000;

/** A token bucket for each address, in memory. A restart resets all buckets, and the number of buckets is limited. */
export function createAddressLimit(clock: Clock): AddressLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(address) {
      const now = clock();
      const bucket = buckets.get(address) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * refillPerSecond);
      const allowed = tokens >= 1;
      // Deleted and added again, so that the least recently used address comes first.
      buckets.delete(address);
      buckets.set(address, { tokens: allowed ? tokens - 1 : tokens, at: now });
      const [quietest] = buckets.keys();
      if (buckets.size > addressesKept && quietest !== undefined) buckets.delete(quietest);
      return allowed ? 0 : Math.ceil((1 - tokens) / refillPerSecond);
    },
  };
}
