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
 * Replaces the set that was there when the call began, and no other: of two calls at once the second would otherwise kill
 * the codes that the first has just shown somebody. The epoch stays: sessions rest on the password and the authenticator,
 * and both are as they were.
 */
export async function judgeRenewal(
  { hashing, randomBytes }: Parts,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<Judgement<BackupCodesIssued>> {
  if (record.totp === null) return refuse(record, new AccountError('MFA_INACTIVE'));
  const replaced = await attempt.once('set to replace', () => Promise.resolve(identityOf(record)));
  if (replaced !== identityOf(record)) return refuse(record, new AccountError('BACKUP_CODES_CHANGED'));
  const proof = await provePassword(hashing, record, attempt, { password, field: 'password' });
  if (!proof.isRight) return proof.refusal;
  const codes = await attempt.once('codes', () => createBackupCodeSet(randomBytes, hashing));
  const next = { ...proof.record, backupCodes: codes.records };
  const answer = { ...credentialsChanged(next, attempt.now), backupCodes: codes.shown };
  return allow(next, answer, { type: 'backup-codes-regenerated' });
}

// Salted hashes are as good as a name: no two sets share one, and using a code does not change it.
function identityOf({ backupCodes }: AccountRecord): string {
  return backupCodes.map((code) => code.hash).join(' ');
}
