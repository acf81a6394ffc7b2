import { AccountError } from '../../errors.ts';
import type { CallOptions } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { reject } from './decision.ts';
import type { Decision } from './decision.ts';
import type { PasswordHashing } from './password-hashing.ts';
import { remember } from './update-account.ts';

/** The result of a comparison of a password with a record. */
export interface PasswordCheck {
  readonly matches: boolean;
  /** A hash of the current strength, if the stored one is weaker and the password is right. */
  readonly renewedHash: string | undefined;
}

/** Compares one password with records. Slow, once for each stored hash. */
export type CheckPassword = (record: AccountRecord) => Promise<PasswordCheck>;

export function createPasswordCheck(
  hashing: PasswordHashing,
  password: string,
  { signal }: CallOptions = {},
): CheckPassword {
  const matchesHash = remember((hash: string | null, accountId: string) =>
    hashing.matches(password, hash, accountId, { signal }),
  );
  // A full queue must not reject a right password. If the hash fails, the old one remains until the next success.
  const renewed = remember((_hash: string, accountId: string) =>
    hashing.hash(password, accountId, { turn: 'next', signal }).catch(() => undefined),
  );
  return async ({ id, passwordHash }) => {
    const match = await matchesHash(passwordHash, id);
    if (match === null || passwordHash === null) return { matches: false, renewedHash: undefined };
    const isOutdated = match === 'as-typed' || hashing.isOutdated(passwordHash);
    return { matches: true, renewedHash: isOutdated ? await renewed(passwordHash, id) : undefined };
  };
}

/** The record with the renewed hash of a check, if it has one. */
export function withRenewedHash(record: AccountRecord, { renewedHash }: PasswordCheck): AccountRecord {
  return renewedHash === undefined ? record : { ...record, passwordHash: renewedHash };
}

/** The record after a right password, or the error for the user. */
export type PasswordProof =
  | { readonly isRight: true; readonly record: AccountRecord }
  | { readonly isRight: false; readonly rejection: Decision<never> };

/** Decides on a password that confirms a change. */
export function provePassword(
  record: AccountRecord,
  check: PasswordCheck | null,
  field: 'password' | 'currentPassword',
): PasswordProof {
  const rejected = (error: AccountError): PasswordProof => ({ isRight: false, rejection: reject(record, error) });
  if (record.passwordHash === null) return rejected(new AccountError('PASSWORD_UNSET'));
  if (check?.matches !== true) return rejected(new AccountError('PASSWORD_WRONG', { field }));
  return { isRight: true, record: withRenewedHash(record, check) };
}
