import { atom, computed } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import type { PreferenceFields, PreferencesDefinition, PreferencesPatch, ValuesOf } from '../preferences/definition.ts';
import { mapResource, resourceValue } from '../resource.ts';
import type { Resource } from '../resource.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { CallOptions, PreferencesService } from '../service.ts';
import type { AccountStore } from './account-store.ts';
import type { Mutations } from './mutations.ts';

/** The preferences of the person who is signed in. */
export interface PreferencesClient<Fields extends PreferenceFields = PreferenceFields> {
  readonly definition: PreferencesDefinition<Fields>;
  /** The typed values with defaults filled in. A change shows here at once, and is taken back when it cannot be saved. */
  readonly state: ReadableAtom<Resource<ValuesOf<Fields>>>;
  /**
   * Saves some preferences; each counts for itself. When others were changed elsewhere meanwhile they stay as they are
   * there, and the preferences named here are saved on top.
   */
  update(patch: Partial<ValuesOf<Fields>>): Promise<Result<ValuesOf<Fields>>>;
}

// How often a change is saved again because another tab or device was faster.
const mostRebases = 3;

export function createPreferencesClient<Fields extends PreferenceFields>(
  definition: PreferencesDefinition<Fields>,
  service: PreferencesService | undefined,
  store: AccountStore,
  mutations: Mutations,
): PreferencesClient<Fields> {
  const unsaved = atom<readonly PreferencesPatch[]>([]);

  const state = computed([store.account, unsaved], (account, patches) =>
    mapResource(account, ({ preferences }) => definition.parse(Object.assign({}, preferences.values, ...patches))),
  );

  const newest = async (): Promise<AccountSnapshot> => {
    const read = await store.load();
    if (!read.ok) throw read.error;
    return read.value;
  };

  // In one turn of the queue from first try to last: a change that is made later must not be overtaken by this one.
  const saveOnNewest = async (
    patch: PreferencesPatch,
    saving: PreferencesService,
    options: CallOptions,
  ): Promise<AccountSnapshot> => {
    let seen = resourceValue(store.account.get()) ?? (await newest());
    for (let rebase = 0; ; rebase += 1) {
      try {
        return await saving.update(patch, { ...options, version: seen.preferences.version });
      } catch (thrown) {
        if (toAccountError(thrown).code !== 'PREFERENCES_CHANGED' || rebase === mostRebases) throw thrown;
        seen = await newest();
      }
    }
  };

  return {
    definition,
    state,
    async update(patch) {
      if (service === undefined) return failure(new AccountError('FEATURE_UNSUPPORTED'));
      const issues = definition.issues(patch);
      if (issues.length > 0) return failure(new AccountError('INPUT_INVALID', { issues }));
      const mine = { ...patch } as PreferencesPatch;
      unsaved.set([...unsaved.get(), mine]);
      try {
        const saved = await mutations.run(
          'preferences.update',
          mine,
          (options) => saveOnNewest(mine, service, options),
          (account) => account,
        );
        return saved.ok ? success(definition.parse(saved.value.preferences.values)) : saved;
      } finally {
        unsaved.set(unsaved.get().filter((other) => other !== mine));
      }
    },
  };
}
