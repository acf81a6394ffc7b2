import type { AccountRecord } from '../../storage.ts';
import type { Parts } from '../parts.ts';

type NameParts = Pick<Parts, 'storage' | 'formerUsernameLifetime'>;

/**
 * Whether a username belongs to an account other than this one: it has the name, or the name is reserved for it.
 *
 * The order of the reads decides the race with an account that gives the name up: its reservation is stored before its change. If no account has the
 * name any more, the reservation can already be read. In the other order, both reads could miss the account.
 */
export async function isReservedForOther(
  { storage, formerUsernameLifetime }: NameParts,
  usernameKey: string,
  now: number,
  accountId: string,
): Promise<boolean> {
  if (storage.formerUsernames === undefined || formerUsernameLifetime === 0) return false;
  const owner = await storage.findByUsername(usernameKey);
  const reservedFor = owner?.id ?? (await storage.formerUsernames.accountOf(usernameKey, now));
  return reservedFor !== null && reservedFor !== accountId;
}

/** Returns the account that has a username. If there is none, returns the account for which the name is reserved. */
export async function findByUsernameOrFormer(
  { storage, formerUsernameLifetime }: NameParts,
  usernameKey: string,
  now: number,
): Promise<AccountRecord | null> {
  const owner = await storage.findByUsername(usernameKey);
  if (owner !== null || storage.formerUsernames === undefined || formerUsernameLifetime === 0) return owner;
  const formerOwner = await storage.formerUsernames.accountOf(usernameKey, now);
  return formerOwner === null ? null : storage.get(formerOwner);
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
