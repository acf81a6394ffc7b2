import { computed } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot, ProfileSnapshot } from './account.ts';
import { openTabChannel } from './ambient.ts';
import { createAccountStore } from './client/account-store.ts';
import type { SessionStatus } from './client/account-store.ts';
import { createMutations } from './client/mutations.ts';
import type { Mutations } from './client/mutations.ts';
import { createPreferencesClient } from './client/preferences-client.ts';
import type { PreferencesClient } from './client/preferences-client.ts';
import { createTabChannel } from './client/tab-channel.ts';
import type { ChannelLike } from './client/tab-channel.ts';
import { AccountError } from './errors.ts';
import type { MfaStatus, TotpEnrolment } from './mfa/status.ts';
import type { PasswordChange } from './password/password-change.ts';
import { defaultPasswordPolicy } from './password/policy.ts';
import type { PasswordPolicy } from './password/policy.ts';
import { definePreferences } from './preferences/built-in.ts';
import type { BuiltInPreferences } from './preferences/built-in.ts';
import type { PreferenceFields, PreferencesDefinition } from './preferences/definition.ts';
import type { ProfileUpdate } from './profile/profile.ts';
import { mapResource } from './resource.ts';
import type { Resource } from './resource.ts';
import { failure } from './result.ts';
import type { Result } from './result.ts';
import type {
  AccountService,
  BackupCodesIssued,
  CredentialsChanged,
  PasswordConfirmation,
  TotpConfirmed,
} from './service.ts';

/** The four things a backend can do, or not. */
export type AccountFeature = 'profile' | 'preferences' | 'password' | 'mfa';

/** The profile of the person who is signed in. */
export interface ProfileClient {
  readonly profile: ReadableAtom<Resource<ProfileSnapshot>>;
  /**
   * Saves the named fields.
   *
   * @param version of the profile that was edited. When it was changed elsewhere since, the result is `PROFILE_CHANGED`,
   *   nothing is written, and the newest profile is read.
   */
  update(update: ProfileUpdate, version: string): Promise<Result<AccountSnapshot>>;
}

/** The password of the person who is signed in. */
export interface PasswordClient {
  /** What the form shows rule by rule; give the authority the same. */
  readonly policy: PasswordPolicy;
  change(change: PasswordChange): Promise<Result<CredentialsChanged>>;
}

/** Multi-factor authentication of the person who is signed in. Secrets and codes are in results only, never in a store. */
export interface MfaClient {
  readonly status: ReadableAtom<Resource<MfaStatus>>;
  beginTotp(confirmation: PasswordConfirmation): Promise<Result<TotpEnrolment>>;
  confirmTotp(input: { readonly code: string }): Promise<Result<TotpConfirmed>>;
  cancelTotp(): Promise<Result<AccountSnapshot>>;
  regenerateBackupCodes(confirmation: PasswordConfirmation): Promise<Result<BackupCodesIssued>>;
  disable(confirmation: PasswordConfirmation): Promise<Result<CredentialsChanged>>;
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
   * How the person's other tabs are told. Default: a `BroadcastChannel` where there is one, which keeps no process alive; `null`
   * for none. It is closed with the client.
   */
  readonly channel?: ChannelLike | null | undefined;
}

/**
 * Makes the client that elements and hosts share. Nothing is read before the first `load()`.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 * client.preferences.values.subscribe((values) => draw(values));
 * await client.load();
 */
export function createAccountClient<const Fields extends PreferenceFields = BuiltInPreferences>(
  options: AccountClientOptions<Fields>,
): AccountClient<Fields> {
  const { service, passwordPolicy = defaultPasswordPolicy, channel = openTabChannel() } = options;
  // Without a definition of its own, Fields is the built-in one: its default says so.
  const definition = options.preferences ?? (definePreferences() as unknown as PreferencesDefinition<Fields>);

  const store = createAccountStore((call) => service.load(call));
  const tabs = createTabChannel(channel, () => {
    if (store.account.get().status !== 'idle') void store.load();
  });
  const mutations = createMutations(store, tabs);

  return {
    account: store.account,
    session: store.session,
    supports: (feature) => service[feature] !== undefined,
    load: () => store.load(),
    profile: {
      profile: computed(store.account, (account) => mapResource(account, ({ profile }) => profile)),
      update: (update, version) =>
        act(service.profile, (profile) =>
          mutations.run(
            'profile.update',
            { update, version },
            (call) => profile.update(update, { ...call, version }),
            same,
          ),
        ),
    },
    preferences: createPreferencesClient(definition, service.preferences, store, mutations),
    password: {
      policy: passwordPolicy,
      change: (change) =>
        act(service.password, (password) =>
          mutations.run('password.change', change, (call) => password.change(change, call), accountOf),
        ),
    },
    mfa: createMfaClient(service, store.account, mutations),
    close: () => {
      mutations.close();
      store.close();
      tabs.close();
    },
  };
}

function createMfaClient(
  service: AccountService,
  account: ReadableAtom<Resource<AccountSnapshot>>,
  mutations: Mutations,
): MfaClient {
  return {
    status: computed(account, (resource) => mapResource(resource, ({ mfa }) => mfa)),
    beginTotp: (input) =>
      act(service.mfa, (mfa) => mutations.run('mfa.beginTotp', input, (call) => mfa.beginTotp(input, call), unseen)),
    confirmTotp: (input) =>
      act(service.mfa, (mfa) =>
        mutations.run('mfa.confirmTotp', input, (call) => mfa.confirmTotp(input, call), accountOf),
      ),
    cancelTotp: () =>
      act(service.mfa, (mfa) => mutations.run('mfa.cancelTotp', null, (call) => mfa.cancelTotp(call), same)),
    regenerateBackupCodes: (input) =>
      act(service.mfa, (mfa) =>
        mutations.run('mfa.regenerate', input, (call) => mfa.regenerateBackupCodes(input, call), accountOf),
      ),
    disable: (input) =>
      act(service.mfa, (mfa) => mutations.run('mfa.disable', input, (call) => mfa.disable(input, call), accountOf)),
  };
}

function act<Feature, Answer>(
  feature: Feature | undefined,
  run: (feature: Feature) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  return feature === undefined ? Promise.resolve(failure(new AccountError('FEATURE_UNSUPPORTED'))) : run(feature);
}

const same = (account: AccountSnapshot): AccountSnapshot => account;
const accountOf = (answer: CredentialsChanged): AccountSnapshot => answer.account;
const unseen = (): null => null;
