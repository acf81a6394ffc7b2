import { AccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import type { OperationAnswer, OperationName, VersionedCallOptions } from '@account-elements/core/adapter';
import { callOperation, operationAnswers, operationInputs, parseInput } from '@account-elements/core/adapter';

/**
 * Checks the input, calls the service, and checks its answer: no key goes in or out that the operation does not name.
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
