import type { AccountSnapshot } from './account.ts';
import { AccountError } from './errors.ts';
import { callOperation, serviceFrom } from './operations.ts';
import type { OperationName } from './operations.ts';
import type { AccountService } from './service.ts';

/**
 * Whether the answer of an update contains the values that were sent. A server that reads the body before its account handler can
 * answer with the account as it was: nothing was saved. Other operations are not checked.
 */
export function containsChange(name: OperationName, input: unknown, answer: unknown): boolean {
  const { profile, preferences } = Object(answer) as Partial<AccountSnapshot>;
  switch (name) {
    case 'updateProfile':
      return hasAll(input, { ...profile }, (sent, stored) => fold(String(sent)) === fold(String(stored)));
    case 'updatePreferences':
      return hasAll(input, preferences?.values ?? {}, (sent, stored) => sent === stored);
    default:
      return true;
  }
}

/**
 * Returns the answer of an operation.
 *
 * @throws {AccountError} `OUTCOME_UNKNOWN` if it is the answer of an update and does not contain the values that were sent.
 */
export function checkAnswer<Answer>(name: OperationName, input: unknown, answer: Answer): Answer {
  if (containsChange(name, input, answer)) return answer;
  throw new AccountError('OUTCOME_UNKNOWN', {
    cause: new Error('The answer does not contain the values that were sent'),
  });
}

/** A service whose updates are `OUTCOME_UNKNOWN` when their answer does not contain the values that were sent. */
export function withCheckedUpdates(service: AccountService): AccountService {
  return serviceFrom(
    async (name, input, options) => checkAnswer(name, input, await callOperation(service, name, input, options)),
    (feature) => service[feature] !== undefined,
  );
}

function hasAll(
  sent: unknown,
  stored: Readonly<Record<string, unknown>>,
  isEqual: (sent: unknown, stored: unknown) => boolean,
): boolean {
  return Object.entries(Object(sent)).every(([key, value]) => value === undefined || isEqual(value, stored[key]));
}

// Servers may normalise names further than this package does.
function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
