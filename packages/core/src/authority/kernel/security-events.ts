import type { SecurityEvent } from '../ports.ts';
import type { Decision } from './decision.ts';

/** The origin of a call, as the host knows it. */
export type EventOrigin = Pick<SecurityEvent, 'sessionId' | 'address'>;

/** Reports events to the host. */
export interface SecurityEvents {
  /**
   * Reports the events of a decision, after its write.
   *
   * @param outcome `unknown` if the answer of the write was lost.
   */
  emit(
    decision: Pick<Decision<unknown>, 'record' | 'events'>,
    at: number,
    origin?: EventOrigin,
    outcome?: 'unknown',
  ): void;
}

/** The hook is called after the write and is not awaited. Its errors are ignored. */
export function createSecurityEvents(
  hook: ((event: SecurityEvent) => void | Promise<void>) | undefined,
): SecurityEvents {
  const report = async (event: SecurityEvent): Promise<void> => {
    try {
      await hook?.(event);
    } catch {
      // The host is responsible for errors of its hook.
    }
  };
  return {
    emit({ record, events }, at, origin, outcome) {
      for (const draft of events) {
        void report({ ...draft, accountId: record.id, at, ...origin, ...(outcome !== undefined && { outcome }) });
      }
    },
  };
}
