import type { AccountClient } from '@account-elements/core';

import type { MfaFlow } from './mfa-flow.ts';

/** Fresh backup codes that nobody has acknowledged. */
export type CodesFlow = Extract<MfaFlow, { step: 'codes' }>;

interface KeptCodes {
  readonly owner: string;
  readonly flow: CodesFlow;
}

// Module state on purpose: the codes are shown once, and a host's router makes a new element on the way back to the page. By
// client, so that they are gone with it.
const keptByClient = new WeakMap<AccountClient, KeptCodes>();

/**
 * Keeps codes that are not acknowledged while no element shows them: those of an element that has left the page. In memory
 * only; a reload ends it.
 *
 * @param owner - ID of the account whose codes they are.
 */
export function keepCodes(client: AccountClient, owner: string, flow: CodesFlow): void {
  keptByClient.set(client, { owner, flow });
}

/** Hands kept codes over to the one element that shows them from now on. Those of another account are dropped. */
export function takeCodes(client: AccountClient, owner: string): CodesFlow | undefined {
  const kept = keptByClient.get(client);
  keptByClient.delete(client);
  return kept?.owner === owner ? kept.flow : undefined;
}
