import { parseInput } from '../../input.ts';
import { totpConfirmationSchema } from '../../mfa/schema.ts';
import type { CallOptions, MfaService, PasswordConfirmation } from '../../service.ts';
import { allow } from '../kernel/decision.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { renewal } from './backup-code-renewal.ts';
import { createConfirmation } from './confirmation.ts';
import type { Confirmation } from './confirmation.ts';
import { disabling } from './disabling.ts';
import { activating, starting } from './enrolment.ts';

export function createMfaService(parts: Parts, account: SessionAccount): MfaService {
  const confirm = async (input: PasswordConfirmation, options: CallOptions | undefined): Promise<Confirmation> => {
    const confirmation = createConfirmation(parts, input, options);
    if (parts.confirmations.mfa === 'password-and-code') await account.update(confirmation.checkPasswordFirst, options);
    return confirmation;
  };
  return {
    async beginTotp(input, options) {
      const confirmation = await confirm(input, options);
      return account.update(starting(parts, confirmation), options);
    },
    async confirmTotp(input, options) {
      const { code } = parseInput(totpConfirmationSchema, input);
      return account.changeCredentials(activating(parts, code), options);
    },
    async cancelTotp(options) {
      return account.update((record, now) => {
        if (record.pendingTotp === null) return allow(record, snapshotOf(record, now));
        const next = { ...record, pendingTotp: null };
        return allow(next, snapshotOf(next, now), { type: 'enrolment-cancelled' });
      }, options);
    },
    async regenerateBackupCodes(input, options) {
      const confirmation = await confirm(input, options);
      return account.changeCredentials(renewal(parts, confirmation), options, 'BACKUP_CODES_CHANGED');
    },
    async disable(input, options) {
      const confirmation = await confirm(input, options);
      return account.changeCredentials(disabling(confirmation), options);
    },
  };
}
