import { AccountErrorCode, AccountError, AccountService } from '@account-elements/core';

/** A request that the handler refused before it called the service. */
interface RequestRefusal {
    readonly code: AccountErrorCode;
    /** The HTTP status of the answer. */
    readonly status: number;
    /**
     * One line of at most 400 printable ASCII characters, for example `Unexpected origin "https://a.example", expected
     * "https://b.example"`. It can quote headers of the request. The answer does not contain it.
     */
    readonly reason: string;
}

/**
 * Returns the HTTP status of an error, as the account handler answers it: 500 for a code that only a newer version of core has.
 *
 * @example
 * app.onError((thrown, context) => context.json({}, isAccountError(thrown) ? statusOf(thrown) : 500));
 */
declare function statusOf({ code }: AccountError): number;

/** The account of a request, from the session of the host. It is the `ServiceIdentity` of the authority. */
interface AccountIdentity {
    readonly accountId: string;
    /** Identifies the session in the host's storage. It must not be the secret in the user's cookie. */
    readonly sessionId: string;
    /** The credentials epoch of the session. If the account has a higher one, the session is invalid. */
    readonly epoch: number;
    /** The address of the client, for security events. */
    readonly address?: string | undefined;
}
/** Options of {@link createAccountHandler}. */
interface AccountHandlerOptions {
    /**
     * Returns the account of a request, from a cookie or a token. `null` is answered with 401. It must not read the body of the request.
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
    readonly onCredentialsChanged?: ((request: Request, identity: AccountIdentity) => HeadersInit | undefined | Promise<HeadersInit | undefined>) | undefined;
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
    /** The maximum size of a body in bytes. Default: 32 768. */
    readonly maxBodyBytes?: number | undefined;
    /**
     * Milliseconds until a request is abandoned: with 400 while its body has not arrived, with 503 while `authenticate` or the service has
     * not finished. Default: 1900.
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
 * Serves an account service over HTTP, as a function from request to response. Hono, Bun, Deno, Next and Workers use it directly, Node
 * through an adapter. It implements `openapi.json`, never rejects, and keeps no state between requests.
 *
 * Changes are accepted as `application/json` only, with the header `x-account-elements: 1`, from this origin or an allowed
 * one. With unknown keys, query parameters or a body over the limit they are rejected before the service is called.
 *
 * @throws {TypeError} If an allowed origin is not an origin, or the base path is not a path.
 *
 * @example
 * const handler = createAccountHandler({ authenticate: readSession, serviceFor: authority.serviceFor });
 * app.all('/account/*', (context) => handler(context.req.raw));
 */
declare function createAccountHandler(options: AccountHandlerOptions): (request: Request) => Promise<Response>;

export { createAccountHandler, statusOf };
export type { AccountHandlerOptions, AccountIdentity, RequestRefusal };
