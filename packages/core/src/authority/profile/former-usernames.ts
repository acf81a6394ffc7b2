import type { AccountRecord } from '../../storage.ts';
import type { Parts } from '../parts.ts';

type NameParts = Pick<Parts, 'storage' | 'formerUsernameLifetime'>;

/** Whether a username is reserved for an account other than this one. */
export async function isReservedForOther(
  { storage, formerUsernameLifetime }: NameParts,
  usernameKey: string,
  now: number,
  accountId: string | null,
): Promise<boolean> {
  if (formerUsernameLifetime === 0) return false;
  const reservedFor = (await storage.formerUsernames?.accountOf(usernameKey, now)) ?? null;
  return reservedFor !== null && reservedFor !== accountId;
}

/**
 * Reserves the username of an account before it is given up, so that no other account can take it in between. The time is at most the time that the
 * account has had it. Otherwise a user could reserve any number of names by taking one after another.
 */
export async function reserveUsername(
  { storage, formerUsernameLifetime }: NameParts,
  { id, usernameKey, usernameChangedAt, createdAt }: AccountRecord,
  now: number,
): Promise<void> {
  const time = Math.min(now - (usernameChangedAt ?? createdAt), formerUsernameLifetime);
  if (time > 0) await storage.formerUsernames?.reserve(usernameKey, id, { now, until: now + time });
}
