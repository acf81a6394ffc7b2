import type { AccountSnapshot } from '../../account.ts';
import { AccountError } from '../../errors.ts';
import { normalizeProfileUpdate, profileUpdateIssues } from '../../profile/profile.ts';
import type { ProfileUpdate } from '../../profile/profile.ts';
import { profileUpdateSchema } from '../../profile/schema.ts';
import { usernameKey } from '../../profile/username.ts';
import type { ProfileService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import type { Caller } from '../kernel/caller.ts';
import { parseInput, refuseIssues, requiredVersion } from '../../input.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { profileVersion, snapshotOf } from '../kernel/snapshot.ts';
import type { ReadOnly } from './read-only.ts';

export function createProfileService(caller: Caller, readOnly: ReadOnly): ProfileService {
  return {
    async update(input, options) {
      const version = requiredVersion(options);
      const update = parseInput(profileUpdateSchema, input);
      refuseIssues(profileUpdateIssues(update));
      const change = normalizeProfileUpdate(update);
      return caller.ask((record, { now }) => {
        const issues = readOnly.issues(snapshotOf(record, now), change);
        return issues.length === 0
          ? judgeUpdate(record, now, change, version)
          : refuse(record, new AccountError('INPUT_INVALID', { issues }));
      }, options);
    },
  };
}

function judgeUpdate(
  record: AccountRecord,
  now: number,
  { username = record.username, fullName = record.fullName }: ProfileUpdate,
  version: string,
): Judgement<AccountSnapshot> {
  if (version !== profileVersion(record)) return refuse(record, new AccountError('PROFILE_CHANGED'));
  if (username === record.username && fullName === record.fullName) return allow(record, snapshotOf(record, now));
  const next = {
    ...record,
    username,
    usernameKey: usernameKey(username),
    fullName,
    profileUpdatedAt: now,
    profileVersion: record.profileVersion + 1,
  };
  const events = username === record.username ? [] : [{ type: 'username-changed' } as const];
  return allow(next, snapshotOf(next, now), ...events);
}
