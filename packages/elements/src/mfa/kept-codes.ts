import type { AccountClient } from '@account-elements/core';

import type { ListenableStore } from '../element/account-element.ts';
import type { MfaFlow } from './mfa-flow.ts';

/** New backup codes that are not acknowledged. */
export type CodesFlow = Extract<MfaFlow, { step: 'codes' }>;

interface KeptCodes {
  readonly owner: string;
  readonly flow: CodesFlow;
}

// Module state is necessary: the codes are shown only once, and the router of a host creates a new element when the user comes back to
// the page. They are stored by client, so that they are removed with it.
const keptByClient = new WeakMap<AccountClient, KeptCodes>();
const listeners = new Set<() => void>();

/**
 * Keeps codes that are not acknowledged while no element shows them, because the element has been removed. They are kept in memory;
 * a reload of the page removes them.
 *
 * @param owner - ID of the account to which the codes belong.
 */
export function keepCodes(client: AccountClient, owner: string, flow: CodesFlow): void {
  keptByClient.set(client, { owner, flow });
  for (const listener of listeners) listener();
}

/** Calls its listeners when codes of a client are kept. */
export const keptCodesStore: ListenableStore = {
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Returns whether codes of this account are kept. Removes those of another account. */
export function hasKeptCodes(client: AccountClient, owner: string): boolean {
  const kept = keptByClient.get(client);
  if (kept?.owner === owner) return true;
  keptByClient.delete(client);
  return false;
}

/** Returns and removes the kept codes, so that one element shows them. Removes those of another account too. */
export function takeCodes(client: AccountClient, owner: string): CodesFlow | undefined {
  const kept = hasKeptCodes(client, owner) ? keptByClient.get(client) : undefined;
  keptByClient.delete(client);
  return kept?.flow;
}
