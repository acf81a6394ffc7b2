import type { AccountAuthority } from '@account-elements/core/authority';
import { totpCodeAt } from '@account-elements/core/testing';

import { demoPassword, otherUser } from './personas.ts';
import type { Persona } from './personas.ts';

/** The clock of the authority: the clock of the machine, shifted by `advance`. */
export interface StoryClock {
  (): number;
  /** Shifts the clock by a number of milliseconds, back if negative. */
  advance(milliseconds: number): void;
}

/** Creates a running clock. */
export function createStoryClock(): StoryClock {
  let ahead = 0;
  return Object.assign(() => Date.now() + ahead, {
    advance: (milliseconds: number) => {
      ahead += milliseconds;
    },
  });
}

const attemptsUntilLock = 10;
const formerName = 'A. Lovelace';
const day = 86_400_000;
const age = 430 * day;
const sinceEdit = 3 * day;

/**
 * Creates a persona's account with operations of the authority, so that no story shows a state that the rules do not allow.
 *
 * @returns the account's id, after the clock is back at the present.
 */
export async function liveThrough(authority: AccountAuthority, persona: Persona, clock: StoryClock): Promise<string> {
  const { registration, backupCodesLeft, locked } = persona;
  clock.advance(-age);
  const { id } = await authority.accounts.register({ ...registration, fullName: formerName });
  await authority.accounts.register(otherUser);
  if (backupCodesLeft !== undefined) await turnMfaOn(authority, id, backupCodesLeft, clock());
  clock.advance(age - sinceEdit);
  await rename(authority, id, registration.fullName);
  clock.advance(sinceEdit);
  if (locked === true) await lock(authority, registration.username);
  return id;
}

async function turnMfaOn(authority: AccountAuthority, accountId: string, left: number, now: number): Promise<void> {
  const mfa = authority.serviceWithoutSession(accountId).mfa;
  if (mfa === undefined) return;
  const { secret } = await mfa.beginTotp({ password: demoPassword });
  const { backupCodes, epoch } = await mfa.confirmTotp({ code: totpCodeAt(secret, now) });
  for (const code of backupCodes?.slice(left) ?? []) await authority.verifySecondFactor({ accountId, epoch, code });
}

async function rename(authority: AccountAuthority, accountId: string, fullName: string): Promise<void> {
  const service = authority.serviceWithoutSession(accountId);
  const { profile } = await service.load();
  await service.profile?.update({ fullName }, { version: profile.version });
}

async function lock(authority: AccountAuthority, username: string): Promise<void> {
  for (let attempt = 0; attempt < attemptsUntilLock; attempt += 1) {
    await authority.verifyPassword({ username, password: 'not the password' }).catch(() => undefined);
  }
}
