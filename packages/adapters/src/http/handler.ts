import { AccountError } from '@account-elements/core';
import { operations, toAccountError } from '@account-elements/core/adapter';
import type { AccountService } from '@account-elements/core';

import type { OperationName } from '@account-elements/core/adapter';
import { assertJson, lateBody, parseBody, readBody } from './handler/body.ts';
import { withinDeadline } from './handler/deadline.ts';
import { createOriginPolicy } from './handler/origin-policy.ts';
import { perform } from './handler/perform.ts';
import { quoted, refusalOf, refused } from './handler/refusal.ts';
import type { RequestRefusal } from './handler/refusal.ts';
import { answerReply, optionsReply, problemReply } from './handler/reply.ts';
import type { Reply } from './handler/reply.ts';
import { assertNoQuery, createRouter } from './handler/router.ts';
import { statusOf } from './handler/status.ts';
import { seenVersion } from './handler/version.ts';

export type { RequestRefusal } from './handler/refusal.ts';
export { statusOf } from './handler/status.ts';

/** Who is asking, as the host's session says. */
export interface AccountIdentity {
  readonly accountId: string;
  /** The credentials epoch that the session carries: once the account's has moved on, the session is over. */
  readonly epoch?: number | undefined;
}

/** What a handler is made of. */
export interface AccountHandlerOptions {
  /**
   * Says who is asking, from a cookie or a token: the only source of whose account it is. `null` is answered with 401.
   * Must not read the request's body.
   */
  readonly authenticate: (request: Request) => AccountIdentity | null | Promise<AccountIdentity | null>;
  /** Gives that person's service; `authority.serviceFor` is one. */
  readonly serviceFor: (identity: AccountIdentity) => AccountService;
  /** Where the handler is mounted. Default: `/account`. */
  readonly basePath?: string | undefined;
  /**
   * Called after a change of password or MFA is durable, so that the session which made it can be renewed with the new
   * epoch; every other one is over. The headers it gives (`Set-Cookie`) are added to the answer. When it throws or is late, the
   * answer goes out without them, for the change has been made.
   */
  readonly onCredentialsChanged?:
    | ((
        request: Request,
        identity: Required<AccountIdentity>,
      ) => HeadersInit | undefined | Promise<HeadersInit | undefined>)
    | undefined;
  /**
   * Other origins whose pages may use this account with the person's cookies, and the public origin of this server when a
   * proxy hides it. Exact, for example `https://app.example.com`. Default: none.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
  /**
   * Whether changes are accepted from clients that send neither `Sec-Fetch-Site` nor `Origin`. Only for hosts whose sessions are
   * tokens in a header and never cookies. Default: `false`.
   */
  readonly acceptsMissingOrigin?: boolean | undefined;
  /** The longest body, in bytes. Default: 32 768. */
  readonly maxBodyBytes?: number | undefined;
  /**
   * Milliseconds until a request is given up: with a 400 while its body has not arrived, with a 503 while `authenticate` or the
   * service has not finished. Default: 1900.
   */
  readonly timeout?: number | undefined;
  /**
   * Receives every error that is answered with status 500 or above. `error.cause` says what went wrong; the answer does not contain
   * it. The cause can contain SQL, but no password.
   */
  readonly onError?: ((error: AccountError, request: Request) => void) | undefined;
  /**
   * Receives every request that is refused before the service is called, with the reason: an unexpected origin (403), content type
   * (415), method (405), a missing version (428), a body that is too large (413), malformed, or was read by a body parser of the host
   * (400). Anyone can cause such requests, also without a session: write at most one line for each.
   */
  readonly onRefused?: ((refusal: RequestRefusal, request: Request) => void) | undefined;
}

/**
 * Puts an account service on the wire, as a plain function from request to response: for Hono, Bun, Deno, Next and Workers as it
 * is, for Node through any adaptor. Answers by the contract in `openapi.json`, never rejects, and holds nothing between
 * requests.
 *
 * Changes are accepted as `application/json` only, with the header `x-account-elements: 1`, from this origin or an allowed
 * one; with unknown keys, query parameters or a body over the limit they are refused before anything is done.
 *
 * @throws {TypeError} when an allowed origin or the base path is not what it must be: a mistake in the host's code.
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
    const { accountId, result } = await serve(options, request, name);
    const reply = answerReply(request, name, result);
    if (!('epoch' in result)) return reply;
    return { ...reply, added: await renewSession(options, request, { accountId, epoch: result.epoch }) };
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
  const { maxBodyBytes: limit = 32_768, timeout = 1900 } = options;
  const isRequired = needsBody(name);
  let phase: 'authenticating' | 'reading' | 'serving' = 'authenticating';
  const run = async (signal: AbortSignal) => {
    const identity = await options.authenticate(request);
    // First, so that a request without a session cannot fill the host's log with what is wrong with its body.
    if (identity === null) throw new AccountError('SESSION_ENDED');
    phase = 'reading';
    const body = changes(name) ? await readBody(request, { limit, isRequired, signal }) : null;
    phase = 'serving';
    const version = seenVersion(request, operations[name]);
    const input = body === null ? {} : parseBody(body);
    const service = options.serviceFor(identity);
    const result = await perform(name, service, input, { signal, version });
    return { accountId: identity.accountId, result };
  };
  return withinDeadline(timeout, run, () => {
    if (phase === 'reading') return lateBody(timeout);
    const mayHaveChanged = phase === 'serving' && changes(name);
    return new AccountError(mayHaveChanged ? 'OUTCOME_UNKNOWN' : 'SERVICE_UNAVAILABLE', { retryAfter: 1 });
  });
}

function changes(name: OperationName): boolean {
  return operations[name].kind !== 'read';
}

function needsBody(name: OperationName): boolean {
  return !('withoutInput' in operations[name]);
}

// Adaptors put the URL together from headers that the client wrote: a Host such as `a:99999` gives none.
function urlOf(request: Request): URL {
  try {
    return new URL(request.url);
  } catch {
    throw refused('REQUEST_MALFORMED', 'The URL of the request is not valid, perhaps because of its Host header');
  }
}

async function renewSession(
  options: AccountHandlerOptions,
  request: Request,
  identity: Required<AccountIdentity>,
): Promise<Headers | undefined> {
  const { onCredentialsChanged: renew, timeout = 1900 } = options;
  if (renew === undefined) return undefined;
  try {
    const headers = await withinDeadline(
      timeout,
      async () => renew(request, identity),
      () => new AccountError('SERVICE_UNAVAILABLE'),
    );
    return new Headers(headers);
  } catch (thrown) {
    report(options, toAccountError(thrown), request);
    return undefined;
  }
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
    else if (statusOf(error) >= 500) onError?.(error, request);
  } catch {
    // An error of a listener does not change the answer.
  }
}
