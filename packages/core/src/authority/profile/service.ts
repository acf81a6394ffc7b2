import type { AccountSnapshot } from '../../account.ts';
import { AccountError } from '../../errors.ts';
import type { InputIssue } from '../../errors.ts';
import { parseInput, rejectIssues, rejectUnreadablePassword, requiredVersion } from '../../input.ts';
import { normalizeProfileUpdate, profileUpdateIssues } from '../../profile/profile.ts';
import type { Profile, ProfileUpdate } from '../../profile/profile.ts';
import { profileUpdateSchema } from '../../profile/schema.ts';
import { usernameKey } from '../../profile/username.ts';
import type { CallOptions, ProfileService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { AccountUpdate, Decision } from '../kernel/decision.ts';
import { createPasswordCheck, provePassword } from '../kernel/password-check.ts';
import type { PasswordCheck, PasswordProof } from '../kernel/password-check.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { profileVersion, snapshotOf } from '../kernel/snapshot.ts';
import { remember } from '../kernel/update-account.ts';
import type { Parts } from '../parts.ts';
import { isReservedForOther, reserveUsername } from './former-usernames.ts';
import { storableUsernameKey } from './storable-username.ts';

export function createProfileService(parts: Parts, account: SessionAccount): ProfileService {
  return {
    async update(input, options) {
      const version = requiredVersion(options);
      const { password, ...update } = parseInput(profileUpdateSchema, input);
      const issues = profileUpdateIssues(update, parts.usernamePolicy);
      // Without a username that an account can have, there is nothing to compare with the stored one.
      if (storableUsernameKey(update.username ?? '') === null) rejectIssues(issues);
      if (password !== undefined) rejectUnreadablePassword(password, 'password');
      return account.update(updating(parts, { update, issues, version, password }, options), options);
    },
  };
}

/** A change of the profile. */
interface ProfileChange {
  readonly update: Pick<ProfileUpdate, keyof Profile>;
  /** The rules that the update breaks. Those of the username apply only to a new one. */
  readonly issues: readonly InputIssue[];
  /** The version that the user has edited. */
  readonly version: string;
  readonly password: string | undefined;
}

/** The checks of a new username. */
interface Prepared {
  readonly check: PasswordCheck | null;
  /** Whether the new username is reserved for another account. */
  readonly isReserved: boolean;
  /** Seconds until another request for a username is allowed; 0 if it is allowed now. */
  readonly retryAfter: number;
}

const unchecked: Prepared = { check: null, isReserved: false, retryAfter: 0 };

function updating(
  parts: Parts,
  { update, issues, version, password }: ProfileChange,
  options: CallOptions | undefined,
): AccountUpdate<Prepared, AccountSnapshot> {
  const isNameSound = issues.every(({ field }) => field === 'username');
  // A full name that is too long is not normalized, which can take seconds.
  const change = normalizeProfileUpdate(isNameSound ? update : { username: update.username });
  const { confirmations, readOnly, usernameLimit } = parts;
  const checkPassword = createPasswordCheck(parts.passwordHashing, password ?? '', options);
  const takeRequest = remember(async (accountId: string) => usernameLimit.take(accountId));
  const isRenamed = ({ username }: AccountRecord): boolean => (change.username ?? username) !== username;
  const isConfirmed = (record: AccountRecord): boolean => isRenamed(record) && confirmations.username === 'password';

  const rejectionOf = (record: AccountRecord, now: number): AccountError | null => {
    const broken = [
      ...readOnly.issues(snapshotOf(record, now), change),
      ...issues.filter(({ field }) => field !== 'username' || isRenamed(record)),
    ];
    if (broken.length > 0) return new AccountError('INPUT_INVALID', { issues: broken });
    if (version !== profileVersion(record)) return new AccountError('PROFILE_CHANGED');
    if (!isConfirmed(record) || password !== undefined) return null;
    if (record.passwordHash === null) return new AccountError('PASSWORD_UNSET');
    return new AccountError('INPUT_INVALID', { issues: [{ field: 'password', rule: 'required' }] });
  };

  return {
    guesses: (record, now) => isConfirmed(record) && record.passwordHash !== null && rejectionOf(record, now) === null,
    async prepare(record, now) {
      if (!isRenamed(record) || rejectionOf(record, now) !== null) return unchecked;
      const check = isConfirmed(record) ? await checkPassword(record) : null;
      const key = usernameKey(change.username ?? '');
      if (check?.matches === false || key === record.usernameKey) return { ...unchecked, check };
      const retryAfter = await takeRequest(record.id);
      if (retryAfter > 0) return { check, isReserved: false, retryAfter };
      const isReserved = await isReservedForOther(parts, key, now, record.id);
      // Before it is given up, so that no other account can take it in between.
      if (!isReserved) await reserveUsername(parts, record, now);
      return { check, isReserved, retryAfter };
    },
    decide(record, { check, isReserved, retryAfter }, now) {
      const rejection = rejectionOf(record, now);
      if (rejection !== null) return reject(record, rejection);
      const proof: PasswordProof = isConfirmed(record)
        ? provePassword(record, check, 'password')
        : { isRight: true, record };
      if (!proof.isRight) return proof.rejection;
      if (retryAfter > 0) return reject(proof.record, new AccountError('ATTEMPTS_LOCKED', { retryAfter }));
      return decideUpdate(proof.record, now, change, isReserved);
    },
  };
}

function decideUpdate(
  record: AccountRecord,
  now: number,
  { username = record.username, fullName = record.fullName }: Partial<Profile>,
  isReserved: boolean,
): Decision<AccountSnapshot> {
  if (isReserved) return reject(record, new AccountError('USERNAME_TAKEN', { field: 'username' }));
  if (username === record.username && fullName === record.fullName) return allow(record, snapshotOf(record, now));
  const key = usernameKey(username);
  const next = {
    ...record,
    username,
    usernameKey: key,
    usernameChangedAt: key === record.usernameKey ? record.usernameChangedAt : now,
    fullName,
    profileUpdatedAt: now,
    profileVersion: record.profileVersion + 1,
  };
  const events = [
    ...(username === record.username ? [] : [{ type: 'username-changed' } as const]),
    ...(fullName === record.fullName ? [] : [{ type: 'full-name-changed' } as const]),
  ];
  return allow(next, snapshotOf(next, now), ...events);
}
