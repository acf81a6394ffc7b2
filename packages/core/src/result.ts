import type { AccountError } from './errors.ts';

/** What a client action gives: a value, or the error that says why there is none. Actions never reject. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AccountError };

/** A {@link Result} that holds a value. */
export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A {@link Result} that holds an error. */
export function failure(error: AccountError): Result<never> {
  return { ok: false, error };
}
