import type { AccountSnapshot } from '../../account.ts';
import { AccountError } from '../../errors.ts';
import type { PreferencesDefinition, PreferenceValues } from '../../preferences/definition.ts';
import type { PreferencesService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { rejectIssues, requiredVersion } from '../../input.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { Decision } from '../kernel/decision.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { preferencesVersion, snapshotOf } from '../kernel/snapshot.ts';
import { preferencesTooLarge } from './size.ts';

export function createPreferencesService(
  definition: PreferencesDefinition,
  account: SessionAccount,
): PreferencesService {
  return {
    async update(patch, options) {
      const version = requiredVersion(options);
      rejectIssues(definition.issues(patch));
      const change = { ...patch };
      return account.update((record, now) => decideUpdate(record, now, change, version), options);
    },
  };
}

function decideUpdate(
  record: AccountRecord,
  now: number,
  change: PreferenceValues,
  version: string,
): Decision<AccountSnapshot> {
  if (version !== preferencesVersion(record)) return reject(record, new AccountError('PREFERENCES_CHANGED'));
  const isChanged = Object.entries(change).some(([key, value]) => record.preferences[key] !== value);
  if (!isChanged) return allow(record, snapshotOf(record, now));
  const preferences = { ...record.preferences, ...change };
  if (preferencesTooLarge(preferences)) {
    return reject(record, new AccountError('INPUT_INVALID', { issues: [{ field: 'preferences', rule: 'tooLarge' }] }));
  }
  const next = { ...record, preferences, preferencesVersion: record.preferencesVersion + 1 };
  return allow(next, snapshotOf(next, now));
}
