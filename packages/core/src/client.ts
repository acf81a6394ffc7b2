import { computed } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot, PasswordStatus, ProfileSnapshot } from './account.ts';
import { openTabChannel } from './ambient.ts';
import { withCheckedUpdates } from './contains-change.ts';
import { createAccountStore } from './client/account-store.ts';
import type { SessionStatus } from './client/account-store.ts';
import type { ChangeName } from './client/change-outcome.ts';
import { createMutations } from './client/mutations.ts';
import { createPreferencesClient } from './client/preferences-client.ts';
import type { PreferencesClient } from './client/preferences-client.ts';
import { createTabChannel } from './client/tab-channel.ts';
import type { ChannelLike } from './client/tab-channel.ts';
import type { MfaStatus } from './mfa/status.ts';
import { callOperation, operations } from './operations.ts';
import type { Operation } from './operations.ts';
import { defaultPasswordPolicy } from './password/policy.ts';
import type { PasswordPolicy } from './password/policy.ts';
import { definePreferences } from './preferences/built-in.ts';
import type { BuiltInPreferences } from './preferences/built-in.ts';
import type { PreferenceFields, PreferencesDefinition } from './preferences/definition.ts';
import type { ProfileUpdate } from './profile/profile.ts';
import { mapResource } from './resource.ts';
import type { Resource } from './resource.ts';
import type { ChangeResult, Result } from './result.ts';
import type { AccountFeature, AccountService, CallOptions, MfaService, PasswordService } from './service.ts';

/** The profile of the person who is signed in. */
export interface ProfileClient {
  readonly state: ReadableAtom<Resource<ProfileSnapshot>>;
  /**
   * Saves the named fields.
   *
   * @param options.version The version of the profile that was edited. If the profile has changed since, the result is
   *   `PROFILE_CHANGED`, nothing is written, and the current profile is read.
   */
  update(update: ProfileUpdate, options: { readonly version: string }): Promise<ChangeResult<AccountSnapshot>>;
}

/** Each call of a feature as an action, which never rejects. The client supplies the options. */
export type ActionsOf<Feature> = {
  readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer>
    ? Parameters extends readonly [options?: CallOptions | undefined]
      ? () => Promise<ChangeResult<Answer>>
      : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>>
    : never;
};

/** The password of the person who is signed in. */
export interface PasswordClient extends ActionsOf<PasswordService> {
  readonly state: ReadableAtom<Resource<PasswordStatus>>;
  /** What the form shows rule by rule; give the authority the same. */
  readonly policy: PasswordPolicy;
}

/** Multi-factor authentication of the person who is signed in. Secrets and codes are in results only, never in a store. */
export interface MfaClient extends ActionsOf<MfaService> {
  readonly state: ReadableAtom<Resource<MfaStatus>>;
}

/**
 * An account's state for a user interface: readable stores and actions. Actions never reject; changes run one at a time,
 * and other tabs of the person are told.
 */
export interface AccountClient<Fields extends PreferenceFields = PreferenceFields> {
  /** The whole account; the features' stores are views of it. */
  readonly account: ReadableAtom<Resource<AccountSnapshot>>;
  /** `ended` once the backend no longer knows who is asking; a later success makes it `active` again. */
  readonly session: ReadableAtom<SessionStatus>;
  /** Whether the backend can do something; an action of an absent feature gives `FEATURE_UNSUPPORTED`. */
  supports(feature: AccountFeature): boolean;
  /** Reads the account again. A newer read supersedes an older one. */
  load(): Promise<Result<AccountSnapshot>>;
  readonly profile: ProfileClient;
  readonly preferences: PreferencesClient<Fields>;
  readonly password: PasswordClient;
  readonly mfa: MfaClient;
  /** Aborts what is in flight and leaves the other tabs' channel. The client is of no further use. */
  close(): void;
}

/** What a client is made of. */
export interface AccountClientOptions<Fields extends PreferenceFields = BuiltInPreferences> {
  readonly service: AccountService;
  /** Default: the six built-in preferences. */
  readonly preferences?: PreferencesDefinition<Fields> | undefined;
  /** Default: {@link defaultPasswordPolicy}. */
  readonly passwordPolicy?: PasswordPolicy | undefined;
  /**
   * The channel that notifies the other tabs of the same user. Default: a `BroadcastChannel` where there is one, which keeps no process alive; `null`
   * for none. It is closed with the client.
   */
  readonly channel?: ChannelLike | null | undefined;
}

/**
 * Makes the client that elements and hosts share. Nothing is read before the first `load()`.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 * client.preferences.state.subscribe((preferences) => draw(preferences));
 * await client.load();
 */
export function createAccountClient<const Fields extends PreferenceFields = BuiltInPreferences>(
  options: AccountClientOptions<Fields>,
): AccountClient<Fields> {
  const { passwordPolicy = defaultPasswordPolicy, channel = openTabChannel() } = options;
  const service = withCheckedUpdates(options.service);
  // Without a definition of its own, Fields is the built-in one: its default says so.
  const definition = options.preferences ?? (definePreferences() as unknown as PreferencesDefinition<Fields>);

  const store = createAccountStore((call) => service.load(call));
  const tabs = createTabChannel(channel, () => {
    if (store.account.get().status !== 'idle') void store.load();
  });
  const mutations = createMutations(store, tabs);
  const act: Act = (name, input, version) =>
    mutations.run({
      name,
      input,
      version,
      call: (options) => callOperation(service, name, input, { ...options, version }),
    });

  const stateOf = <Feature extends AccountFeature>(
    feature: Feature,
  ): ReadableAtom<Resource<AccountSnapshot[Feature]>> =>
    computed(store.account, (account) => mapResource(account, (value) => value[feature]));

  return {
    account: store.account,
    session: store.session,
    supports: (feature) => service[feature] !== undefined,
    load: () => store.load(),
    profile: {
      state: stateOf('profile'),
      update: (update, { version }) => act('updateProfile', update, version) as Promise<ChangeResult<AccountSnapshot>>,
    },
    preferences: createPreferencesClient(definition, service.preferences, store, mutations),
    password: { state: stateOf('password'), policy: passwordPolicy, ...actionsOf<PasswordService>('password', act) },
    mfa: { state: stateOf('mfa'), ...actionsOf<MfaService>('mfa', act) },
    close: () => {
      mutations.close();
      store.close();
      tabs.close();
    },
  };
}

type Act = (name: ChangeName, input: unknown, version?: string) => Promise<ChangeResult<unknown>>;

function actionsOf<Service>(feature: AccountFeature, act: Act): ActionsOf<Service> {
  const ofFeature = Object.entries<Operation>(operations).filter(([, operation]) => operation.feature === feature);
  return Object.fromEntries(
    ofFeature.map(([name, { call }]) => [call, (input?: unknown) => act(name as ChangeName, input)]),
  ) as ActionsOf<Service>;
}
