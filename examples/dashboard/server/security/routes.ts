import type { AccountSnapshot, Clock } from '@account-elements/core';
import { Hono } from 'hono';
import * as z from 'zod/mini';

import type { SecurityNotice } from '../../shared/security-notice.ts';
import { readJson } from '../json-body.ts';
import type { SignedIn } from '../signed-in.ts';
import type { AuditLog, StoredEntry } from './audit-log.ts';

/** The dependencies of the notice. */
export interface SecurityNoticeParts {
  readonly auditLog: Pick<AuditLog, 'append' | 'lastSecondFactorLock'>;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

const dismissalSchema = z.strictObject({ dismissed: z.int() });

/**
 * The notice that another person probably knows the password. It is shown until the user dismisses it or changes the password. `GET` returns
 * it, and `POST` dismisses it.
 */
export function securityNoticeRoutes({ auditLog, signedIn, clock }: SecurityNoticeParts): Hono {
  const noticeFor = async ({ id, password }: AccountSnapshot): Promise<StoredEntry | null> => {
    const lock = await auditLog.lastSecondFactorLock(id);
    return lock === null || lock.at <= Date.parse(password.changedAt ?? '1970-01-01') ? null : lock;
  };

  return new Hono()
    .get('/security-notice', async (context) => {
      const { account } = await signedIn(context.req.raw);
      const lock = await noticeFor(account);
      const notice: SecurityNotice | null = lock && { id: lock.id };
      return context.json({ notice });
    })
    .post('/security-notice', async (context) => {
      const { account, identity } = await signedIn(context.req.raw);
      const { dismissed } = await readJson(context.req.raw, dismissalSchema);
      // Only the notice that the user has seen. A newer one remains, and later ones cannot be dismissed beforehand.
      if ((await noticeFor(account))?.id === dismissed) {
        await auditLog.append({ ...identity, type: 'notice-dismissed', at: clock(), dismissedId: dismissed });
      }
      return context.body(null, 204);
    });
}
