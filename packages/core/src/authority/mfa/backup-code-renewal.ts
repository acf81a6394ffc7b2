import { AccountError } from '../../errors.ts';
import type { BackupCodesIssued } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { provePassword } from '../kernel/password-proof.ts';
import type { Attempt } from '../kernel/settle.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeSet } from './backup-code-set.ts';

/**
 * Replaces the whole set. The epoch rises with it: of calls that are made at once under one session exactly one has an
 * effect, however their reads and writes interleave. Otherwise a later one would kill the codes that an earlier one has just
 * shown somebody.
 */
export async function judgeRenewal(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<Judgement<BackupCodesIssued>> {
  if (record.totp === null) return refuse(record, new AccountError('MFA_INACTIVE'));
  const proof = await provePassword(parts.hashing, record, attempt, { password, field: 'password' });
  if (!proof.isRight) return proof.refusal;
  const codes = await attempt.once('codes', () => createBackupCodeSet(parts, record.id));
  const next = { ...proof.record, backupCodes: codes.records, credentialsEpoch: record.credentialsEpoch + 1 };
  const answer = { ...credentialsChanged(next, attempt.now), backupCodes: codes.shown };
  return allow(next, answer, { type: 'backup-codes-regenerated' });
}
