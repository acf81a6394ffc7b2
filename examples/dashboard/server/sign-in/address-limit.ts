import type { Clock } from '@account-elements/core';
import { createRateLimit } from '@account-elements/core/authority';
import type { RateLimit } from '@account-elements/core/authority';

/** Counts sign-in attempts by network address. The limit per account does not stop one password tried on many accounts. */
export function createAddressLimit(clock: Clock): RateLimit {
  return createRateLimit({ burst: 60, refill: 1000, clock });
}
