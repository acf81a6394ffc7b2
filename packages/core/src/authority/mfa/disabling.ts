import { AccountError } from '../../errors.ts';
import type { CredentialsChanged } from '../../service.ts';
import { allow, reject } from '../kernel/decision.ts';
import { provePassword } from '../kernel/password-check.ts';
import type { CheckPassword, PasswordCheck } from '../kernel/password-check.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { AccountUpdate } from '../kernel/decision.ts';

/** Disables MFA. */
export function disabling(checkPassword: CheckPassword): AccountUpdate<PasswordCheck | null, CredentialsChanged> {
  return {
    guesses: (record) => record.totp !== null && record.passwordHash !== null,
    prepare: async (record) => (record.totp === null ? null : checkPassword(record)),
    decide(record, check, now) {
      if (record.totp === null) return reject(record, new AccountError('MFA_INACTIVE'));
      const proof = provePassword(record, check, 'password');
      if (!proof.isRight) return proof.rejection;
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
