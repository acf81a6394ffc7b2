import type { SecurityEvent } from '../ports.ts';
import type { EventDraft } from './decision.ts';

/** Reports events to the host, after the write is durable. */
export interface SecurityEvents {
  emit(accountId: string, at: number, drafts: readonly EventDraft[]): void;
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
    emit(accountId, at, drafts) {
      for (const draft of drafts) void report({ ...draft, accountId, at });
    },
  };
}
