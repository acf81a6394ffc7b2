import { noAttempts } from '../../storage.ts';
import type { AccountRecord, AccountStorage, AttemptBudget } from '../../storage.ts';
import { createRecordStore } from '../record-store.ts';
import { createAuthorityHarness } from '../service-harness.ts';
import type { BrokenService } from './service.fixture.ts';

const minute = 60_000;

/** An authority with a mistake in its writes: `change` modifies the record before it is written. */
function forgetful(
  mistake: string,
  caughtBy: readonly string[],
  change: (next: AccountRecord, before: AccountRecord, now: number) => Partial<AccountRecord>,
): BrokenService {
  return over(mistake, caughtBy, (good, clock) => ({
    async replace(next, revision) {
      const before = await good.get(next.id);
      return good.replace(before === null ? next : { ...next, ...change(next, before, clock()) }, revision);
    },
  }));
}

function withLock(budget: AttemptBudget, change: (lockedUntil: number) => number): AttemptBudget {
  return { ...budget, lockedUntil: budget.lockedUntil === null ? null : change(budget.lockedUntil) };
}

/** The authority over a storage that breaks its contract. */
function over(
  mistake: string,
  caughtBy: readonly string[],
  change: (good: ReturnType<typeof createRecordStore>, clock: () => number) => Partial<AccountStorage>,
): BrokenService {
  const make: BrokenService['make'] = async () => {
    const good = createRecordStore();
    let clock = (): number => 0;
    const harness = await createAuthorityHarness({ storage: { ...good, ...change(good, () => clock()) } });
    clock = harness.clock;
    return harness;
  };
  return { mistake, caughtBy, make };
}

const mistakesWithAttempts: readonly BrokenService[] = [
  forgetful(
    'counts no failure',
    [
      'locks the sign-in for 15 minutes after ten wrong passwords, and no session',
      'checks ten of fifty concurrent wrong passwords',
      'ends a session after ten wrong passwords, and nothing else',
      'counts wrong codes across right passwords',
    ],
    () => ({ attempts: noAttempts }),
  ),
  forgetful('makes every lock a quarter of an hour', ['doubles the lock, up to one day'], ({ attempts }, _, now) => ({
    attempts: {
      ...attempts,
      unknownDevices: withLock(attempts.unknownDevices, (lockedUntil) => Math.min(lockedUntil, now + 15 * minute)),
    },
  })),
  forgetful('makes every lock a day and a half', ['doubles the lock, up to one day'], ({ attempts }, _, now) => ({
    attempts: { ...attempts, unknownDevices: withLock(attempts.unknownDevices, () => now + 36 * 60 * minute) },
  })),
  forgetful(
    'never forgets a failure',
    ['counts consecutive failures only'],
    ({ attempts: { unknownDevices, ...others } }, before) => ({
      attempts: {
        ...others,
        unknownDevices: {
          ...unknownDevices,
          streak: Math.max(unknownDevices.streak, before.attempts.unknownDevices.streak),
        },
      },
    }),
  ),
];

const mistakesWithCodes: readonly BrokenService[] = [
  forgetful(
    'does not remember which time step was used',
    [
      'rejects at sign-in the code that confirmed the enrolment',
      'rejects a used code, and an older code that was not used',
      'accepts a code once in fifty concurrent sign-ins, and does not lock the account',
    ],
    ({ totp }) => ({ totp: totp && { ...totp, lastStep: 0 } }),
  ),
  forgetful(
    'takes a backup code again',
    [
      'accepts a backup code once, in any notation, and counts the remaining codes',
      'accepts a backup code once in fifty concurrent sign-ins, and does not lock the account',
    ],
    ({ backupCodes }) => ({ backupCodes: backupCodes.map((code) => ({ ...code, usedAt: null })) }),
  ),
  forgetful(
    'adds new backup codes to the old ones',
    ['replaces the set with the password, and ends the other sessions'],
    ({ backupCodes }, before) => ({
      backupCodes: [
        ...backupCodes,
        ...before.backupCodes.filter(({ selector }) => !backupCodes.some((code) => code.selector === selector)),
      ],
    }),
  ),
];

const mistakesWithEnrolments: readonly BrokenService[] = [
  forgetful(
    'turns MFA on before it is proven',
    ['shows a secret of 160 bits and its key URI, and leaves MFA off'],
    ({ totp, pendingTotp }, _, enabledAt) => ({
      totp:
        totp ?? (pendingTotp && { sealedSecret: pendingTotp.sealedSecret, lastStep: 0, enabledAt, parameters: null }),
    }),
  ),
  forgetful(
    'puts the new authenticator in place before it is proven',
    ['keeps the old authenticator and the codes until the new one is confirmed'],
    ({ totp, pendingTotp }) => ({
      totp: totp && { ...totp, ...(pendingTotp && { sealedSecret: pendingTotp.sealedSecret }) },
    }),
  ),
  forgetful('keeps an enrolment for ever', ['ends an enrolment after ten minutes'], ({ pendingTotp }) => ({
    pendingTotp: pendingTotp && { ...pendingTotp, expiresAt: pendingTotp.expiresAt + 60 * minute },
  })),
  forgetful(
    'counts no wrong code of an enrolment',
    ['ends an enrolment at the tenth wrong code, and does not lock the account'],
    ({ pendingTotp }) => ({ pendingTotp: pendingTotp && { ...pendingTotp, failures: 0 } }),
  ),
  forgetful(
    'keeps the older of two enrolments',
    ['rejects a code of an enrolment that a newer one has replaced'],
    ({ pendingTotp }, before) => ({ pendingTotp: pendingTotp && (before.pendingTotp ?? pendingTotp) }),
  ),
  forgetful(
    'leaves an enrolment behind',
    [
      'leaves the account as it was before a cancelled enrolment',
      'rejects the confirmation of an enrolment that started before a change of the password',
      'ends a pending replacement when MFA is disabled',
    ],
    ({ pendingTotp }, before) => ({ pendingTotp: pendingTotp ?? before.pendingTotp }),
  ),
];

const mistakesWithWrites: readonly BrokenService[] = [
  forgetful(
    'ends no other session',
    ['enables MFA with a code, and returns ten backup codes once'],
    (_, { credentialsEpoch }) => ({ credentialsEpoch }),
  ),
  forgetful(
    'has one version for everything',
    [
      'changes a name and its date, and increases only the version of the profile',
      'changes preferences, and increases only the version of the preferences',
      'can be changed at the same time as the profile',
    ],
    ({ revision }) => ({ profileVersion: revision, preferencesVersion: revision }),
  ),
  over(
    'swaps without looking',
    [
      'makes one of fifty concurrent changes',
      'makes one of fifty concurrent changes of preferences',
      'makes one of eight concurrent changes',
      'confirms an enrolment once in fifty concurrent calls',
      'leaves the codes of exactly one answer valid after fifty concurrent regenerations',
      'accepts a code once in fifty concurrent sign-ins, and does not lock the account',
    ],
    (good) => ({ replace: (record) => good.replace(record, good.records.get(record.id)?.revision ?? 0) }),
  ),
  over('gives a name to two people', ['rejects a username of another user, in upper or lower case'], (good) => ({
    async replace(record, revision) {
      if (good.records.get(record.id)?.revision !== revision) return 'stale';
      good.records.set(record.id, record);
      return 'replaced';
    },
    // Otherwise the authority reads whether another account has the name.
    formerUsernames: undefined,
  })),
  over(
    'finds an account by every name',
    ['finds a renamed account by its new username, and no account by an unknown one'],
    (good) => ({
      findByUsername: async (key) => (await good.findByUsername(key)) ?? [...good.records.values()][0] ?? null,
    }),
  ),
];

export const brokenAuthorities: readonly BrokenService[] = [
  ...mistakesWithAttempts,
  ...mistakesWithCodes,
  ...mistakesWithEnrolments,
  ...mistakesWithWrites,
];
