import { AccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import type { OperationAnswer, OperationName, VersionedCallOptions } from '@account-elements/core/adapter';
import { callOperation, operationAnswers, operationInputs, parseInput } from '@account-elements/core/adapter';

/**
 * Validates the input, calls the service and validates its answer, so that no unknown key passes in either direction.
 *
 * @throws {AccountError} `INPUT_INVALID`, `FEATURE_UNSUPPORTED`, and what the service throws.
 */
export async function perform(
  name: OperationName,
  service: AccountService,
  input: unknown,
  options: VersionedCallOptions,
): Promise<OperationAnswer<OperationName>> {
  const parsed = parseInput<unknown>(operationInputs[name], input);
  const answer = operationAnswers[name].safeParse(await callOperation(service, name, parsed, options));
  if (answer.success) return answer.data;
  throw new AccountError('SERVICE_FAILED', { cause: new Error(`The service's answer to ${name} is not of its shape`) });
}
