import type { AccountStorage } from '@account-elements/core';
import { Hono } from 'hono';

import type { Person } from '../../shared/people.ts';
import type { AppDatabase } from '../database.ts';
import { fromDatabase } from '../database-failure.ts';
import { AppError } from '../problem.ts';
import type { SignedIn } from '../signed-in.ts';

/** The permission for the Users tab and its data. */
export const usersPermission = 'users:read';

/** The dependencies of the list of users. */
export interface UsersParts {
  readonly database: AppDatabase;
  readonly storage: AccountStorage;
  readonly signedIn: SignedIn;
}

/**
 * Returns the users of the workspace to users with the permission. The client also hides the tab from others, but only this check
 * is secure.
 */
export function usersRoutes({ database, storage, signedIn }: UsersParts): Hono {
  return new Hono().get('/users', async (context) => {
    const account = await signedIn(context.req.raw);
    if (!account.permissions.includes(usersPermission)) throw new AppError('PERMISSION_MISSING');
    const statement = database.selectFrom('members').select('account_id').orderBy('joined_at');
    const members = await fromDatabase(() => statement.execute());
    const records = await Promise.all(members.map((member) => storage.get(member.account_id)));
    const people = records
      .filter((record) => record !== null)
      .map((record): Person => ({
        id: record.id,
        username: record.username,
        fullName: record.fullName,
        role: record.role?.name ?? null,
        mfaEnabled: record.totp !== null,
        createdAt: new Date(record.createdAt).toISOString(),
      }));
    return context.json({ people });
  });
}
