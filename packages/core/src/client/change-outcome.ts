import type { AccountSnapshot } from '../account.ts';
import { containsChange } from '../contains-change.ts';
import type { OperationName } from '../operations.ts';

/** The name of an operation that changes something. */
export type ChangeName = Exclude<OperationName, 'load'>;

/** Returns whether the account after a change contains it; `undefined` if the two accounts do not tell. */
type Comparison = (before: AccountSnapshot, after: AccountSnapshot, input: unknown) => boolean | undefined;

const comparisons: Readonly<Record<ChangeName, Comparison>> = {
  updateProfile: (_before, after, input) => containsChange('updateProfile', input, after),
  updatePreferences: (_before, after, input) => containsChange('updatePreferences', input, after),
  changePassword: (before, after) => before.password.changedAt !== after.password.changedAt,
  beginTotp: ({ mfa: before }, { mfa: after }) =>
    after.enrolmentExpiresAt !== null && after.enrolmentExpiresAt !== before.enrolmentExpiresAt,
  confirmTotp: ({ mfa: before }, { mfa: after }) =>
    after.enabled && (!before.enabled || after.enabledAt !== before.enabledAt),
  cancelTotp: (_before, { mfa }) => mfa.enrolmentExpiresAt === null,
  // A complete set that replaces a complete set has the same number of codes.
  regenerateBackupCodes: ({ mfa: before }, { mfa: after }) =>
    after.backupCodesRemaining === before.backupCodesRemaining
      ? undefined
      : after.backupCodesRemaining > before.backupCodesRemaining,
  disableMfa: (_before, { mfa }) => !mfa.enabled,
};

/**
 * Compares the account before and after a change whose answer was lost.
 *
 * @returns `undefined` if the accounts do not tell, for example because another user has signed in.
 */
export function changeOutcome(
  name: ChangeName,
  input: unknown,
  before: AccountSnapshot | undefined,
  after: AccountSnapshot,
): 'saved' | 'notSaved' | undefined {
  const isSaved = before?.id === after.id ? comparisons[name](before, after, input) : undefined;
  if (isSaved === undefined) return undefined;
  return isSaved ? 'saved' : 'notSaved';
}
