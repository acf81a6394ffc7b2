import type { Clock } from '@account-elements/core';
import { createRateLimit } from '@account-elements/core/authority';
import type { AccountAuthority, AccountDetails } from '@account-elements/core/authority';
import { Hono } from 'hono';

import { managePermission, usersPermission } from '../../shared/people.ts';
import type { Person } from '../../shared/people.ts';
import type { AppDatabase } from '../database.ts';
import { fromDatabase } from '../database-failure.ts';
import { AppError } from '../problem.ts';
import type { Actors } from '../security/audit-entry.ts';
import type { SignedIn, SignedInUser } from '../signed-in.ts';

/** The dependencies of the list of users. */
export interface UsersParts {
  readonly database: AppDatabase;
  readonly authority: AccountAuthority;
  readonly actors: Actors;
  readonly signedIn: SignedIn;
  readonly clock: Clock;
}

/**
 * Returns the users of the workspace to users with the permission, and lets users with another permission unlock the sign-in of one and end
 * MFA. The client also hides the tab and the buttons from others, but only these checks are secure.
 *
 * Users with this permission can unlock each other and end the MFA of each other, because the application has no higher one. They cannot change
 * their own account here: the account page does that, and asks for the password. Otherwise a stolen session of an administrator could remove the
 * limit of guesses at the administrator's own password. For the same reason an account can be unlocked three times, and then every eight hours.
 */
export function usersRoutes({ database, authority, actors, signedIn, clock }: UsersParts): Hono {
  const { accounts } = authority;
  const unlocks = createRateLimit({ burst: 3, refill: 8 * 60 * 60_000, clock });
  const members = database.selectFrom('members').select('account_id').orderBy('joined_at');
  const permitted = async (request: Request, permission: string): Promise<SignedInUser> => {
    const user = await signedIn(request);
    if (!user.account.permissions.includes(permission)) throw new AppError('PERMISSION_MISSING');
    return user;
  };
  /** Runs a change of a member's account for an administrator, whom the audit log then names. */
  const administer = async (request: Request, id: string, change: () => Promise<void>): Promise<void> => {
    const { identity } = await permitted(request, managePermission);
    const member = members.where('account_id', '=', id);
    if ((await fromDatabase(() => member.executeTakeFirst())) === undefined) throw new AppError('USER_UNKNOWN');
    const { accountId: actorId, sessionId, address } = identity;
    if (actorId === id) throw new AppError('OWN_ACCOUNT');
    await actors.run({ actorId, sessionId, address }, change);
  };

  return new Hono()
    .get('/users', async (context) => {
      const { account } = await permitted(context.req.raw, usersPermission);
      const managerId = account.permissions.includes(managePermission) ? account.id : null;
      const ids = await fromDatabase(() => members.execute());
      const found = await Promise.all(ids.map((member) => accounts.find({ id: member.account_id })));
      return context.json({ people: found.filter((one) => one !== null).map((one) => toPerson(one, managerId)) });
    })
    .post('/users/:id/unlock', async (context) => {
      const id = context.req.param('id');
      await administer(context.req.raw, id, async () => {
        const wait = unlocks.take(id);
        if (wait > 0) throw new AppError('UNLOCKS_TOO_MANY', wait);
        await accounts.unlock(id);
      });
      return context.body(null, 204);
    })
    .post('/users/:id/end-mfa', async (context) => {
      const id = context.req.param('id');
      await administer(context.req.raw, id, () => accounts.endMfa(id));
      return context.body(null, 204);
    });
}

/** @param managerId the account of the reader, if the reader may manage users. */
function toPerson({ account, lockedUntil, suspendedAt }: AccountDetails, managerId: string | null): Person {
  const isManaged = managerId !== null && managerId !== account.id;
  return {
    id: account.id,
    username: account.profile.username,
    fullName: account.profile.fullName,
    role: account.role?.name ?? null,
    mfaEnabled: account.mfa.enabled,
    createdAt: account.createdAt,
    suspendedAt,
    lockedUntil: isManaged ? lockedUntil : null,
    canEndMfa: isManaged && account.mfa.enabled,
  };
}
