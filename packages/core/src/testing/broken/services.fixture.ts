import { AccountError, isAccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { AccountService } from '../../service.ts';
import { personas } from '../personas.ts';
import { createRecordStore } from '../record-store.ts';
import { createAuthorityHarness } from '../service-harness.ts';
import type { ServiceHarness } from '../service-harness.ts';
import type { CaseContext } from '../service/case.ts';
import type { BrokenService } from './service.fixture.ts';

type FullService = CaseContext['service'];
type Records = ReturnType<typeof createRecordStore>['records'];

/** A host with a mistake, around a correct authority. */
function host(
  mistake: string,
  caughtBy: readonly string[],
  change: (good: ServiceHarness, records: Records) => Partial<ServiceHarness>,
): BrokenService {
  const make: BrokenService['make'] = async () => {
    const storage = createRecordStore();
    const good = await createAuthorityHarness({ storage });
    return { ...good, ...change(good, storage.records) };
  };
  return { mistake, caughtBy, make };
}

/** A service with a mistake, in front of a correct one. */
function front(
  mistake: string,
  caughtBy: readonly string[],
  change: (good: FullService) => Partial<AccountService>,
): BrokenService {
  return host(mistake, caughtBy, ({ connect }) => ({
    async connect(identity) {
      const good = (await connect(identity)) as FullService;
      return { ...good, ...change(good) };
    },
  }));
}

/** Does something else if a call is rejected with a code. */
async function onRefusal<Answer>(
  call: Promise<Answer>,
  code: AccountErrorCode,
  instead: (error: AccountError) => Answer | Promise<Answer>,
) {
  try {
    return await call;
  } catch (thrown) {
    if (isAccountError(thrown) && thrown.code === code) return instead(thrown);
    throw thrown;
  }
}

const refuse = (error: Error): never => {
  throw error;
};

const mistakesWithSessions: readonly BrokenService[] = [
  {
    mistake: 'serves a session that is over',
    caughtBy: ['rejects every call of a session with an older epoch'],
    make: () =>
      createAuthorityHarness({
        storage: createRecordStore(),
        transport: (authority) => ({ connect: ({ accountId }) => authority.serviceWithoutSession(accountId) }),
      }),
  },
  host(
    'ends the session that made the change',
    ['changes the password, keeps its own session, and signs in with the new password'],
    ({ connect }) => ({
      async connect(identity) {
        const good = await connect(identity);
        return { ...good, load: async (options) => (await connect(identity)).load(options) };
      },
    }),
  ),
  host('shows one account to every user', ['keeps two accounts apart'], ({ connect }, records) => ({
    connect: (identity) => connect({ ...identity, accountId: [...records.keys()][0] ?? '' }),
  })),
  host(
    'lets a sign-in go on that began before a change of the password',
    ['rejects the second step of a sign-in with an older epoch'],
    ({ verifySecondFactor }, records) => ({
      verifySecondFactor: (attempt) =>
        verifySecondFactor({ ...attempt, epoch: records.get(attempt.accountId)?.credentialsEpoch ?? 0 }),
    }),
  ),
  front('shows a role of its own', ['returns the account as it was registered'], ({ load }) => ({
    load: async (options) => ({ ...(await load(options)), role: { name: 'User' } }),
  })),
  front('does not listen to a signal', ['does nothing when a call is aborted before it begins'], (good) => ({
    load: () => good.load(),
  })),
];

const mistakesWithCodes: readonly BrokenService[] = [
  host(
    'takes codes of two steps either way',
    ['accepts codes of the adjacent time steps, and none from two steps away'],
    ({ verifySecondFactor, clock }) => ({
      verifySecondFactor: (attempt) =>
        onRefusal(verifySecondFactor(attempt), 'CODE_WRONG', () => {
          clock.advance(-30_000);
          return verifySecondFactor(attempt).finally(() => clock.advance(30_000));
        }),
    }),
  ),
  host(
    'takes whatever begins with a backup code',
    ['rejects backup codes that are almost right'],
    ({ verifySecondFactor }) => ({
      verifySecondFactor: (attempt) => verifySecondFactor({ ...attempt, code: attempt.code.slice(0, 17) }),
    }),
  ),
  front('asks for no password before an enrolment', ['starts no enrolment with a wrong password'], ({ mfa }) => ({
    mfa: { ...mfa, beginTotp: () => mfa.beginTotp({ password: personas.ada.password }) },
  })),
  front('disables MFA without the password', ['disables MFA with only the password'], ({ mfa }) => ({
    mfa: { ...mfa, disable: () => mfa.disable({ password: personas.ada.password }) },
  })),
  front(
    'does not say that a clock is off',
    ['reports whether a code was mistyped or the clock is wrong, and does not enable MFA'],
    ({ mfa }) => ({
      mfa: {
        ...mfa,
        confirmTotp: (input) =>
          onRefusal(mfa.confirmTotp(input), 'CLOCK_OFF', () =>
            refuse(new AccountError('CODE_WRONG', { field: 'code' })),
          ),
      },
    }),
  ),
  front('makes backup codes where there is no MFA', ['creates no backup codes while MFA is off'], ({ mfa, load }) => ({
    mfa: {
      ...mfa,
      regenerateBackupCodes: (input) =>
        onRefusal(mfa.regenerateBackupCodes(input), 'MFA_INACTIVE', async () => ({
          account: await load(),
          epoch: 1,
          backupCodes: [],
        })),
    },
  })),
];

const mistakesWithPasswords: readonly BrokenService[] = [
  front(
    'cuts blanks from passwords',
    ['treats both Unicode forms of a letter alike, and a blank as a character'],
    ({ password }) => ({
      password: { change: (change) => password.change({ ...change, newPassword: change.newPassword.trim() }) },
    }),
  ),
  front(
    'names the first broken rule alone',
    ['rejects a new password that breaks rules, and names each of them'],
    ({ password }) => ({
      password: {
        change: (change) =>
          onRefusal(password.change(change), 'PASSWORD_REJECTED', ({ issues }) =>
            refuse(new AccountError('PASSWORD_REJECTED', { field: 'newPassword', issues: issues.slice(0, 1) })),
          ),
      },
    }),
  ),
  front('does not say which field is wrong', ['rejects a wrong current password'], ({ password }) => ({
    password: {
      change: (change) =>
        onRefusal(password.change(change), 'PASSWORD_WRONG', () => refuse(new AccountError('PASSWORD_WRONG'))),
    },
  })),
  front(
    'takes bad input for a wrong password',
    ['rejects input of a wrong shape, and does not count it as an attempt'],
    ({ password }) => ({
      password: {
        change: (change) =>
          onRefusal(password.change(change), 'INPUT_INVALID', () =>
            refuse(new AccountError('PASSWORD_WRONG', { field: 'currentPassword' })),
          ),
      },
    }),
  ),
];

const mistakesWithNamesAndPreferences: readonly BrokenService[] = [
  front(
    'lets the last one win',
    [
      'rejects a change of a profile that has changed since it was read',
      'rejects a change of preferences that have changed since they were read',
    ],
    ({ load, profile, preferences }) => ({
      profile: { update: async (update) => profile.update(update, (await load()).profile) },
      preferences: { update: async (patch) => preferences.update(patch, (await load()).preferences) },
    }),
  ),
  front(
    'has the same versions in every account',
    [
      'rejects a change of a profile with the version of another account',
      'rejects a change of preferences with the version of another account',
    ],
    ({ load, profile, preferences }) => {
      const counterOf = (version: string): string => version.replace(/\..*/u, '');
      const own = (version: string, current: string): string =>
        counterOf(version) === counterOf(current) ? current : version;
      return {
        profile: {
          update: async (update, { version }) =>
            profile.update(update, { version: own(version, (await load()).profile.version) }),
        },
        preferences: {
          update: async (patch, { version }) =>
            preferences.update(patch, { version: own(version, (await load()).preferences.version) }),
        },
      };
    },
  ),
  front(
    'drops what it does not know',
    [
      'rejects names that break a rule, wrong types and unknown fields',
      'rejects unknown choices, wrong types, unknown keys and dangerous keys',
    ],
    ({ profile, preferences }) => ({
      profile: {
        update: ({ fullName, username }, options) =>
          profile.update(username === undefined ? { fullName } : { fullName, username }, options),
      },
      preferences: { update: ({ theme = 'system' }, options) => preferences.update({ theme }, options) },
    }),
  ),
  front(
    'calls everything a change',
    ['keeps version and date if no name changes', 'keeps the version if no value changes'],
    ({ profile, preferences }) => ({
      profile: {
        async update(update, options) {
          const account = await profile.update(update, options);
          return { ...account, profile: { ...account.profile, version: `${account.profile.version}+` } };
        },
      },
      preferences: {
        async update(patch, options) {
          const account = await preferences.update(patch, options);
          return { ...account, preferences: { ...account.preferences, version: `${account.preferences.version}+` } };
        },
      },
    }),
  ),
  front('escapes names', ['stores names of any script, and markup, as they were typed'], ({ profile }) => ({
    profile: {
      update: ({ fullName = '', ...update }, options) =>
        profile.update({ ...update, fullName: fullName.replaceAll('<', '&lt;') }, options),
    },
  })),
];

const mistakesWithSecrets: readonly BrokenService[] = [
  front(
    'shows the pending secret in every snapshot',
    ['shows a secret only in the answer that creates it'],
    ({ load, mfa }) => {
      let secret: string | undefined;
      return {
        load: async (options) => Object.assign(await load(options), { secret }),
        mfa: {
          ...mfa,
          async beginTotp(input) {
            const enrolment = await mfa.beginTotp(input);
            ({ secret } = enrolment);
            return enrolment;
          },
        },
      };
    },
  ),
  front('shows backup codes a second time', ['shows a secret only in the answer that creates it'], ({ load, mfa }) => {
    let backupCodes: readonly string[] | null = null;
    return {
      load: async (options) => Object.assign(await load(options), { backupCodes }),
      mfa: {
        ...mfa,
        async confirmTotp(input) {
          const confirmed = await mfa.confirmTotp(input);
          ({ backupCodes } = confirmed);
          return confirmed;
        },
      },
    };
  }),
  front(
    'repeats a wrong password in its refusal',
    ['shows a secret only in the answer that creates it'],
    ({ mfa }) => ({
      mfa: {
        ...mfa,
        beginTotp: (input) =>
          onRefusal(mfa.beginTotp(input), 'PASSWORD_WRONG', () =>
            refuse(
              new AccountError('PASSWORD_WRONG', { field: 'password', cause: new Error(`Not ${input.password}`) }),
            ),
          ),
      },
    }),
  ),
];

export const brokenServices: readonly BrokenService[] = [
  ...mistakesWithSessions,
  ...mistakesWithCodes,
  ...mistakesWithPasswords,
  ...mistakesWithNamesAndPreferences,
  ...mistakesWithSecrets,
];
