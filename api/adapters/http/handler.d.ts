import { AccountService, AccountError } from '@account-elements/core';

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
     * Receives every error that is answered with status 500 or above, and every refused request that a mistake in the host can
     * explain, such as a body parser that runs before this handler. `error.cause` says what to fix; the answer leaves it out. The
     * cause may contain SQL, never a password.
     */
    readonly onError?: ((error: AccountError, request: Request) => void) | undefined;
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

export { createAccountHandler };
export type { AccountHandlerOptions, AccountIdentity };
