import { AccountError } from '@account-elements/core';
import { callOperation, operations, serviceFrom } from '@account-elements/core/adapter';
import type { AccountService, CallOptions } from '@account-elements/core';

/**
 * What the way to the service is like: `slow` takes two seconds, `pending` never answers, `offline` carries nothing,
 * `failing` comes back with a failure, and `losing` carries a change out and loses the answer.
 */
export type NetworkMode = 'ok' | 'slow' | 'pending' | 'offline' | 'failing' | 'losing';

/** The way between a client and its service. A story may change it while a person works. */
export interface Network {
  mode: NetworkMode;
  /** The same service, reached through this network. What it does not support stays absent. */
  connect(service: AccountService): AccountService;
}

const slowMilliseconds = 2000;

/** Makes a network that behaves the same every time. */
export function createNetwork(mode: NetworkMode): Network {
  const carry = async (call: () => Promise<unknown>, isRead: boolean, options?: CallOptions): Promise<unknown> => {
    switch (network.mode) {
      case 'ok':
        return call();
      case 'slow':
        await pause(slowMilliseconds, options?.signal);
        return call();
      case 'pending':
        await pause(null, options?.signal);
        return call();
      case 'offline':
        throw new AccountError('CONNECTION_FAILED');
      case 'failing':
        throw new AccountError('SERVICE_UNAVAILABLE');
      case 'losing': {
        const answer = await call();
        if (isRead) return answer;
        throw new AccountError('OUTCOME_UNKNOWN');
      }
    }
  };

  const network: Network = {
    mode,
    connect: (service) =>
      serviceFrom(
        (name, input, options) =>
          carry(() => callOperation(service, name, input, options), operations[name].kind === 'read', options),
        (feature) => service[feature] !== undefined,
      ),
  };
  return network;
}

/** Waits, for ever with `null`, and gives up when it is aborted. */
function pause(milliseconds: number | null, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new AccountError('REQUEST_ABORTED'));
    if (signal?.aborted === true) return abort();
    const timer = milliseconds === null ? undefined : setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      abort();
    });
  });
}
