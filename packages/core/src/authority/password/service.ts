import { AccountError } from '../../errors.ts';
import { parseInput, rejectUnreadablePassword } from '../../input.ts';
import { loadPasswordBlocklist } from '../../password/blocklist/load.ts';
import type { PasswordChange } from '../../password/password-change.ts';
import type { PasswordBlocklist } from '../../password/policy.ts';
import { passwordChangeSchema } from '../../password/schema.ts';
import type { CallOptions, CredentialsChanged, PasswordService } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import { attemptsAfterNewPassword } from '../kernel/attempts.ts';
import { allow, reject } from '../kernel/decision.ts';
import { createPasswordCheck, provePassword } from '../kernel/password-check.ts';
import type { PasswordCheck } from '../kernel/password-check.ts';
import { remember } from '../kernel/update-account.ts';
import type { SessionAccount } from '../kernel/session-account.ts';
import { credentialsChanged } from '../kernel/snapshot.ts';
import type { AccountUpdate } from '../kernel/decision.ts';
import type { Parts } from '../parts.ts';
import { examineNewPassword, policyRejection, withNewPassword } from './new-password.ts';
import type { ExaminedPassword } from './new-password.ts';
import type { Candidate } from './new-password.ts';

export function createPasswordService(parts: Parts, account: SessionAccount): PasswordService {
  return {
    async change(input, options) {
      const change = parseInput(passwordChangeSchema, input);
      rejectUnreadablePassword(change.currentPassword, 'currentPassword');
      const blocklist = await loadPasswordBlocklist();
      return account.changeCredentials(changing(parts, change, blocklist, options), options);
    },
  };
}

interface Prepared {
  readonly check: PasswordCheck | null;
  readonly newPassword: ExaminedPassword | null;
}

function changing(
  parts: Parts,
  { currentPassword, newPassword }: PasswordChange,
  blocklist: PasswordBlocklist,
  options: CallOptions | undefined,
): AccountUpdate<Prepared, CredentialsChanged> {
  const checkPassword = createPasswordCheck(parts.passwordHashing, currentPassword, options);
  const candidateOf = ({ username, fullName }: AccountRecord): Candidate => ({
    password: newPassword,
    field: 'newPassword',
    context: { username, fullName, currentPassword },
  });
  const examine = remember((accountId: string) =>
    examineNewPassword(parts, { password: newPassword, field: 'newPassword' }, accountId, {
      turn: 'next',
      signal: options?.signal,
    }),
  );
  // The policy does not need a secret, so it is checked before the current password: a weak new password does not count as a failure.
  const rejectionOf = (record: AccountRecord): AccountError | null =>
    record.passwordHash === null
      ? new AccountError('PASSWORD_UNSET')
      : policyRejection(parts, candidateOf(record), blocklist);
  const keepsCodeFailures = parts.confirmations.mfa === 'password-and-code';
  return {
    guesses: (record) => rejectionOf(record) === null,
    async prepare(record) {
      const check = rejectionOf(record) === null ? await checkPassword(record) : null;
      return { check, newPassword: check?.matches === true ? await examine(record.id) : null };
    },
    decide(record, prepared, now) {
      const rejection = rejectionOf(record);
      if (rejection !== null) return reject(record, rejection);
      const proof = provePassword(record, prepared.check, 'currentPassword');
      if (!proof.isRight) return proof.rejection;
      const examined = prepared.newPassword;
      if (examined === null) throw new TypeError('A right password was not followed by a hash of the new one');
      if ('rejection' in examined) return reject(proof.record, examined.rejection);
      const next = {
        ...withNewPassword(proof.record, examined.hash, now),
        // Otherwise a person in a session could change the password to get new guesses of a code.
        attempts: keepsCodeFailures ? proof.record.attempts : attemptsAfterNewPassword(proof.record.attempts),
      };
      return allow(next, credentialsChanged(next, now), { type: 'password-changed' });
    },
  };
}
