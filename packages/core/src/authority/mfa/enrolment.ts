import { AccountError } from '../../errors.ts';
import { enrolmentLifetimeSeconds, parseTotpCode } from '../../mfa/totp-code.ts';
import type { TotpEnrolment } from '../../mfa/status.ts';
import type { TotpConfirmed } from '../../service.ts';
import type { AccountRecord, PendingTotpRecord } from '../../storage.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { AccountUpdate, Decision, EventDraft } from '../kernel/decision.ts';
import { remember } from '../kernel/update-account.ts';
import { credentialsChanged, iso } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { createBackupCodeSet } from './backup-code-set.ts';
import type { BackupCodeSet } from './backup-code-set.ts';
import { otpauthUri } from './otpauth-uri.ts';
import { checkTotpCode, toBase32, totpDriftSeconds, totpSecretBytes } from './totp.ts';
import type { Confirmation, PreparedConfirmation } from './confirmation.ts';

const purpose = 'totp-secret';

/**
 * Wrong codes of an enrolment are counted for the enrolment and not for the account. The user has just seen the secret, so there is nothing to
 * guess, and a phone with a wrong clock must not lock the account.
 */
export const enrolmentLimits = {
  lifetime: enrolmentLifetimeSeconds * 1000,
  mostFailures: 10,
  /** The largest clock drift that is searched: ten minutes in both directions. Only for enrolments, because a guess gains nothing there. */
  farthestDriftSteps: 20,
} as const;

// A new secret has no used step.
const noStep = -1;

interface NewSecret {
  /** In base32, which the user can type. */
  readonly secret: string;
  readonly sealedSecret: string;
}

/** Starts an enrolment. */
export function starting(
  parts: Parts,
  confirmation: Confirmation,
): AccountUpdate<{ readonly confirmed: PreparedConfirmation; readonly created: NewSecret }, TotpEnrolment> {
  const createSecret = remember(async (accountId: string): Promise<NewSecret> => {
    const bytes = parts.randomBytes(totpSecretBytes);
    return { secret: toBase32(bytes), sealedSecret: await parts.sealing.seal(bytes, { accountId, purpose }) };
  });
  return {
    budgetOf: (record) => confirmation.budgetOf(record),
    guesses: (record) => confirmation.guesses(record),
    prepare: async (record) => ({
      confirmed: await confirmation.prepare(record),
      created: await createSecret(record.id),
    }),
    decide(record, { confirmed, created: { secret, sealedSecret } }, now) {
      const proof = confirmation.prove(record, confirmed, now);
      if (!proof.isRight) return proof.rejection;
      const expiresAt = now + enrolmentLimits.lifetime;
      const uri = otpauthUri({ issuer: parts.issuer, account: record.username, secret });
      return allow(
        { ...proof.record, pendingTotp: { sealedSecret, expiresAt, failures: 0 } },
        { secret, uri, expiresAt: iso(expiresAt) },
        ...proof.events,
        { type: 'enrolment-started' },
      );
    },
  };
}

interface PendingSecret {
  readonly code: string;
  readonly secret: Uint8Array;
  readonly sealedSecret: string;
  /** For the first authenticator. A replacement keeps the existing codes. */
  readonly codes: BackupCodeSet | null;
}

/** Activates the pending authenticator if the code is right. */
export function activating(parts: Parts, input: string): AccountUpdate<PendingSecret | null, TotpConfirmed> {
  const code = parseTotpCode(input);
  const createCodes = remember((accountId: string) => createBackupCodeSet(parts, accountId));
  return {
    async prepare({ id, totp, pendingTotp }, now) {
      if (pendingTotp === null || pendingTotp.expiresAt <= now || code === null) return null;
      const context = { accountId: id, purpose } as const;
      const secret = await parts.sealing.unseal(pendingTotp.sealedSecret, context);
      const sealedSecret = await parts.sealing.seal(secret, context);
      return { code, secret, sealedSecret, codes: totp === null ? await createCodes(id) : null };
    },
    decide(record, prepared, now) {
      const pending = record.pendingTotp;
      if (pending === null) return reject(record, new AccountError('ENROLMENT_MISSING'));
      if (pending.expiresAt <= now) return ended(record);
      // An input that is not a code cannot guess one, so it is not counted.
      if (prepared === null) return reject(record, new AccountError('CODE_WRONG', { field: 'code' }));
      const check = checkTotpCode(prepared.secret, prepared.code, now, noStep);
      if (check.kind !== 'accepted') return wrongCode(record, pending, driftOf(prepared, now));
      return activated(record, prepared, check.step, now);
    },
  };
}

function driftOf({ secret, code }: PendingSecret, now: number): AccountError {
  const driftSeconds = totpDriftSeconds(secret, code, now, enrolmentLimits.farthestDriftSteps);
  if (driftSeconds === null) return new AccountError('CODE_WRONG', { field: 'code' });
  return new AccountError('CLOCK_OFF', { field: 'code', driftSeconds });
}

function wrongCode(record: AccountRecord, pending: PendingTotpRecord, error: AccountError): Decision<never> {
  const failures = pending.failures + 1;
  const event = { type: 'enrolment-code-wrong' } as const;
  if (failures >= enrolmentLimits.mostFailures) return ended(record, event);
  return reject({ ...record, pendingTotp: { ...pending, failures } }, error, event);
}

function ended(record: AccountRecord, ...events: EventDraft[]): Decision<never> {
  return reject({ ...record, pendingTotp: null }, new AccountError('ENROLMENT_EXPIRED', { field: 'code' }), ...events);
}

function activated(
  record: AccountRecord,
  { sealedSecret, codes }: PendingSecret,
  lastStep: number,
  now: number,
): Decision<TotpConfirmed> {
  const next = {
    ...record,
    totp: { sealedSecret, lastStep, enabledAt: now, parameters: null },
    pendingTotp: null,
    backupCodes: codes?.records ?? record.backupCodes,
    credentialsEpoch: record.credentialsEpoch + 1,
  };
  const answer = { ...credentialsChanged(next, now), backupCodes: codes?.shown ?? null };
  return allow(next, answer, { type: record.totp === null ? 'mfa-enabled' : 'mfa-replaced' });
}
