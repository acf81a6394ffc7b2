import { AccountError } from '../../errors.ts';
import { enrolmentLifetimeSeconds, parseTotpCode } from '../../mfa/totp-code.ts';
import type { TotpEnrolment } from '../../mfa/status.ts';
import type { TotpConfirmed } from '../../service.ts';
import type { AccountRecord, PendingTotpRecord } from '../../storage.ts';
import { allow, refuse } from '../kernel/judgement.ts';
import type { Judgement } from '../kernel/judgement.ts';
import { provePassword } from '../kernel/password-proof.ts';
import type { Attempt } from '../kernel/settle.ts';
import { credentialsChanged, iso } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeSet } from './backup-code-set.ts';
import { otpauthUri } from './otpauth-uri.ts';
import { judgeTotpCode, toBase32, totpDriftSeconds, totpParameters } from './totp.ts';

/**
 * Wrong codes of an enrolment count here and not against the account: whoever enters them was just shown the secret, so
 * there is nothing to guess, and a telephone whose clock is wrong must not lock its owner out.
 */
export const enrolmentLimits = {
  lifetime: enrolmentLifetimeSeconds * 1000,
  mostFailures: 10,
  /** How far a clock that is off is looked for: ten minutes either way, only here, where a wider look helps no guesser. */
  farthestDriftSteps: 20,
} as const;

// No step of a secret nobody has used yet.
const noStep = -1;

export async function judgeBegin(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  password: string,
): Promise<Judgement<TotpEnrolment>> {
  const proof = await provePassword(parts.hashing, record, attempt, { password, field: 'password' });
  if (!proof.isRight) return proof.refusal;
  const { secret, sealedSecret } = await attempt.once('new secret', async () => {
    const bytes = parts.randomBytes(totpParameters.secretBytes);
    return {
      secret: toBase32(bytes),
      sealedSecret: await parts.sealing.seal(bytes, { accountId: record.id, purpose: 'totp-secret' }),
    };
  });
  const expiresAt = attempt.now + enrolmentLimits.lifetime;
  const uri = otpauthUri({ issuer: parts.issuer, account: record.username, secret });
  return allow(
    { ...proof.record, pendingTotp: { sealedSecret, expiresAt, failures: 0 } },
    { secret, uri, expiresAt: iso(expiresAt) },
  );
}

export async function judgeConfirmation(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  input: string,
): Promise<Judgement<TotpConfirmed>> {
  const pending = record.pendingTotp;
  if (pending === null) return refuse(record, new AccountError('ENROLMENT_MISSING'));
  if (pending.expiresAt <= attempt.now) return ended(record);
  const code = parseTotpCode(input);
  // What is no code at all was mistyped or misclicked; it tries nothing, so it spends nothing.
  if (code === null) return refuse(record, new AccountError('CODE_WRONG', { field: 'code' }));
  const secret = await parts.sealing.unseal(pending.sealedSecret, { accountId: record.id, purpose: 'totp-secret' });
  const verdict = judgeTotpCode(secret, code, attempt.now, noStep);
  if (verdict.kind !== 'accepted') return wrongCode(record, pending, driftOf(secret, code, attempt.now));
  return activated(parts, record, attempt, { secret, lastStep: verdict.step });
}

function driftOf(secret: Uint8Array, code: string, now: number): AccountError {
  const driftSeconds = totpDriftSeconds(secret, code, now, enrolmentLimits.farthestDriftSteps);
  if (driftSeconds === null) return new AccountError('CODE_WRONG', { field: 'code' });
  return new AccountError('CLOCK_OFF', { field: 'code', driftSeconds });
}

function wrongCode(record: AccountRecord, pending: PendingTotpRecord, error: AccountError): Judgement<never> {
  const failures = pending.failures + 1;
  if (failures >= enrolmentLimits.mostFailures) return ended(record);
  return refuse({ ...record, pendingTotp: { ...pending, failures } }, error);
}

function ended(record: AccountRecord): Judgement<never> {
  return refuse({ ...record, pendingTotp: null }, new AccountError('ENROLMENT_EXPIRED', { field: 'code' }));
}

async function activated(
  parts: Parts,
  record: AccountRecord,
  attempt: Attempt,
  proven: { readonly secret: Uint8Array; readonly lastStep: number },
): Promise<Judgement<TotpConfirmed>> {
  const isReplacement = record.totp !== null;
  const codes = isReplacement ? null : await attempt.once('codes', () => createBackupCodeSet(parts, record.id));
  const sealedSecret = await parts.sealing.seal(proven.secret, { accountId: record.id, purpose: 'totp-secret' });
  const next = {
    ...record,
    totp: { sealedSecret, lastStep: proven.lastStep, enabledAt: attempt.now },
    pendingTotp: null,
    backupCodes: codes?.records ?? record.backupCodes,
    credentialsEpoch: record.credentialsEpoch + 1,
  };
  const answer = { ...credentialsChanged(next, attempt.now), backupCodes: codes?.shown ?? null };
  return allow(next, answer, { type: isReplacement ? 'mfa-replaced' : 'mfa-enabled' });
}
