import { totpConfirmationSchema } from '../../mfa/schema.ts';
import type { BackupCodesIssued, MfaService } from '../../service.ts';
import type { Caller } from '../kernel/caller.ts';
import { confirmedPassword, parseInput } from '../../input.ts';
import { allow } from '../kernel/judgement.ts';
import type { Judge } from '../kernel/settle.ts';
import { snapshotOf } from '../kernel/snapshot.ts';
import type { Parts } from '../parts.ts';
import { judgeRenewal } from './backup-code-renewal.ts';
import { judgeDisabling } from './disabling.ts';
import { judgeBegin, judgeConfirmation } from './enrolment.ts';

export function createMfaService(parts: Parts, caller: Caller): MfaService {
  return {
    async beginTotp(confirmation, options) {
      const password = confirmedPassword(confirmation);
      return caller.ask((record, attempt) => judgeBegin(parts, record, attempt, password), options);
    },
    async confirmTotp(input, options) {
      const { code } = parseInput(totpConfirmationSchema, input);
      return caller.change((record, attempt) => judgeConfirmation(parts, record, attempt, code), options);
    },
    async cancelTotp(options) {
      return caller.ask((record, { now }) => {
        const next = record.pendingTotp === null ? record : { ...record, pendingTotp: null };
        return allow(next, snapshotOf(next, now));
      }, options);
    },
    async regenerateBackupCodes(confirmation, options) {
      const password = confirmedPassword(confirmation);
      const judge: Judge<BackupCodesIssued> = (record, attempt) => judgeRenewal(parts, record, attempt, password);
      return caller.change(judge, options, 'BACKUP_CODES_CHANGED');
    },
    async disable(confirmation, options) {
      const password = confirmedPassword(confirmation);
      return caller.change((record, attempt) => judgeDisabling(parts, record, attempt, password), options);
    },
  };
}
