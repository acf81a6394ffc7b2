import { AccountError, isAccountError } from '@account-elements/core';
import ky, { isHTTPError, isKyError } from 'ky';
import type { Options } from 'ky';

import { operationAnswers, operations } from '@account-elements/core/adapter';
import type { Operation, OperationName } from '@account-elements/core/adapter';

import { guardHeader, versionTag } from './contract.ts';
import { problemError } from './problem-error.ts';
import { readJson } from './read-json.ts';

/** Options of {@link createWire}. */
export interface WireOptions {
  /** The URL at which the host mounted the handler, for example `/account`. Relative to the page in a browser, absolute elsewhere. */
  readonly url: string | URL;
  /** Headers of every request, for example a bearer token, or a function that returns them for each request. */
  readonly headers?:
    Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Whether requests contain cookies. Default: `same-origin`; `include` for a server at another origin. */
  readonly credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) | undefined;
  /** Milliseconds until a request without an answer is abandoned. Default: 10 000. */
  readonly timeout?: number | undefined;
  /** Returns whether the device has a network. Default: `navigator.onLine`, or `true` where that does not exist. */
  readonly isOnline?: (() => boolean) | undefined;
}

/** The parameters of one call. */
export interface WireCall {
  readonly body?: unknown;
  readonly version?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends requests and validates the answers against the schemas of the operations. */
export interface Wire {
  call(name: OperationName, call?: WireCall): Promise<unknown>;
}

// Temporary failures. A 500 is not retried: the result would be the same.
const readRetries = { limit: 2, methods: ['get'], statusCodes: [408, 429, 502, 503, 504], maxRetryAfter: 5000 };

export function createWire(options: WireOptions): Wire {
  const { timeout = 10_000, credentials = 'same-origin', isOnline = platformIsOnline } = options;
  const base = String(options.url).replace(/\/+$/u, '');

  const send = async (operation: Operation, call: WireCall): Promise<unknown> => {
    const { method, path } = operation;
    const given = typeof options.headers === 'function' ? await options.headers() : options.headers;
    const request: Options = {
      method,
      credentials,
      timeout,
      cache: 'no-store',
      // A redirect could send the password to another page, such as a sign-in page.
      redirect: 'manual',
      retry: method === 'GET' ? readRetries : 0,
      headers: {
        ...given,
        accept: 'application/json',
        [guardHeader.name]: guardHeader.value,
        ...(call.version !== undefined && { 'if-match': versionTag(call.version) }),
      },
      ...(call.body !== undefined && { json: call.body }),
      ...(call.signal && { signal: call.signal }),
      ...(options.fetch && { fetch: options.fetch }),
    };
    return readJson(await ky(base + path, request), timeout);
  };

  return {
    async call(name, call = {}) {
      const operation: Operation = operations[name];
      const isRead = operation.kind === 'read';
      const mayArrive = isOnline();
      if (call.signal?.aborted) throw new AccountError('REQUEST_ABORTED');
      try {
        const parsed = operationAnswers[name].safeParse(await send(operation, call));
        if (parsed.success) return parsed.data;
      } catch (thrown) {
        if (call.signal?.aborted) throw new AccountError('REQUEST_ABORTED');
        if (isHTTPError(thrown)) throw problemError(thrown.response, thrown.data, isRead);
        if (!isAccountError(thrown)) {
          throw new AccountError(isRead || !mayArrive ? 'CONNECTION_FAILED' : 'OUTCOME_UNKNOWN', {
            cause: causeOf(thrown),
          });
        }
      }
      // The server reports success, but the answer cannot be read.
      throw new AccountError(isRead ? 'RESPONSE_INVALID' : 'OUTCOME_UNKNOWN');
    },
  };
}

// An error of ky contains the request, and so the password.
function causeOf(thrown: unknown): unknown {
  return isKyError(thrown) ? thrown.cause : thrown;
}

function platformIsOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}
