import type { SecurityEvent } from '@account-elements/core/authority';

import type { Log } from '../request-log.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Actors } from './audit-entry.ts';
import type { AuditLog } from './audit-log.ts';

/** The dependencies of the handler. */
export interface SecurityEventParts {
  readonly auditLog: Pick<AuditLog, 'record'>;
  readonly sessions: Pick<Sessions, 'end'>;
  readonly log: Pick<Log, 'failure'>;
  readonly actors: Actors;
}

/**
 * Returns what the application does with an event of the authority: stores it in the audit log, with the administrator if there is one, and
 * ends the session that `session-ended` names. The authority already rejects every call of that session.
 */
export function createOnSecurityEvent(parts: SecurityEventParts): (event: SecurityEvent) => void {
  const { auditLog, sessions, log, actors } = parts;
  return (event) => {
    auditLog.record({ ...event, ...actors.getStore() });
    if (event.type !== 'session-ended' || event.sessionId === undefined) return;
    sessions.end(event.sessionId).catch((thrown: unknown) => {
      log.failure(`The session could not be removed: ${event.accountId}`, thrown);
    });
  };
}
