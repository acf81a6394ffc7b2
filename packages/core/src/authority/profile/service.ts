import type { AccountSnapshot } from '../../account.ts';
import { AccountError } from '../../errors.ts';
import { normalizeProfileUpdate, profileUpdateIssues } from '../../profile/profile.ts';
import type { ProfileUpdate } from '../../profile/profile.ts';
import { profileUpdateSchema } from '../../profile/schema.ts';
import { usernameKey } from '../../profile/username.ts';
import type { ProfileService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { parseInput, refuseIssues, requiredVersion } from '../../input.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { Decision } from '../kernel/decision.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { profileVersion, snapshotOf } from '../kernel/snapshot.ts';
import type { ReadOnly } from './read-only.ts';

export function createProfileService(account: SessionAccount, readOnly: ReadOnly): ProfileService {
  return {
    async update(input, options) {
      const version = requiredVersion(options);
      const update = parseInput(profileUpdateSchema, input);
      refuseIssues(profileUpdateIssues(update));
      const change = normalizeProfileUpdate(update);
      return account.update((record, now) => {
        const issues = readOnly.issues(snapshotOf(record, now), change);
        return issues.length === 0
          ? decideUpdate(record, now, change, version)
          : reject(record, new AccountError('INPUT_INVALID', { issues }));
      }, options);
    },
  };
}

function decideUpdate(
  record: AccountRecord,
  now: number,
  { username = record.username, fullName = record.fullName }: ProfileUpdate,
  version: string,
): Decision<AccountSnapshot> {
  if (version !== profileVersion(record)) return reject(record, new AccountError('PROFILE_CHANGED'));
  if (username === record.username && fullName === record.fullName) return allow(record, snapshotOf(record, now));
  const next = {
    ...record,
    username,
    usernameKey: usernameKey(username),
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
