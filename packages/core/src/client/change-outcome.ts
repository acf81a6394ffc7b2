import type { AccountSnapshot } from '../account.ts';
import { operations } from '../operations.ts';
import type { ChangeName, Operation } from '../operations.ts';

/** What became of a change, as far as the account that is read after it tells. */
export type Outcome = 'saved' | 'notSaved' | undefined;

/**
 * Returns a function that compares the account before a change with one that is read after it. The function keeps the input, which can
 * contain passwords, only for operations that are compared by their input.
 *
 * @param before The account before the change. It has the same id as the accounts that the function receives.
 */
export function compareWith(
  name: ChangeName,
  input: unknown,
  before: AccountSnapshot,
): (after: AccountSnapshot) => Outcome {
  const { contains, isMade }: Operation = operations[name];
  const compared = contains && input;
  return (after) => {
    const isSaved = contains ? contains(after, compared) : isMade?.(before, after);
    if (isSaved === undefined) return undefined;
    return isSaved ? 'saved' : 'notSaved';
  };
}
