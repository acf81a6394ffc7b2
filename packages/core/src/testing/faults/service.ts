import { AccountError } from '../../errors.ts';
import { callOperation, operations, serviceFrom } from '../../operations.ts';
import type { Operation } from '../../operations.ts';
import type { AccountService } from '../../service.ts';
import type { FaultyPassage } from './fault.ts';

const unreached = (): AccountError => new AccountError('CONNECTION_FAILED');
const unknown = (): AccountError => new AccountError('OUTCOME_UNKNOWN');

/** Creates a service that passes every call through `pass`, with its name: `load`, `profile.update` and so on. */
export function serviceThrough(pass: FaultyPassage, service: AccountService): AccountService {
  return serviceFrom(
    (name, input, options) => {
      const { feature, call, kind }: Operation = operations[name];
      return pass(feature === null ? call : `${feature}.${call}`, {
        carryOut: () => callOperation(service, name, input, options),
        errors: { before: unreached, after: kind === 'read' ? unreached : unknown },
        signal: options?.signal,
      });
    },
    (feature) => service[feature] !== undefined,
  );
}
