import type { AccountSnapshot, Clock } from '@account-elements/core';
import { Hono } from 'hono';
import * as z from 'zod/mini';

import type { NoticeType, SecurityNotice } from '../../shared/security-notice.ts';
import { readJson } from '../json-body.ts';
import type { SignedIn } from '../signed-in.ts';
import type { AuditLog } from './audit-log.ts';

/** The dependencies of the notices. */
export interface SecurityNoticeParts {
  readonly auditLog: Pick<AuditLog, 'append' | 'openNotices'>;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

const dismissalSchema = z.strictObject({ dismissed: z.int() });

/** Whether the user has already done what the notice asks for. */
const isOver: Readonly<Record<NoticeType, (account: AccountSnapshot, at: number) => boolean>> = {
  'second-factor-locked': ({ password }, at) => timeOf(password.changedAt) >= at,
  'mfa-ended': ({ mfa }) => mfa.enabled,
  // The password of the administrator has the time of the event.
  'password-set': ({ password }, at) => timeOf(password.changedAt) > at,
};

/**
 * The notices to the owner of an account, one at a time: another person probably knows the password, or an administrator has changed the
 * credentials. A notice is shown until the user dismisses it or has done what it asks for. `GET` returns it, and `POST` dismisses it.
 */
export function securityNoticeRoutes({ auditLog, signedIn, clock }: SecurityNoticeParts): Hono {
  const noticeFor = async (account: AccountSnapshot): Promise<SecurityNotice | null> => {
    const notices = await auditLog.openNotices(account.id);
    const notice = notices.find(({ type, at }) => !isOver[type](account, at));
    return notice === undefined ? null : { id: notice.id, type: notice.type };
  };

  return new Hono()
    .get('/security-notice', async (context) => {
      const { account } = await signedIn(context.req.raw);
      return context.json({ notice: await noticeFor(account) });
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

function timeOf(date: string | null): number {
  return date === null ? 0 : Date.parse(date);
}
