import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot, PasswordStatus, ProfileSnapshot } from './account.ts';
import { openTabChannel } from './ambient.ts';
import { createAccountStore } from './client/account-store.ts';
import type { SessionStatus } from './client/account-store.ts';
import { derive } from './client/derive.ts';
import { createMutations } from './client/mutations.ts';
import { createPreferencesClient } from './client/preferences-client.ts';
import type { PreferencesClient } from './client/preferences-client.ts';
import { createTabChannel } from './client/tab-channel.ts';
import type { ChannelLike } from './client/tab-channel.ts';
import type { MfaStatus } from './mfa/status.ts';
import { callOperation, operations } from './operations.ts';
import type { ChangeName, Operation } from './operations.ts';
import { defaultPasswordPolicy } from './password/policy.ts';
import type { PasswordPolicy } from './password/policy.ts';
import { definePreferences } from './preferences/built-in.ts';
import type { BuiltInPreferences } from './preferences/built-in.ts';
import type { PreferenceFields, PreferencesDefinition } from './preferences/definition.ts';
import type { ProfileUpdate } from './profile/profile.ts';
import type { UsernamePolicy } from './profile/username-policy.ts';
import { mapResource } from './resource.ts';
import type { Resource } from './resource.ts';
import type { ChangeResult, Result } from './result.ts';
import type { AccountFeature, AccountService, CallOptions, MfaService, PasswordService } from './service.ts';

/** The profile of the user. */
export interface ProfileClient {
  readonly state: ReadableAtom<Resource<ProfileSnapshot>>;
  /**
   * Saves the named fields.
   *
   * @param options.version The version of the profile that was edited. If the profile has changed since, the result is
   *   `PROFILE_CHANGED`, nothing is written, and the current profile is read.
   */
  update(update: ProfileUpdate, options: { readonly version: string }): Promise<ChangeResult<AccountSnapshot>>;
  /** The rules that the form checks a new username with. `undefined`: `defaultUsernamePolicy`. Give the authority the same policy. */
  readonly usernamePolicy?: UsernamePolicy | undefined;
}

/** The calls of a feature as actions, which never reject. The client supplies the options. */
export type ActionsOf<Feature> = {
  readonly [Call in keyof Feature]: Feature[Call] extends (...parameters: infer Parameters) => Promise<infer Answer>
    ? Parameters extends readonly [options?: CallOptions | undefined]
      ? () => Promise<ChangeResult<Answer>>
      : (input: Parameters[0 & keyof Parameters]) => Promise<ChangeResult<Answer>>
    : never;
};

/** The password of the user. */
export interface PasswordClient extends ActionsOf<PasswordService> {
  readonly state: ReadableAtom<Resource<PasswordStatus>>;
  /** The rules that the form shows. Give the authority the same policy. */
  readonly policy: PasswordPolicy;
}

/** Multi-factor authentication of the user. Only results contain secrets and codes, never a store. */
export interface MfaClient extends ActionsOf<MfaService> {
  readonly state: ReadableAtom<Resource<MfaStatus>>;
}

/**
 * The account for a user interface: readable stores and actions. Actions never reject. Changes run one at a time, and the client notifies
 * the user's other tabs.
 *
 * When another user has signed in, in another tab, the next read or answer stores their account. A change that was requested for the
 * account before is then not sent to the account after it. Its result is `SESSION_ENDED`, or the error of the service for an old version
 * (`PROFILE_CHANGED`, `PREFERENCES_CHANGED`). `session` stays `active`.
 */
export interface AccountClient<Fields extends PreferenceFields = PreferenceFields> {
  /** The whole account. The stores of the features are derived from it. */
  readonly account: ReadableAtom<Resource<AccountSnapshot>>;
  /** `ended` after the backend has answered `SESSION_ENDED`. A later success makes it `active` again. */
  readonly session: ReadableAtom<SessionStatus>;
  /** Returns whether the backend has a feature. An action of an absent feature gives `FEATURE_UNSUPPORTED`. */
  supports(feature: AccountFeature): boolean;
  /** Reads the account. A newer read aborts an older one, and both have the result of the newer one. */
  load(): Promise<Result<AccountSnapshot>>;
  readonly profile: ProfileClient;
  readonly preferences: PreferencesClient<Fields>;
  readonly password: PasswordClient;
  readonly mfa: MfaClient;
  /** Aborts requests in flight and closes the channel. Further actions give `REQUEST_ABORTED`. */
  close(): void;
}

/** Options of {@link createAccountClient}. */
export interface AccountClientOptions<Fields extends PreferenceFields = BuiltInPreferences> {
  readonly service: AccountService;
  /** Default: the six built-in preferences. */
  readonly preferences?: PreferencesDefinition<Fields> | undefined;
  /** Default: {@link defaultPasswordPolicy}. */
  readonly passwordPolicy?: PasswordPolicy | undefined;
  /** Default: `defaultUsernamePolicy`. */
  readonly usernamePolicy?: UsernamePolicy | undefined;
  /**
   * The channel that notifies the other tabs of the same user. Default: a `BroadcastChannel`, if the platform has one, which does not keep a
   * process alive. `null` for none. `close()` closes it. A sign-in page can post `account-changed` to the channel `@account-elements`, so that
   * other windows do not go on to show the account of the user before.
   */
  readonly channel?: ChannelLike | null | undefined;
}

/**
 * Creates the client that elements and hosts share. It reads nothing before the first `load()`.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 * client.preferences.state.subscribe((preferences) => draw(preferences));
 * await client.load();
 */
export function createAccountClient<const Fields extends PreferenceFields = BuiltInPreferences>(
  options: AccountClientOptions<Fields>,
): AccountClient<Fields> {
  const { service, passwordPolicy = defaultPasswordPolicy, usernamePolicy, channel = openTabChannel() } = options;
  // Without a definition, Fields is the type of the built-in preferences, its default.
  const definition = options.preferences ?? (definePreferences() as unknown as PreferencesDefinition<Fields>);

  const store = createAccountStore((call) => service.load(call));
  const tabs = createTabChannel(channel, async () => {
    if (store.account.get().status !== 'idle') await store.load();
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
    derive([store.account], () => mapResource(store.account.get(), (value) => value[feature]));

  return {
    account: store.account,
    session: store.session,
    supports: (feature) => service[feature] !== undefined,
    load: () => store.load(),
    profile: {
      state: stateOf('profile'),
      update: (update, { version }) => act('updateProfile', update, version) as Promise<ChangeResult<AccountSnapshot>>,
      // Without a default, because most pages do not have the form.
      usernamePolicy,
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
  const actions = Object.entries<Operation>(operations).flatMap(([name, operation]) =>
    operation.feature === feature ? [[operation.call, (input?: unknown) => act(name as ChangeName, input)]] : [],
  );
  return Object.fromEntries(actions) as ActionsOf<Service>;
}
