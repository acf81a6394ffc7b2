import { confirmedPassword, parseInput } from '../../input.ts';
import { totpConfirmationSchema } from '../../mfa/schema.ts';
import type { MfaService } from '../../service.ts';
import { allow } from '../kernel/decision.ts';
import { createPasswordCheck } from '../kernel/password-check.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { renewal } from './backup-code-renewal.ts';
import { disabling } from './disabling.ts';
import { beginning, confirmation } from './enrolment.ts';

export function createMfaService(parts: Parts, account: SessionAccount): MfaService {
  const { hashing } = parts;
  return {
    async beginTotp(input, options) {
      const checkPassword = createPasswordCheck(hashing, confirmedPassword(input), options);
      return account.update(beginning(parts, checkPassword), options);
    },
    async confirmTotp(input, options) {
      const { code } = parseInput(totpConfirmationSchema, input);
      return account.changeCredentials(confirmation(parts, code), options);
    },
    async cancelTotp(options) {
      return account.update((record, now) => {
        if (record.pendingTotp === null) return allow(record, snapshotOf(record, now));
        const next = { ...record, pendingTotp: null };
        return allow(next, snapshotOf(next, now), { type: 'enrolment-cancelled' });
      }, options);
    },
    async regenerateBackupCodes(input, options) {
      const checkPassword = createPasswordCheck(hashing, confirmedPassword(input), options);
      return account.changeCredentials(renewal(parts, checkPassword), options, 'BACKUP_CODES_CHANGED');
    },
    async disable(input, options) {
      const checkPassword = createPasswordCheck(hashing, confirmedPassword(input), options);
      return account.changeCredentials(disabling(checkPassword), options);
    },
  };
}
