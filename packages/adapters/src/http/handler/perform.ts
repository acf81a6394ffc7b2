import { AccountError, parseInput } from '@account-elements/core';
import type { AccountService, VersionedCallOptions } from '@account-elements/core';

import { answers, bodies } from '../contract.ts';
import type { Answer, OperationName } from '../contract.ts';

/**
 * Holds a body against the contract, calls the service, and holds its answer against the contract: no key goes in or out that
 * is not named there.
 *
 * @throws {AccountError} `INPUT_INVALID`, `FEATURE_UNSUPPORTED`, and what the service throws.
 */
export async function perform(
  name: OperationName,
  service: AccountService,
  input: unknown,
  options: VersionedCallOptions,
): Promise<Answer<OperationName>> {
  const answer = answers[name].safeParse(await calls[name](service, input, options));
  if (answer.success) return answer.data;
  throw new AccountError('SERVICE_FAILED', { cause: new Error(`The service's answer to ${name} is not of its shape`) });
}

type Call = (service: AccountService, input: unknown, options: VersionedCallOptions) => Promise<unknown>;

const calls: Readonly<Record<OperationName, Call>> = {
  load: (service, _input, options) => service.load(options),
  updateProfile: ({ profile }, input, options) =>
    supported(profile).update(parseInput(bodies.updateProfile, input), options),
  updatePreferences: ({ preferences }, input, options) =>
    supported(preferences).update(parseInput(bodies.updatePreferences, input), options),
  changePassword: ({ password }, input, options) =>
    supported(password).change(parseInput(bodies.changePassword, input), options),
  beginTotp: ({ mfa }, input, options) => supported(mfa).beginTotp(parseInput(bodies.beginTotp, input), options),
  confirmTotp: ({ mfa }, input, options) => supported(mfa).confirmTotp(parseInput(bodies.confirmTotp, input), options),
  cancelTotp: ({ mfa }, input, options) => {
    parseInput(bodies.cancelTotp, input);
    return supported(mfa).cancelTotp(options);
  },
  regenerateBackupCodes: ({ mfa }, input, options) =>
    supported(mfa).regenerateBackupCodes(parseInput(bodies.regenerateBackupCodes, input), options),
  disableMfa: ({ mfa }, input, options) => supported(mfa).disable(parseInput(bodies.disableMfa, input), options),
};

function supported<Feature>(feature: Feature | undefined): Feature {
  if (feature === undefined) throw new AccountError('FEATURE_UNSUPPORTED');
  return feature;
}
