import { AccountError, isAccountError } from '@account-elements/core';
import type { AccountFeature, AccountService } from '@account-elements/core';
import { checkAnswer, operationAnswers, operations, serviceFrom } from '@account-elements/core/adapter';
import type { CarryOut, Operation, OperationOptions } from '@account-elements/core/adapter';
import ky, { isHTTPError, isKyError } from 'ky';
import type { HTTPError, Options } from 'ky';

import { guardHeader, versionTag } from './contract.ts';
import { problemError } from './problem-error.ts';
import { readJson } from './read-json.ts';

type HostHeaders = Record<string, string> | undefined;

/** Options of {@link createHttpAccountService}. */
export interface HttpAccountServiceOptions {
  /**
   * The URL at which the host mounted the handler, for example `/account`. Relative to the page in a browser, absolute elsewhere. If it ends with a
   * slash, every path does.
   */
  readonly url: string | URL;
  /** Headers of every request, for example a bearer token, or a function that returns them for each request. */
  readonly headers?:
    Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
  /** Whether requests contain cookies. Default: `same-origin`; `include` for a server at another origin. */
  readonly credentials?: 'omit' | 'same-origin' | 'include' | undefined;
  /** Default: the platform's `fetch`. */
  readonly fetch?: ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) | undefined;
  /** Milliseconds until a call of `headers`, and then a request without an answer, is abandoned. Default: 10 000. */
  readonly timeout?: number | undefined;
  /** Returns whether the device has a network. Default: `navigator.onLine`, or `true` where that does not exist. */
  readonly isOnline?: (() => boolean) | undefined;
  /** Whether every change is sent with POST, for networks whose firewall blocks PATCH and DELETE. Default: `false`. */
  readonly usesPostForChanges?: boolean | undefined;
  /** The features of the backend. A feature that is left out has no user interface. Default: all four. */
  readonly features?: readonly AccountFeature[] | undefined;
}

/**
 * The account of the user who is signed in, over HTTP. The server is `createAccountHandler`, or any server that implements
 * `openapi.json`.
 *
 * If a server redirects a read, or a change permanently, to the same path with or without a slash at the end, as Next does, it is sent there, and
 * later ones too. No other redirect is followed.
 *
 * Every answer is validated. A read is retried at most twice (after a `Retry-After` of at most 5 s); a change is never sent twice. Besides
 * the errors of the server, it throws:
 *
 * - `CONNECTION_FAILED` if a read has no answer, or a change was not sent because the platform is offline or `headers` failed;
 * - `OUTCOME_UNKNOWN` if a change has no answer, an unreadable one, or a success without the values that were sent;
 * - `REQUEST_BLOCKED` if another server answers with 403, 405, 406 or 501, for example a firewall;
 * - `RESPONSE_INVALID` if the answer is not one of an account server, for example a page, a redirect, or a part of an answer;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` if the signal of the caller aborted.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 */
export function createHttpAccountService(options: HttpAccountServiceOptions): AccountService {
  const { features = ['profile', 'preferences', 'password', 'mfa'] } = options;
  return serviceFrom(requestsTo(options), (feature) => features.includes(feature));
}

// Temporary failures. A 500 is not retried: the result would be the same.
const readRetries = { limit: 2, methods: ['get'], statusCodes: [408, 429, 502, 503, 504], maxRetryAfter: 5000 };

/** Sends the request of an operation, and validates the answer against its schema. */
function requestsTo(options: HttpAccountServiceOptions): CarryOut {
  const { timeout = 10_000, credentials = 'same-origin', isOnline = platformIsOnline } = options;
  const receive = receiverAt(String(options.url), timeout);

  const send = async (
    operation: Operation,
    hostHeaders: HostHeaders,
    body: unknown,
    call: OperationOptions,
  ): Promise<unknown> => {
    const { method, path } = routeOf(operation, options);
    const request: Options = {
      method,
      credentials,
      timeout,
      cache: 'no-store',
      // A redirect could send the password to another page, such as a sign-in page.
      redirect: 'manual',
      retry: method === 'GET' ? readRetries : 0,
      headers: {
        ...hostHeaders,
        accept: 'application/json',
        [guardHeader.name]: guardHeader.value,
        ...(call.version !== undefined && { 'if-match': versionTag(call.version) }),
      },
      ...(body !== undefined && { json: body }),
      ...(call.signal && { signal: call.signal }),
      ...(options.fetch && { fetch: options.fetch }),
    };
    return receive(path, request);
  };

  return async (name, body, call = {}) => {
    const operation: Operation = operations[name];
    const isRead = operation.kind === 'read';
    const mayArrive = isOnline();
    if (call.signal?.aborted) throw new AccountError('REQUEST_ABORTED');
    const hostHeaders = await headersOf(options, timeout, call.signal);
    try {
      const parsed = operationAnswers[name].safeParse(await send(operation, hostHeaders, body, call));
      if (parsed.success) return checkAnswer(name, body, parsed.data);
    } catch (thrown) {
      if (call.signal?.aborted) throw new AccountError('REQUEST_ABORTED');
      if (isHTTPError(thrown)) throw problemError(thrown.response, await dataOf(thrown, timeout), isRead);
      if (!isAccountError(thrown)) {
        throw new AccountError(isRead || !mayArrive ? 'CONNECTION_FAILED' : 'OUTCOME_UNKNOWN', {
          cause: causeOf(thrown),
        });
      }
    }
    // The server reports success, but the answer cannot be read or does not contain what was sent.
    throw new AccountError(isRead ? 'RESPONSE_INVALID' : 'OUTCOME_UNKNOWN');
  };
}

/** Sends requests to the paths below a URL. */
function receiverAt(url: string, timeout: number): (path: string, request: Options) => Promise<unknown> {
  const base = url.replace(/\/+$/u, '');
  // The URL of a whole origin always ends with a slash.
  let slash = /^(?:\w+:)?\/\/[^/]*$|^$/u.test(base) || base === url ? '' : '/';
  return async (path, request) => {
    const receive = async (end: string): Promise<unknown> =>
      readJson(await ky(base + path + end || '/', request), timeout);
    const other = slash ? '' : '/';
    try {
      return await receive(slash);
    } catch (thrown) {
      if (!isHTTPError(thrown) || !leadsTo(path + other, thrown.response, request.method)) throw thrown;
    }
    const answer = await receive(other);
    slash = other;
    return answer;
  };
}

function routeOf(
  { method, path, postPath }: Operation,
  { usesPostForChanges }: HttpAccountServiceOptions,
): Pick<Operation, 'method' | 'path'> {
  return usesPostForChanges && postPath ? { method: 'POST', path: postPath } : { method, path };
}

/** Whether a redirect leads to a path. A browser does not say where it leads, so there only a read is sent again. */
function leadsTo(path: string, { type, status, headers }: Response, method: string | undefined): boolean {
  if (type === 'opaqueredirect') return method === 'GET';
  return (status === 301 || status === 308) && headers.get('location')?.endsWith(path) === true;
}

/** @throws {AccountError} `CONNECTION_FAILED` if the headers fail or are late: nothing was sent. `REQUEST_ABORTED`. */
async function headersOf(
  { headers }: HttpAccountServiceOptions,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<HostHeaders> {
  if (typeof headers !== 'function') return headers;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = (): void => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error(`The headers did not arrive within ${timeout} ms`));
    timer = setTimeout(stop, timeout);
    signal?.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([headers(), stopped]);
  } catch (cause) {
    throw new AccountError(signal?.aborted ? 'REQUEST_ABORTED' : 'CONNECTION_FAILED', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

// ky 1 does not read the body of an error.
async function dataOf({ data, response }: HTTPError, timeout: number): Promise<unknown> {
  return data ?? readJson(response, timeout).catch(() => undefined);
}

// An error of ky contains the request, and so the password.
function causeOf(thrown: unknown): unknown {
  return isKyError(thrown) ? thrown.cause : thrown;
}

function platformIsOnline(): boolean {
  return globalThis.navigator?.onLine !== false;
}
