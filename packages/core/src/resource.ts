import type { AccountError } from './errors.ts';

/**
 * Something that is read from a service, in each of its states. While it is read again, or could not be, the last value
 * stays at hand.
 */
export type Resource<Value> =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly value?: Value | undefined }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: AccountError; readonly value?: Value | undefined };

/** The value of a resource, if there is one, in whatever state. */
export function resourceValue<Value>(resource: Resource<Value>): Value | undefined {
  return resource.status === 'idle' ? undefined : resource.value;
}

/** The same resource with its value seen through a function. */
export function mapResource<From, To>(resource: Resource<From>, see: (value: From) => To): Resource<To> {
  switch (resource.status) {
    case 'idle':
      return resource;
    case 'ready':
      return { status: 'ready', value: see(resource.value) };
    case 'loading':
    case 'failed':
      return resource.value === undefined ? (resource as Resource<never>) : { ...resource, value: see(resource.value) };
  }
}
