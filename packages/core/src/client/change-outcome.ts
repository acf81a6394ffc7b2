import type { AccountSnapshot } from '../account.ts';
import { operations } from '../operations.ts';
import type { ChangeName, Operation } from '../operations.ts';

/**
 * Returns the outcome of a change, from an account that was read after it. `undefined`: this account does not show the outcome. `null`: no
 * later account will show it, because this is the account of another user.
 */
export type Comparison = (after: AccountSnapshot) => 'saved' | 'notSaved' | undefined | null;

/**
 * Creates the comparison of a change. It does not store the input, which can contain passwords.
 *
 * @param before The account before the change, if it was read.
 */
export function compareWith(name: ChangeName, input: unknown, before: AccountSnapshot | undefined): Comparison {
  const { contains, isMade }: Operation = operations[name];
  const isContained = contains?.(input);
  return (after) => {
    if (before?.id !== after.id) return null;
    const isSaved = isContained ? isContained(after) : isMade?.(before, after);
    return isSaved === undefined ? isSaved : isSaved ? 'saved' : 'notSaved';
  };
}
