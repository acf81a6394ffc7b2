import type { AccountSnapshot } from '../../account.ts';
import { AccountError } from '../../errors.ts';
import type { PreferencesDefinition, PreferenceValues } from '../../preferences/definition.ts';
import type { PreferencesService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import type { Caller } from '../kernel/caller.ts';
import { refuseIssues, requiredVersion } from '../../input.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { preferencesVersion, snapshotOf } from '../kernel/snapshot.ts';
import { preferencesTooLarge } from './size.ts';

export function createPreferencesService(definition: PreferencesDefinition, caller: Caller): PreferencesService {
  return {
    async update(patch, options) {
      const version = requiredVersion(options);
      refuseIssues(definition.issues(patch));
      const change = { ...patch };
      return caller.ask((record, { now }) => judgeUpdate(record, now, change, version), options);
    },
  };
}

function judgeUpdate(
  record: AccountRecord,
  now: number,
  change: PreferenceValues,
  version: string,
): Judgement<AccountSnapshot> {
  if (version !== preferencesVersion(record)) return refuse(record, new AccountError('PREFERENCES_CHANGED'));
  const isChanged = Object.entries(change).some(([key, value]) => record.preferences[key] !== value);
  if (!isChanged) return allow(record, snapshotOf(record, now));
  const preferences = { ...record.preferences, ...change };
  if (preferencesTooLarge(preferences)) {
    return refuse(record, new AccountError('INPUT_INVALID', { issues: [{ field: 'preferences', rule: 'tooLarge' }] }));
  }
  const next = { ...record, preferences, preferencesVersion: record.preferencesVersion + 1 };
  return allow(next, snapshotOf(next, now));
}
