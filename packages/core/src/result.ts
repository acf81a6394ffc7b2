import type { AccountError } from './errors.ts';

/** What a read of the client returns: a value, or the error that explains why there is none. Actions never reject. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AccountError };

/**
 * What a change of the client returns: the answer, or an error with the outcome of the change. Actions never reject.
 *
 * - `saved`: the answer was lost, and the account that was read afterwards contains the change.
 * - `notSaved`: the change was not made.
 * - `unknown`: the answer was lost, and the account could not be read or does not show the outcome. `resolved` resolves when a later
 *   read of the same user's account shows it. It stays pending after `close()`, a newer change of the same name, or a read of another
 *   user's account.
 */
export type ChangeResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: AccountError; readonly outcome: 'saved' | 'notSaved' }
  | {
      readonly ok: false;
      readonly error: AccountError;
      readonly outcome: 'unknown';
      readonly resolved: Promise<'saved' | 'notSaved'>;
    };

/** Creates a {@link Result} with a value. */
export function success<Value>(value: Value): Result<Value> & { readonly ok: true } {
  return { ok: true, value };
}

/** Creates a {@link Result} with an error. */
export function failure(error: AccountError): Result<never> {
  return { ok: false, error };
}

/** Creates the {@link ChangeResult} of a change that was not made. */
export function notSaved(error: AccountError): ChangeResult<never> {
  return { ok: false, error, outcome: 'notSaved' };
}
