import type { AccountSnapshot } from '../account.ts';
import { operations } from '../operations.ts';
import type { ChangeName, Operation } from '../operations.ts';

/**
 * Returns what became of a change, from an account that was read after it: `undefined` if that account does not tell, `null` if no later one
 * will, because it is the account of another user.
 */
export type Comparison = (after: AccountSnapshot) => 'saved' | 'notSaved' | undefined | null;

/**
 * Creates the comparison of a change. It keeps the input, which can contain passwords, only for operations that are compared by their input.
 *
 * @param before The account before the change, if it was read.
 */
export function compareWith(name: ChangeName, input: unknown, before: AccountSnapshot | undefined): Comparison {
  const { contains, isMade }: Operation = operations[name];
  const values = contains && input;
  return (after) => {
    if (before?.id !== after.id) return null;
    const isSaved = contains ? contains(after, values) : isMade?.(before, after);
    return isSaved === undefined ? isSaved : isSaved ? 'saved' : 'notSaved';
  };
}
