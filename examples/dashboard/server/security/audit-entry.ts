import type { SecurityEvent, SecurityEventType } from '@account-elements/core/authority';

/** What happened: an event of the authority, or one of this application. */
export type AuditEntryType =
  | SecurityEventType
  /** An administrator has ended every lock of the sign-in of another user. */
  | 'unlocked-by-administrator'
  /** The user has dismissed the notice about an entry. */
  | 'notice-dismissed';

/** One entry of the audit log. It contains no secret: no password, code or token, and of a session only its key in the database. */
export interface AuditEntry extends Omit<SecurityEvent, 'type'> {
  readonly type: AuditEntryType;
  /** The account of the administrator, if the user has not done this. */
  readonly actorId?: string | undefined;
  /** For `notice-dismissed`: the id of the entry that the notice was about. */
  readonly dismissedId?: number | undefined;
}
