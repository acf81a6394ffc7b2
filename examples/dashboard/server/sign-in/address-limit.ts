import type { Clock } from '@account-elements/core';

/** Counts sign-in attempts by network address: the limit per account does not stop one password tried on many accounts. */
export interface AddressLimit {
  /** Counts one attempt. Returns 0 if it is allowed, otherwise the whole seconds to wait. */
  take(address: string): number;
}

const burst = 60;
const refillPerSecond = 1;
const addressesKept = 10_000;

/** A bucket of attempts for each address, in memory: a restart forgives, and no address can fill the memory. */
export function createAddressLimit(clock: Clock): AddressLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(address) {
      const now = clock();
      const bucket = buckets.get(address) ?? { tokens: burst, at: now };
      const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * refillPerSecond);
      const allowed = tokens >= 1;
      // Taken out and put back, so that the address that was quiet longest comes first.
      buckets.delete(address);
      buckets.set(address, { tokens: allowed ? tokens - 1 : tokens, at: now });
      const [quietest] = buckets.keys();
      if (buckets.size > addressesKept && quietest !== undefined) buckets.delete(quietest);
      return allowed ? 0 : Math.ceil((1 - tokens) / refillPerSecond);
    },
  };
}
