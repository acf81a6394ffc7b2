import { AccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { createFaults } from '@account-elements/core/testing';
import type { Fault } from '@account-elements/core/testing';

/**
 * The state of the connection to the service. `slow`: each call takes two seconds. `pending`: no call is answered. `offline`: no call
 * reaches the service. `failing`: each call is answered with an error. `losing`: changes are made, and their answers are lost.
 */
export type NetworkMode = 'ok' | 'slow' | 'pending' | 'offline' | 'failing' | 'losing';

/** The connection between a client and its service. A story can change the mode at any time. */
export interface Network {
  mode: NetworkMode;
  /** The same service behind this network, with the same features. */
  connect(service: AccountService): AccountService;
}

/** Creates a network in a mode. */
export function createNetwork(mode: NetworkMode): Network {
  const faults = createFaults(({ method }) => faultIn(network.mode, method), {
    wait,
    error: () => (network.mode === 'failing' ? new AccountError('SERVICE_UNAVAILABLE') : undefined),
  });
  const network: Network = { mode, connect: (service) => faults.service(service) };
  return network;
}

function faultIn(mode: NetworkMode, method: string): Fault {
  switch (mode) {
    case 'ok':
      return {};
    case 'slow':
      return { delay: 2000 };
    case 'pending':
      return { hold: true };
    case 'offline':
    case 'failing':
      return { fail: 'before' };
    case 'losing':
      return method === 'load' ? {} : { fail: 'after' };
  }
}

/** Waits for a number of milliseconds, or until the call is aborted. */
function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
