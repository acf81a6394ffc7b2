import type { Clock } from '@account-elements/core';

import { noticeTypes } from '../../shared/security-notice.ts';
import type { NoticeType } from '../../shared/security-notice.ts';
import { retryLocked } from '../database-failure.ts';
import type { AppDatabase } from '../database.ts';
import type { Log } from '../request-log.ts';
import type { AuditEntry } from './audit-entry.ts';

/** A stored entry that its owner has a notice about. */
export interface OpenNotice {
  readonly id: number;
  readonly type: NoticeType;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The security events of all accounts. Entries are added and never changed. Old ones are removed at the start of the server. */
export interface AuditLog {
  /** Stores an entry without making the caller wait. An entry that cannot be stored is written to the log of the server. */
  record(entry: AuditEntry): void;
  /**
   * Stores an entry.
   *
   * @throws {AccountError} `SERVICE_UNAVAILABLE`
   */
  append(entry: AuditEntry): Promise<void>;
  /**
   * Returns the newest entry of each type that the owner of an account has a notice about, in the order in which they were added. A dismissal
   * is for the entry and all before it.
   */
  openNotices(accountId: string): Promise<readonly OpenNotice[]>;
  /** Waits until no entry is being stored. */
  flush(): Promise<void>;
}

// A little more than a year, so that a yearly review sees everything.
const lifetime = 400 * 24 * 60 * 60_000;

/** Stores the audit log in the database of the application. */
export function createAuditLog(database: AppDatabase, log: Pick<Log, 'failure'>): AuditLog {
  const pending = new Set<Promise<void>>();

  const append = async (entry: AuditEntry): Promise<void> => {
    const { accountId, type, at, outcome, code, sessionId, address, actorId, dismissedId } = entry;
    const statement = database.insertInto('audit_log').values({
      account_id: accountId,
      type,
      at,
      outcome: outcome ?? null,
      code: code ?? null,
      session_id: sessionId ?? null,
      address: address ?? null,
      actor_id: actorId ?? null,
      dismissed_id: dismissedId ?? null,
    });
    await retryLocked(() => statement.execute());
  };

  return {
    append,
    record(entry) {
      const writing = append(entry)
        .catch((thrown: unknown) => log.failure(`The audit log has no entry for: ${describe(entry)}`, thrown))
        .finally(() => pending.delete(writing));
      pending.add(writing);
    },
    async openNotices(accountId) {
      const ofAccount = database.selectFrom('audit_log').where('account_id', '=', accountId);
      const dismissed = ofAccount
        .where('type', '=', 'notice-dismissed')
        .select((row) => row.fn.max('dismissed_id').as('id'));
      const statement = ofAccount
        .where('type', 'in', noticeTypes)
        .where((row) => row('id', '>', row.fn.coalesce(dismissed, row.lit(0))))
        .select(({ fn, ref }) => [
          ref('type').$castTo<NoticeType>().as('type'),
          fn.max('id').as('id'),
          fn.max('at').as('at'),
        ])
        .groupBy('type')
        .orderBy('id');
      return retryLocked(() => statement.execute());
    },
    async flush() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}

/** Removes the entries that are older than 400 days. */
export async function removeOldEntries(database: AppDatabase, clock: Clock): Promise<void> {
  await database
    .deleteFrom('audit_log')
    .where('at', '<', clock() - lifetime)
    .execute();
}

function describe({ type, accountId, actorId }: AuditEntry): string {
  return actorId === undefined ? `${type} ${accountId}` : `${type} ${accountId} by ${actorId}`;
}
