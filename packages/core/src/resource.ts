import type { AccountError } from './errors.ts';

/**
 * A value that is read from a service, with its loading state. While it is read again, and after a failed read, the last value stays
 * available.
 */
export type Resource<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly value?: Value | undefined }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: AccountError; readonly value?: Value | undefined };

/** Returns the value of a resource in any state, or `undefined` if there is none. */
export function resourceValue<Value>(resource: Resource<Value>): Value | undefined {
  return resource.status === 'idle' ? undefined : resource.value;
}

/** Returns the same resource with a mapped value. */
export function mapResource<From, To>(resource: Resource<From>, see: (value: From) => To): Resource<To> {
  const value = resourceValue(resource);
  return value === undefined ? (resource as Resource<never>) : ({ ...resource, value: see(value) } as Resource<To>);
}
