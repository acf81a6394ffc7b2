import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import type { PreferenceFields, PreferencesDefinition, PreferencesPatch, ValuesOf } from '../preferences/definition.ts';
import { mapResource, resourceValue } from '../resource.ts';
import type { Resource } from '../resource.ts';
import { notSaved, success } from '../result.ts';
import type { ChangeResult } from '../result.ts';
import type { CallOptions, PreferencesService } from '../service.ts';
import type { AccountStore } from './account-store.ts';
import { derive } from './derive.ts';
import type { Mutations } from './mutations.ts';
import { setStore } from './set-store.ts';

/** The preferences of the user. */
export interface PreferencesClient<Fields extends PreferenceFields = PreferenceFields> {
  readonly definition: PreferencesDefinition<Fields>;
  /** The typed values, with defaults. A change appears here at once, and disappears if it is not saved. */
  readonly state: ReadableAtom<Resource<ValuesOf<Fields>>>;
  /**
   * Saves the named preferences and does not change the others. Changes of other preferences that another tab or device has made
   * meanwhile are kept.
   */
  update(update: Partial<ValuesOf<Fields>>): Promise<ChangeResult<ValuesOf<Fields>>>;
}

// How often a change is sent again because another tab or device has changed the preferences.
const mostRebases = 3;

export function createPreferencesClient<Fields extends PreferenceFields>(
  definition: PreferencesDefinition<Fields>,
  service: PreferencesService | undefined,
  store: AccountStore,
  mutations: Mutations,
): PreferencesClient<Fields> {
  // By the ID of the account for which they were requested.
  const unsaved = atom<readonly Readonly<Record<string, PreferencesPatch>>[]>([]);

  const state = derive([store.account, unsaved], () =>
    mapResource(store.account.get(), ({ id, preferences }) =>
      definition.parse(Object.assign({}, preferences.values, ...unsaved.get().map((edit) => edit[id]))),
    ),
  );

  const newest = async (): Promise<AccountSnapshot> => {
    const read = await store.load();
    if (!read.ok) throw read.error;
    return read.value;
  };

  // All retries are one mutation, so that this change does not overwrite a later one.
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
        const { id } = seen;
        seen = await newest();
        // Another user has signed in. Their preferences must not change.
        if (seen.id !== id) throw thrown;
      }
    }
  };

  return {
    definition,
    state,
    async update(update) {
      if (service === undefined) return notSaved(new AccountError('FEATURE_UNSUPPORTED'));
      const issues = definition.issues(update);
      if (issues.length > 0) return notSaved(new AccountError('INPUT_INVALID', { issues }));
      const input = { ...update } as PreferencesPatch;
      const edit = { [String(resourceValue(store.account.get())?.id)]: input };
      setStore(unsaved, [...unsaved.get(), edit]);
      try {
        const saved = await mutations.run({
          name: 'updatePreferences',
          input,
          call: (options) => saveOnNewest(input, service, options),
        });
        return saved.ok ? success(definition.parse(saved.value.preferences.values)) : saved;
      } finally {
        setStore(
          unsaved,
          unsaved.get().filter((other) => other !== edit),
        );
      }
    },
  };
}
