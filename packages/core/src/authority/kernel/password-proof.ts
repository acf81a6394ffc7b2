import { AccountError } from '../../errors.ts';
import type { AccountRecord } from '../../storage.ts';
import type { Hashing } from './hashing.ts';
import { refuse } from './judgement.ts';
import type { Judgement } from './judgement.ts';
import { attemptsRefusal, countedRefusal, withoutFailures } from './limits.ts';
import type { Attempt } from './settle.ts';

/** A password that was right, with the record as that leaves it; or the refusal to give. */
export type PasswordProof =
  | { readonly isRight: true; readonly record: AccountRecord }
  | { readonly isRight: false; readonly refusal: Judgement<never> };

/**
 * Holds a password against an account that confirms an act with it. Metered like a sign-in: whoever sits at an open session
 * could guess here as well.
 */
export async function provePassword(
  hashing: Hashing,
  record: AccountRecord,
  attempt: Attempt,
  given: { readonly password: string; readonly field: 'password' | 'currentPassword' },
): Promise<PasswordProof> {
  const no = (refusal: Judgement<never>): PasswordProof => ({ isRight: false, refusal });
  const { passwordHash } = record;
  if (passwordHash === null) return no(refuse(record, new AccountError('PASSWORD_UNSET')));
  const blocked = attemptsRefusal(record, attempt.now);
  if (blocked !== null) return no(refuse(record, blocked));
  if (!(await matchesOnce(hashing, attempt, given.password, passwordHash))) {
    return no(countedRefusal(record, attempt.now, new AccountError('PASSWORD_WRONG', { field: given.field })));
  }
  const renewed = await withRenewedHash(hashing, record, attempt, given.password);
  return { isRight: true, record: withoutFailures(renewed) };
}

/** One slow comparison for each stored hash, however often the record is judged. */
export function matchesOnce(
  hashing: Hashing,
  attempt: Attempt,
  password: string,
  hash: string | null,
): Promise<boolean> {
  return attempt.once(`matches ${String(hash)}`, () => hashing.matches(password, hash, { signal: attempt.signal }));
}

/** The record with a hash of today's strength, now that the password is at hand. */
export async function withRenewedHash(
  hashing: Hashing,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<AccountRecord> {
  if (record.passwordHash === null || !hashing.isOutdated(record.passwordHash)) return record;
  const passwordHash = await attempt.once('renewed hash', () =>
    // A crowded gate is no reason to turn a right password away: the old hash does for another day.
    hashing.hash(password, { turn: 'next', signal: attempt.signal }).catch(() => undefined),
  );
  return passwordHash === undefined ? record : { ...record, passwordHash };
}
