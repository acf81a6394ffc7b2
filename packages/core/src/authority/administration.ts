import * as z from 'zod/mini';

import { parseInput, rejectIssues } from '../input.ts';
import { loadPasswordBlocklist } from '../password/blocklist/load.ts';
import type { AccountRecord } from '../storage.ts';
import type { AccountAdministration, AccountDetails } from './authority.ts';
import { assignmentShape, textIssues } from './host-text.ts';
import { attemptsAfterMfa, attemptsAfterReset, withoutFailures } from './kernel/attempts.ts';
import { allow, reject } from './kernel/decision.ts';
import type { AccountUpdate, Decision, EventDraft } from './kernel/decision.ts';
import { assertSound } from './kernel/record-guard.ts';
import { iso, snapshotOf } from './kernel/snapshot.ts';
import { accountById, remember } from './kernel/update-account.ts';
import type { AccountSource } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';
import { examineNewPassword, policyRejection, withNewPassword } from './password/new-password.ts';
import type { ExaminedPassword } from './password/new-password.ts';
import { findByUsernameOrFormer, reserveUsername } from './profile/former-usernames.ts';
import { storableUsernameKey } from './profile/storable-username.ts';

const assignmentSchema = z.strictObject(assignmentShape);
const querySchema = z.union([z.strictObject({ id: z.string() }), z.strictObject({ username: z.string() })]);

type Administration = Omit<AccountAdministration, 'register' | 'import' | 'reseal'>;

/** The functions that only the host can call, for accounts that exist. */
export function createAdministration(parts: Parts): Administration {
  const { storage, updateAccount, clock } = parts;
  const source = (accountId: string): AccountSource => accountById(storage, accountId, 'ACCOUNT_MISSING');

  /** Carries out a change, unless the account is already as the host wants it. */
  const change = (
    accountId: string,
    event: EventDraft['type'],
    isDone: (record: AccountRecord) => boolean,
    changed: (record: AccountRecord, now: number) => AccountRecord,
  ): Promise<void> =>
    updateAccount(source(accountId), (record, now): Decision<undefined> =>
      isDone(record) ? allow(record, undefined) : allow(changed(record, now), undefined, { type: event }),
    );

  return {
    async find(query) {
      const asked = parseInput(querySchema, query);
      const key = 'id' in asked ? asked.id : storableUsernameKey(asked.username);
      if (key === null || textIssues('id', [key]).length > 0) return null;
      const record = await ('id' in asked ? storage.get(key) : findByUsernameOrFormer(parts, key, clock()));
      if (record === null) return null;
      assertSound(record);
      return detailsOf(record, clock());
    },
    async assignRole(accountId, assignment) {
      const { role, permissions } = parseInput(assignmentSchema, assignment);
      rejectIssues([...textIssues('role', [role?.name, role?.description]), ...textIssues('permissions', permissions)]);
      return updateAccount(source(accountId), (record, now) => {
        const next = { ...record, role, permissions };
        return allow(next, snapshotOf(next, now), { type: 'role-assigned' });
      });
    },
    async setPassword(accountId, password) {
      await updateAccount(source(accountId), await settingPassword(parts, parseInput(z.string(), password)));
    },
    endMfa: (accountId) =>
      change(accountId, 'mfa-ended', (record) => record.totp === null && record.pendingTotp === null, withoutMfa),
    endSessions: (accountId) => change(accountId, 'sessions-ended', () => false, withoutSessions),
    unlock: (accountId) => change(accountId, 'attempts-reset', () => false, withoutFailures),
    suspend: (accountId) =>
      change(
        accountId,
        'account-suspended',
        (record) => record.suspendedAt !== null,
        (record, now) => ({ ...withoutSessions(record), suspendedAt: now }),
      ),
    restore: (accountId) =>
      change(
        accountId,
        'account-restored',
        (record) => record.suspendedAt === null,
        (record) => ({ ...record, suspendedAt: null }),
      ),
    async remove(accountId) {
      await updateAccount(source(accountId), removing(parts));
    },
  };
}

function detailsOf(record: AccountRecord, now: number): AccountDetails {
  const { attempts, suspendedAt } = record;
  const lockedUntil = Math.max(attempts.unknownDevices.lockedUntil ?? 0, attempts.secondFactor.lockedUntil ?? 0);
  return {
    account: snapshotOf(record, now),
    epoch: record.credentialsEpoch,
    lockedUntil: lockedUntil > now ? iso(lockedUntil) : null,
    suspendedAt: suspendedAt === null ? null : iso(suspendedAt),
  };
}

function withoutSessions(record: AccountRecord): AccountRecord {
  return { ...record, pendingTotp: null, credentialsEpoch: record.credentialsEpoch + 1 };
}

function withoutMfa(record: AccountRecord): AccountRecord {
  return { ...withoutSessions(record), totp: null, backupCodes: [], attempts: attemptsAfterMfa(record.attempts) };
}

async function settingPassword(
  parts: Parts,
  password: string,
): Promise<AccountUpdate<ExaminedPassword | null, undefined>> {
  const blocklist = await loadPasswordBlocklist();
  const candidateOf = ({ username, fullName }: AccountRecord) =>
    ({ password, field: 'password', context: { username, fullName } }) as const;
  const examine = remember((accountId: string) =>
    examineNewPassword(parts, { password, field: 'password' }, accountId),
  );
  return {
    prepare: async (record) =>
      policyRejection(parts, candidateOf(record), blocklist) === null ? examine(record.id) : null,
    decide(record, examined, now) {
      const rejection = policyRejection(parts, candidateOf(record), blocklist);
      if (rejection !== null) return reject(record, rejection);
      if (examined === null) throw new TypeError('An acceptable password was not hashed');
      if ('rejection' in examined) return reject(record, examined.rejection);
      const next = { ...withNewPassword(record, examined.hash, now), attempts: attemptsAfterReset(record.attempts) };
      return allow(next, undefined, { type: 'password-set' });
    },
  };
}

function removing(parts: Parts): AccountUpdate<null, undefined> {
  return {
    async prepare(record, now) {
      await reserveUsername(parts, record, now);
      return null;
    },
    decide: (record) => ({ ...allow(record, undefined, { type: 'account-removed' }), isRemoval: true }),
  };
}
