import { AccountError } from '../../errors.ts';
import type { CredentialsChanged } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { provePassword } from '../kernel/password-proof.ts';
import type { Attempt } from '../kernel/settle.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';

export async function judgeDisabling(
  { hashing }: Parts,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<Judgement<CredentialsChanged>> {
  if (record.totp === null) return refuse(record, new AccountError('MFA_INACTIVE'));
  const proof = await provePassword(hashing, record, attempt, { password, field: 'password' });
  if (!proof.isRight) return proof.refusal;
  const next = {
    ...proof.record,
    totp: null,
    pendingTotp: null,
    backupCodes: [],
    credentialsEpoch: record.credentialsEpoch + 1,
  };
  return allow(next, credentialsChanged(next, attempt.now), { type: 'mfa-disabled' });
}
