import { AccountError } from '../../errors.ts';
import { parseConfirmation } from '../../input.ts';
import type { CallOptions } from '../../service.ts';
import type { AccountRecord } from '../../storage.ts';
import type { BudgetName } from '../kernel/attempts.ts';
import { allow, reject } from '../kernel/decision.ts';
import type { AccountUpdate, Decision, EventDraft } from '../kernel/decision.ts';
import { createPasswordCheck, provePassword } from '../kernel/password-check.ts';
import type { PasswordCheck } from '../kernel/password-check.ts';
import type { Parts } from '../parts.ts';
import { codeError, createCodeCheck } from './code-check.ts';
import type { PreparedCode } from './code-check.ts';

/** Confirms a change of MFA: with the password and, if the host requires it while MFA is on, a code. */
export interface Confirmation {
  /**
   * Compares the password before the change, if the change also needs a code. So wrong passwords and wrong codes have separate budgets. In one budget, a
   * person who knows the password could end each row of wrong codes with a right password, for example by changing it.
   */
  readonly checkPasswordFirst: AccountUpdate<PasswordCheck | null, null>;
  /** The budget of the change: that of codes, if it needs one. */
  budgetOf(record: AccountRecord): BudgetName | null;
  /** Whether the confirmation must be compared. */
  guesses(record: AccountRecord): boolean;
  prepare(record: AccountRecord): Promise<PreparedConfirmation>;
  /** Returns the record after a right confirmation. A code is then used. */
  prove(record: AccountRecord, prepared: PreparedConfirmation, now: number): ConfirmationProof;
}

/** The result of {@link Confirmation.prepare}. */
export interface PreparedConfirmation {
  readonly password: PasswordCheck | null;
  readonly code: PreparedCode | null;
}

/** The record after a right confirmation, or the rejection. */
export type ConfirmationProof =
  | { readonly isRight: true; readonly record: AccountRecord; readonly events: readonly EventDraft[] }
  | { readonly isRight: false; readonly rejection: Decision<never> };

export function createConfirmation(parts: Parts, input: unknown, options: CallOptions | undefined): Confirmation {
  const { password, code } = parseConfirmation(input);
  const checkPassword = createPasswordCheck(parts.passwordHashing, password, options);
  const codeCheck = createCodeCheck(parts, code ?? '');
  const needsCode = ({ totp }: AccountRecord): boolean =>
    totp !== null && parts.confirmations.mfa === 'password-and-code';
  const isMissing = (record: AccountRecord): boolean => needsCode(record) && !codeCheck.isCode(record);

  const comparesCode = (record: AccountRecord): boolean =>
    needsCode(record) && codeCheck.isCode(record) && record.passwordHash !== null;

  return {
    checkPasswordFirst: {
      guesses: comparesCode,
      prepare: async (record) => (comparesCode(record) ? checkPassword(record) : null),
      decide(record, check) {
        if (!comparesCode(record)) return allow(record, null);
        const proof = provePassword(record, check, 'password');
        return proof.isRight ? allow(proof.record, null) : proof.rejection;
      },
    },
    budgetOf: (record) => (needsCode(record) ? { kind: 'confirmationCodes' } : null),
    guesses: (record) => record.passwordHash !== null && !isMissing(record),
    async prepare(record) {
      if (record.passwordHash === null || isMissing(record)) return { password: null, code: null };
      const check = await checkPassword(record);
      return { password: check, code: check.matches && needsCode(record) ? await codeCheck.prepare(record) : null };
    },
    prove(record, prepared, now) {
      if (record.passwordHash !== null && isMissing(record)) {
        const rule = code === undefined || code === '' ? 'required' : 'codeShape';
        return rejected(record, new AccountError('INPUT_INVALID', { issues: [{ field: 'code', rule }] }));
      }
      const proof = provePassword(record, prepared.password, 'password');
      if (!proof.isRight || !needsCode(record)) return { ...proof, events: [] };
      const codeProof = prepared.code === null ? null : codeCheck.prove(proof.record, prepared.code, now);
      if (codeProof === null) throw new TypeError('A right password was not followed by a check of the code');
      if (codeProof.kind !== 'accepted') return rejected(record, codeError(codeProof.kind));
      return { isRight: true, record: codeProof.record, events: codeProof.events };
    },
  };
}

function rejected(record: AccountRecord, error: AccountError): ConfirmationProof {
  return { isRight: false, rejection: reject(record, error) };
}
