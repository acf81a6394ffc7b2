import { AccountError } from '../../errors.ts';
import type { CredentialsChanged } from '../../service.ts';
import { allow, reject } from '../kernel/decision.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { AccountUpdate } from '../kernel/decision.ts';
import type { Confirmation, PreparedConfirmation } from './confirmation.ts';

/** Disables MFA. */
export function disabling(confirmation: Confirmation): AccountUpdate<PreparedConfirmation, CredentialsChanged> {
  return {
    budgetOf: (record) => confirmation.budgetOf(record),
    guesses: (record) => record.totp !== null && confirmation.guesses(record),
    prepare: (record) => confirmation.prepare(record),
    decide(record, prepared, now) {
      if (record.totp === null) return reject(record, new AccountError('MFA_INACTIVE'));
      const proof = confirmation.prove(record, prepared, now);
      if (!proof.isRight) return proof.rejection;
      const next = {
        ...proof.record,
        totp: null,
        pendingTotp: null,
        backupCodes: [],
        credentialsEpoch: record.credentialsEpoch + 1,
      };
      return allow(next, credentialsChanged(next, now), ...proof.events, { type: 'mfa-disabled' });
    },
  };
}
