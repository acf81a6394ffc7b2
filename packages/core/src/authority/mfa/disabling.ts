import { AccountError } from '../../errors.ts';
import type { CredentialsChanged } from '../../service.ts';
import { allow, refuse } from '../kernel/decision.ts';
import { isPasswordAsked, provePassword } from '../kernel/password-check.ts';
import type { CheckPassword, PasswordCheck } from '../kernel/password-check.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { AccountUpdate } from '../kernel/update-account.ts';

/** Disables MFA. */
export function disabling(checkPassword: CheckPassword): AccountUpdate<PasswordCheck | null, CredentialsChanged> {
  return {
    prepare: async (record, now) =>
      record.totp !== null && isPasswordAsked(record, now) ? checkPassword(record) : null,
    decide(record, check, now) {
      if (record.totp === null) return refuse(record, new AccountError('MFA_INACTIVE'));
      const proof = provePassword(record, check, now, 'password');
      if (!proof.isRight) return proof.refusal;
      const next = {
        ...proof.record,
        totp: null,
        pendingTotp: null,
        backupCodes: [],
        credentialsEpoch: record.credentialsEpoch + 1,
      };
      return allow(next, credentialsChanged(next, now), { type: 'mfa-disabled' });
    },
  };
}
