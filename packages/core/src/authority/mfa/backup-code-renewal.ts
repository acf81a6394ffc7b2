import { AccountError } from '../../errors.ts';
import type { BackupCodesIssued } from '../../service.ts';
import { allow, reject } from '../kernel/decision.ts';
import { remember } from '../kernel/update-account.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { AccountUpdate } from '../kernel/decision.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeSet } from './backup-code-set.ts';
import type { BackupCodeSet } from './backup-code-set.ts';
import type { Confirmation, PreparedConfirmation } from './confirmation.ts';

interface Prepared {
  readonly confirmed: PreparedConfirmation;
  readonly codes: BackupCodeSet;
}

/**
 * Replaces the whole set and increases the epoch. Therefore exactly one of several concurrent calls with one session has an effect, in any
 * order of their reads and writes. Otherwise a later call would replace the codes that an earlier one has just shown.
 */
export function renewal(parts: Parts, confirmation: Confirmation): AccountUpdate<Prepared, BackupCodesIssued> {
  const makeCodes = remember((accountId: string) => createBackupCodeSet(parts, accountId));
  return {
    budgetOf: (record) => confirmation.budgetOf(record),
    guesses: (record) => record.totp !== null && confirmation.guesses(record),
    prepare: async (record) => ({
      confirmed: await confirmation.prepare(record),
      codes: await makeCodes(record.id),
    }),
    decide(record, { confirmed, codes }, now) {
      if (record.totp === null) return reject(record, new AccountError('MFA_INACTIVE'));
      const proof = confirmation.prove(record, confirmed, now);
      if (!proof.isRight) return proof.rejection;
      const next = { ...proof.record, backupCodes: codes.records, credentialsEpoch: record.credentialsEpoch + 1 };
      const answer = { ...credentialsChanged(next, now), backupCodes: codes.shown };
      return allow(next, answer, ...proof.events, { type: 'backup-codes-regenerated' });
    },
  };
}
