import { noAttempts } from '../storage.ts';
import type { AccountRecord } from '../storage.ts';

/**
 * Creates a record with a value in every field, so that the tests detect a storage that loses or rounds one.
 *
 * @param changes Fields with other values.
 */
export function createTestRecord(changes: Partial<AccountRecord> = {}): AccountRecord {
  const id = changes.id ?? 'account-1';
  return {
    id,
    revision: 1,
    username: `Name-Of-${id}`,
    usernameKey: `name-of-${id}`.toLowerCase(),
    usernameChangedAt: 1_768_478_400_013,
    fullName: 'Zoë Ångström 孙 د. أحمد 𠮷 👩‍💻 O’Brien',
    role: { name: 'Keeper of <b>rows</b>', description: 'She said: "don\'t"; {{7*7}} \\ %s \u2028 end' },
    permissions: ['users:manage', '', 'a,b'],
    createdAt: 1_700_000_000_123,
    profileUpdatedAt: 1_768_478_400_001,
    profileVersion: 7,
    preferences: { theme: 'dark', weeklyReport: false, dailyReport: true, empty: '', 'a\'b"c$.d': '=cmd|x' },
    preferencesVersion: 12,
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaA+/',
    passwordChangedAt: 1_768_478_400_002,
    suspendedAt: 1_768_478_400_014,
    credentialsEpoch: 4,
    totp: {
      sealedSecret: 'v1.k1.aXY.Y3Q-_',
      lastStep: 58_949_280,
      enabledAt: 1_768_478_400_003,
      parameters: { algorithm: 'SHA256', digits: 8, periodSeconds: 60 },
    },
    pendingTotp: { sealedSecret: 'v1.k2.aXY.Y3Q', expiresAt: 1_768_479_000_004, failures: 3 },
    backupCodes: [
      { selector: '0Z', hash: '$test$a', usedAt: null },
      { selector: 'A1', hash: '$test$b', usedAt: 1_768_478_400_005 },
      { selector: null, hash: 'v1.k1.Y29kZQ', usedAt: null },
    ],
    attempts: {
      unknownDevices: { failures: [1_768_478_400_006, 1_768_478_400_007], streak: 11, lockedUntil: 1_768_479_300_008 },
      secondFactor: { failures: [1_768_478_400_009], streak: 1, lockedUntil: null },
      confirmationCodes: { failures: [1_768_478_400_012], streak: 1, lockedUntil: null },
      knownDevices: [{ id: 'device-1', failures: 2, expiresAt: 1_784_030_400_010 }],
      sessions: [{ id: 'session-1', failures: 3, expiresAt: 1_803_038_400_011 }],
    },
    ...changes,
  };
}

/** A record with the fewest possible values. */
export function createSparseTestRecord(changes: Partial<AccountRecord> = {}): AccountRecord {
  return createTestRecord({
    role: null,
    permissions: [],
    usernameChangedAt: null,
    profileUpdatedAt: null,
    preferences: {},
    passwordHash: null,
    passwordChangedAt: null,
    suspendedAt: null,
    totp: null,
    pendingTotp: null,
    backupCodes: [],
    attempts: noAttempts,
    ...changes,
  });
}

/** The next revision of a record. */
export function nextRevision(record: AccountRecord, changes: Partial<AccountRecord>): AccountRecord {
  return { ...record, ...changes, revision: record.revision + 1 };
}
