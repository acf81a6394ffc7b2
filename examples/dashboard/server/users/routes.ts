import type { AccountStorage, Clock } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';
import type { AccountAuthority } from '@account-elements/core/authority';
import { Hono } from 'hono';

import { managePermission, usersPermission } from '../../shared/people.ts';
import type { Person } from '../../shared/people.ts';
import type { AppDatabase } from '../database.ts';
import { fromDatabase } from '../database-failure.ts';
import { AppError } from '../problem.ts';
import type { AuditLog } from '../security/audit-log.ts';
import type { SignedIn, SignedInUser } from '../signed-in.ts';

/** The dependencies of the list of users. */
export interface UsersParts {
  readonly database: AppDatabase;
  readonly accounts: { readonly storage: AccountStorage; readonly authority: AccountAuthority };
  readonly auditLog: Pick<AuditLog, 'record'>;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

/**
 * Returns the users of the workspace to users with the permission, and lets users with another permission unlock the sign-in of one. The
 * client also hides the tab and the buttons from others, but only these checks are secure.
 */
export function usersRoutes({ database, accounts, auditLog, signedIn, clock }: UsersParts): Hono {
  const { storage, authority } = accounts;
  const members = database.selectFrom('members').select('account_id').orderBy('joined_at');
  const permitted = async (request: Request, permission: string): Promise<SignedInUser> => {
    const user = await signedIn(request);
    if (!user.account.permissions.includes(permission)) throw new AppError('PERMISSION_MISSING');
    return user;
  };

  return new Hono()
    .get('/users', async (context) => {
      const { account } = await permitted(context.req.raw, usersPermission);
      const seesLocks = account.permissions.includes(managePermission);
      const ids = await fromDatabase(() => members.execute());
      const records = await Promise.all(ids.map((member) => storage.get(member.account_id)));
      const now = clock();
      const people = records
        .filter((record) => record !== null)
        .map((record): Person => ({ ...toPerson(record), lockedUntil: seesLocks ? lockedUntil(record, now) : null }));
      return context.json({ people });
    })
    .post('/users/:id/unlock', async (context) => {
      const { identity } = await permitted(context.req.raw, managePermission);
      const id = context.req.param('id');
      const member = members.where('account_id', '=', id);
      if ((await fromDatabase(() => member.executeTakeFirst())) === undefined) throw new AppError('USER_UNKNOWN');
      await authority.accounts.unlock(id);
      const { accountId: actorId, sessionId, address } = identity;
      const type = 'unlocked-by-administrator';
      auditLog.record({ type, accountId: id, actorId, at: clock(), sessionId, address });
      return context.body(null, 204);
    });
}

function toPerson(record: AccountRecord): Omit<Person, 'lockedUntil'> {
  return {
    id: record.id,
    username: record.username,
    fullName: record.fullName,
    role: record.role?.name ?? null,
    mfaEnabled: record.totp !== null,
    createdAt: new Date(record.createdAt).toISOString(),
  };
}

/** Returns when the last lock of the sign-in ends: that of passwords, or that of codes. */
function lockedUntil({ attempts }: AccountRecord, now: number): string | null {
  const end = Math.max(attempts.unknownDevices.lockedUntil ?? 0, attempts.secondFactor.lockedUntil ?? 0);
  return end > now ? new Date(end).toISOString() : null;
}
