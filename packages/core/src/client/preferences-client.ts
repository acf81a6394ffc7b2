import { atom, computed } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import { AccountError } from '../errors.ts';
import type { PreferenceFields, PreferenceValue, PreferencesDefinition, ValuesOf } from '../preferences/definition.ts';
import { mapResource, resourceValue } from '../resource.ts';
import type { Resource } from '../resource.ts';
import { failure } from '../result.ts';
import type { Result } from '../result.ts';
import type { PreferencesService } from '../service.ts';
import type { AccountStore } from './account-store.ts';
import type { Mutations } from './mutations.ts';

/** The preferences of the person who is signed in. */
export interface PreferencesClient<Fields extends PreferenceFields = PreferenceFields> {
  readonly definition: PreferencesDefinition<Fields>;
  /** The typed values with defaults filled in. A change shows here at once, and is taken back when it cannot be saved. */
  readonly values: ReadableAtom<Resource<ValuesOf<Fields>>>;
  /**
   * Saves some preferences; each counts for itself. When others were changed elsewhere meanwhile they stay as they are
   * there, and the preferences named here are saved on top.
   */
  update(patch: Partial<ValuesOf<Fields>>): Promise<Result<ValuesOf<Fields>>>;
}

// How often a change is saved again because another tab or device was faster.
const rebases = 3;

export function createPreferencesClient<Fields extends PreferenceFields>(
  definition: PreferencesDefinition<Fields>,
  service: PreferencesService | undefined,
  store: AccountStore,
  mutations: Mutations,
): PreferencesClient<Fields> {
  const unsaved = atom<readonly Readonly<Record<string, PreferenceValue>>[]>([]);

  const values = computed([store.account, unsaved], (account, patches) =>
    mapResource(account, ({ preferences }) => definition.parse(Object.assign({}, preferences.values, ...patches))),
  );

  const save = async (
    patch: Readonly<Record<string, PreferenceValue>>,
    saving: PreferencesService,
  ): Promise<Result<ValuesOf<Fields>>> => {
    for (let attempt = 0; ; attempt += 1) {
      const saved = await mutations.run(
        'preferences.update',
        patch,
        (options) => {
          const seen = resourceValue(store.account.get());
          if (seen === undefined) throw new AccountError('PREFERENCES_CHANGED');
          return saving.update(patch, { ...options, version: seen.preferences.version });
        },
        (account) => account,
      );
      if (saved.ok) return { ok: true, value: definition.parse(saved.value.preferences.values) };
      if (saved.error.code !== 'PREFERENCES_CHANGED' || attempt === rebases) return saved;
      const read = await store.load();
      if (!read.ok) return read;
    }
  };

  return {
    definition,
    values,
    async update(patch) {
      if (service === undefined) return failure(new AccountError('FEATURE_UNSUPPORTED'));
      const issues = definition.issues(patch);
      if (issues.length > 0) return failure(new AccountError('INPUT_INVALID', { issues }));
      const mine = { ...patch } as Readonly<Record<string, PreferenceValue>>;
      unsaved.set([...unsaved.get(), mine]);
      try {
        return await save(mine, service);
      } finally {
        unsaved.set(unsaved.get().filter((other) => other !== mine));
      }
    },
  };
}
