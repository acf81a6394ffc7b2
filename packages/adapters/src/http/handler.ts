import { AccountError } from '@account-elements/core';
import {
  callOperation,
  operationAnswers,
  operationDescriptions,
  operationInputs,
  operations,
  parseInput,
  toAccountError,
} from '@account-elements/core/adapter';
import type { AccountService } from '@account-elements/core';

import type { OperationAnswer, OperationName, VersionedCallOptions } from '@account-elements/core/adapter';
import { assertJson, defaultBodyLimit, lateBody, parseBody, readBody } from './handler/body.ts';
import { defaultHashingTimeout, defaultTimeout, withinDeadline } from './handler/deadline.ts';
import type { SetDeadline } from './handler/deadline.ts';
import { createOriginPolicy } from './handler/origin-policy.ts';
import { isMistakeOfHost, quoted, refusalOf, refused } from './handler/refusal.ts';
import type { RequestRefusal } from './handler/refusal.ts';
import { answerReply, optionsReply, problemReply } from './handler/reply.ts';
import type { Reply } from './handler/reply.ts';
import { assertNoQuery, createRouter } from './handler/router.ts';
import { statusOf } from './handler/status.ts';
import { seenVersion } from './handler/version.ts';

export { addressGroup, clientAddress } from './handler/client-address.ts';
export type { ClientAddressOptions } from './handler/client-address.ts';
export { readJsonBody } from './handler/json-body.ts';
export type { JsonBodyOptions } from './handler/json-body.ts';
export type { RequestRefusal } from './handler/refusal.ts';
export { statusOf } from './handler/status.ts';
export { createWellKnown } from './handler/well-known.ts';
export type { SecurityTxt, WellKnownOptions } from './handler/well-known.ts';

/** The account of a request, from the session of the host. It is the `ServiceIdentity` of the authority. */
export interface AccountIdentity {
  readonly accountId: string;
  /** Identifies the session in the host's storage. It must not be the secret in the user's cookie. */
  readonly sessionId: string;
  /** The credentials epoch of the session. If the account has a higher one, the session is invalid. */
  readonly epoch: number;
  /** The address of the client, for security events. */
  readonly address?: string | undefined;
}

// `HeadersInit` without the DOM library, which a server does not need.
type HeadersGiven = ConstructorParameters<typeof Headers>[0];

/** Options of {@link createAccountHandler}. */
export interface AccountHandlerOptions {
  /**
   * Returns the account of a request, from a cookie or a token. `null` is answered with 401. It must not read the body of the request.
   * Only its result determines the account: an account id in the path, the query or the body is refused, and one in a header is ignored.
   */
  readonly authenticate: (request: Request) => AccountIdentity | null | Promise<AccountIdentity | null>;
  /** Gives the service of that account, for example `authority.serviceFor`. */
  readonly serviceFor: (identity: AccountIdentity) => AccountService;
  /** The path at which the handler is mounted. Default: `/account`. */
  readonly basePath?: string | undefined;
  /**
   * Is called after a change of password or MFA is durable, to renew the session that made it with the new epoch. Every other session is
   * invalid. The identity has the new epoch. The returned headers (`Set-Cookie`) are added to the answer. If it throws or takes too long, the answer is sent without them.
   */
  readonly onCredentialsChanged?:
    ((request: Request, identity: AccountIdentity) => HeadersGiven | Promise<HeadersGiven>) | undefined;
  /**
   * Other origins whose pages may use this account with the user's cookies, and the public origin of this server when a
   * proxy hides it. Exact, for example `https://app.example.com`. Default: none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Whether changes are accepted from clients that send neither `Sec-Fetch-Site` nor `Origin`. Only for hosts whose sessions are tokens
   * in a header and never cookies. Default: `false`.
   */
  readonly acceptsMissingOrigin?: boolean | undefined;
  /**
   * Further request headers that a page of an allowed origin can send, for example `traceparent` and `baggage` of a tracing library. Default: none.
   */
  readonly allowedHeaders?: readonly string[] | undefined;
  /** The maximum size of a body in bytes. Default: 32 768. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Milliseconds until a request is abandoned: with 400 while its body has not arrived, with 503 while `authenticate` or the service has
   * not finished. Default: 1900.
   */
  readonly timeout?: number | undefined;
  /**
   * The same for the service, from the arrival of the body, if it has to compare a password. It includes the time that a hash waits for others. Keep it
   * below the `timeout` of the client. Default: 7500.
   */
  readonly hashingTimeout?: number | undefined;
  /**
   * Receives every error that the host has to repair: every status from 500, and a body that something read before the handler (400).
   * `error.cause` says what went wrong; the answer does not contain it. The cause can contain SQL, but no password.
   */
  readonly onError?: ((error: AccountError, request: Request) => void) | undefined;
  /**
   * Receives every request that is refused before the service is called, with the reason: an unexpected origin (403), a path that
   * is not below the base path (404), content type (415), method (405), a missing version (428), a body that is too large (413), malformed, missing or empty (400). Anyone can cause
   * such requests, also without a session: write at most one line for each.
   */
  readonly onRefused?: ((refusal: RequestRefusal, request: Request) => void) | undefined;
}

/**
 * Serves an account service over HTTP, as a function from request to response. Hono, Bun, Deno, Next and Workers use it directly, Node
 * through an adapter. It implements `openapi.json`, never rejects, and keeps no state between requests.
 *
 * Changes are accepted as `application/json` only, with the header `x-account-elements: 1`, from this origin or an allowed
 * one. With unknown keys, query parameters or a body over the limit they are rejected before the service is called.
 *
 * @throws {TypeError} If an allowed origin is not an origin, an allowed header is not the name of a header, or the base path is not a path.
 *
 * @example
 * const handler = createAccountHandler({ authenticate: readSession, serviceFor: authority.serviceFor });
 * app.all('/account/*', (context) => handler(context.req.raw));
 */
export function createAccountHandler(options: AccountHandlerOptions): (request: Request) => Promise<Response> {
  const route = createRouter(options.basePath);
  const origins = createOriginPolicy(options);

  const answer = async (request: Request, url: URL, name: OperationName): Promise<Reply> => {
    assertNoQuery(url);
    if (changes(name)) {
      origins.assertTrusted(request, url);
      assertJson(request, needsBody(name));
    }
    const { identity, result } = await serve(options, request, name);
    const reply = await answerReply(request, name, result);
    if (!('epoch' in result)) return reply;
    return { ...reply, added: await renewSession(options, request, { ...identity, epoch: result.epoch }) };
  };

  const reply = async (request: Request): Promise<Reply> => {
    const url = urlOf(request);
    const target = route(request.method, url.pathname);
    switch (target.kind) {
      case 'operation':
        return answer(request, url, target.name);
      case 'options':
        return optionsReply(target.methods);
      case 'method-unsupported':
        return unsupportedMethod(options, request, target.methods);
      case 'missing':
        return problemReply(new AccountError('ROUTE_MISSING'));
      case 'outside':
        throw outside(url, options.basePath);
    }
  };

  return async (request) => {
    const { status, headers, body, added } = await reply(request).catch((thrown: unknown) => {
      const error = toAccountError(thrown);
      report(options, error, request);
      return problemReply(error);
    });
    const response = new Response(request.method === 'HEAD' ? null : body, {
      status,
      headers: { ...headers, ...origins.headersFor(request) },
    });
    for (const [name, value] of added ?? []) response.headers.append(name, value);
    return response;
  };
}

async function serve(options: AccountHandlerOptions, request: Request, name: OperationName) {
  const { maxBodyBytes: limit = defaultBodyLimit, timeout = defaultTimeout } = options;
  const { hashingTimeout = defaultHashingTimeout } = options;
  const isRequired = needsBody(name);
  let phase: 'authenticating' | 'reading' | 'serving' = 'authenticating';
  const run = async (signal: AbortSignal, setDeadline: SetDeadline) => {
    const identity = await options.authenticate(request);
    // Before the body is read, so that a request without a session cannot fill the host's log with errors of its body.
    if (identity === null) throw new AccountError('SESSION_ENDED');
    phase = 'reading';
    const body = changes(name) ? await readBody(request, { limit, isRequired, signal }) : null;
    phase = 'serving';
    const version = seenVersion(request, operations[name]);
    const input = body === null ? {} : parseBody(body, isRequired);
    if (hasPassword(name, input)) setDeadline(hashingTimeout);
    const service = options.serviceFor(identity);
    const result = await perform(name, service, input, { signal, version });
    return { identity, result };
  };
  return withinDeadline(timeout, run, (milliseconds) => {
    if (phase === 'reading') return lateBody(milliseconds);
    const isServing = phase === 'serving';
    return new AccountError(isServing && changes(name) ? 'OUTCOME_UNKNOWN' : 'SERVICE_UNAVAILABLE', {
      retryAfter: 1,
      cause: lateCause(isServing ? `The service (${name})` : 'authenticate', milliseconds),
    });
  });
}

/**
 * Validates the input, calls the service and validates its answer, so that no unknown key passes in either direction.
 *
 * @throws {AccountError} `INPUT_INVALID`, `FEATURE_UNSUPPORTED`, and what the service throws.
 */
async function perform(
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

function changes(name: OperationName): boolean {
  return operations[name].kind !== 'read';
}

function needsBody(name: OperationName): boolean {
  return !('withoutInput' in operations[name]);
}

function hasPassword(name: OperationName, input: unknown): boolean {
  const { passwordField } = operationDescriptions[name];
  return passwordField !== undefined && Object.hasOwn(Object(input), passwordField);
}

// For example, `app.use('/account', …)` of Express removes this part of the path.
function outside({ pathname }: URL, basePath = '/account'): AccountError {
  const reason = `Unexpected path ${quoted(pathname)}, expected ${quoted(basePath)} at its start`;
  return refused('ROUTE_MISSING', `${reason}: basePath must be the part of the path that reaches the handler`);
}

// Adapters build the URL from headers of the client. With a Host such as `a:99999` it is not valid. `URL` accepts any percent sign in a path.
function urlOf(request: Request): URL {
  try {
    const url = new URL(request.url);
    // The result is used, because bundlers remove a call of decodeURI whose result is not.
    if (decodeURI(url.pathname) !== '') return url;
  } catch {
    // Refused below.
  }
  throw refused('REQUEST_MALFORMED', 'The URL of the request is not valid: check its Host header and percent signs');
}

async function renewSession(
  options: AccountHandlerOptions,
  request: Request,
  identity: AccountIdentity,
): Promise<Headers | undefined> {
  const { onCredentialsChanged: renew, timeout = defaultTimeout } = options;
  if (renew === undefined) return undefined;
  try {
    const headers = await withinDeadline(
      timeout,
      async () => renew(request, identity),
      () => new AccountError('SERVICE_UNAVAILABLE', { cause: lateCause('onCredentialsChanged', timeout) }),
    );
    return new Headers(headers);
  } catch (thrown) {
    report(options, toAccountError(thrown), request);
    return undefined;
  }
}

function lateCause(what: string, milliseconds: number): Error {
  return new Error(`${what} did not finish within ${milliseconds} ms`);
}

function unsupportedMethod(options: AccountHandlerOptions, request: Request, methods: readonly string[]): Reply {
  const allow = methods.join(', ');
  const error = refused('METHOD_UNSUPPORTED', `Unexpected method ${quoted(request.method)}, expected ${allow}`);
  report(options, error, request);
  return problemReply(error, { allow });
}

function report({ onError, onRefused }: AccountHandlerOptions, error: AccountError, request: Request): void {
  const refusal = refusalOf(error);
  try {
    if (refusal !== null) onRefused?.(refusal, request);
  } catch {
    // An error of a listener does not change the answer.
  }
  try {
    if (statusOf(error) >= 500 || isMistakeOfHost(error)) onError?.(error, request);
  } catch {
    // The same.
  }
}
