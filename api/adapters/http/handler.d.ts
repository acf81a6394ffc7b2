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

/** Who is asking, as the host's session says. */
interface AccountIdentity {
    readonly accountId: string;
    /** The credentials epoch that the session carries: once the account's has moved on, the session is over. */
    readonly epoch?: number | undefined;
}
/** What a handler is made of. */
interface AccountHandlerOptions {
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
    readonly onCredentialsChanged?: ((request: Request, identity: Required<AccountIdentity>) => HeadersInit | undefined | Promise<HeadersInit | undefined>) | undefined;
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
declare function createAccountHandler(options: AccountHandlerOptions): (request: Request) => Promise<Response>;

export { createAccountHandler, statusOf };
export type { AccountHandlerOptions, AccountIdentity, RequestRefusal };
