import type { SecurityEvent } from '../ports.ts';
import type { EventDraft } from './decision.ts';

/** Tells the host what happened, after the write that made it true. */
export interface SecurityEvents {
  emit(accountId: string, at: number, drafts: readonly EventDraft[]): void;
}

/** A hook that throws, rejects or hangs changes nothing: it is called after the commit and never waited for. */
export function createSecurityEvents(
  hook: ((event: SecurityEvent) => void | Promise<void>) | undefined,
): SecurityEvents {
  const tell = async (event: SecurityEvent): Promise<void> => {
    try {
      await hook?.(event);
    } catch {
      // The host's own logging is the place for what its hook throws.
    }
  };
  return {
    emit(accountId, at, drafts) {
      for (const draft of drafts) void tell({ ...draft, accountId, at });
    },
  };
}
