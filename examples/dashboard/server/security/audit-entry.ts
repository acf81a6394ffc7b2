import type { AsyncLocalStorage } from 'node:async_hooks';

import type { SecurityEvent, SecurityEventType } from '@account-elements/core/authority';

/** What happened: an event of the authority, or one of this application. */
export type AuditEntryType =
  | SecurityEventType
  /** The user has dismissed the notice about an entry. */
  | 'notice-dismissed';

/** One entry of the audit log. It contains no secret: no password, code or token, and of a session only its key in the database. */
export interface AuditEntry extends Omit<SecurityEvent, 'type'> {
  readonly type: AuditEntryType;
  /** The account of the administrator, or `command-line`, if the user has not done this. */
  readonly actorId?: string | undefined;
  /** For `notice-dismissed`: the id of the entry that the notice was about. */
  readonly dismissedId?: number | undefined;
}

/** An administrator who changes the account of another user, and the session in which this happens. */
export type Actor = Required<Pick<AuditEntry, 'actorId'>> & Pick<AuditEntry, 'sessionId' | 'address'>;

/**
 * The administrator for whom the current code runs. An event of the authority does not say who has called it, so call it in
 * `actors.run(actor, …)`.
 */
export type Actors = AsyncLocalStorage<Actor>;
