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

/** Options of {@link clientAddress}. */
interface ClientAddressOptions {
    /**
     * The number of the host's own proxies between the client and this server, for example 1 for a load balancer and 2 for a load balancer
     * behind a CDN. Each of them adds one address to `X-Forwarded-For`. With 0 the header is ignored.
     */
    readonly trustedProxies: number;
}
/**
 * Returns the network address of the client, to limit requests by it.
 *
 * `X-Forwarded-For` is read from the right, because clients can send any text on its left. The result is `null` if the address is not known:
 * the header is missing, has fewer addresses than there are proxies, or something else at this place. The address of a proxy is never
 * returned for a client, because a limit for it would apply to all users.
 *
 * @param socketAddress The other end of the connection. It is used only without proxies.
 * @returns IPv4 in dotted form, also for an IPv4-mapped IPv6 address; IPv6 in the form of RFC 5952, without zone.
 * @throws {TypeError} If `trustedProxies` is not a whole number from 0.
 * @example
 * const address = clientAddress(request.headers, socket.remoteAddress, { trustedProxies: 1 });
 */
declare function clientAddress(headers: Headers, socketAddress: string | undefined, { trustedProxies }: ClientAddressOptions): string | null;
/**
 * Returns the group of addresses that one client can choose from, to limit requests by it: an IPv4 address by itself, an IPv6 address with
 * its network of 64 bits. The result is `null` for text that is not an address.
 *
 * @example
 * addressGroup('2001:db8:1:2:3:4:5:6'); // '2001:db8:1:2::/64'
 */
declare function addressGroup(address: string): string | null;

/** Options of {@link readJsonBody}. */
interface JsonBodyOptions {
    /** The maximum size in bytes. Default: 32 768. */
    readonly maxBodyBytes?: number | undefined;
    /** Milliseconds until the whole body has to be there. Default: 1900. */
    readonly timeout?: number | undefined;
}
/**
 * Reads a JSON body as the account handler does, for the host's own routes, such as sign-in: at most so many bytes, before a deadline,
 * as UTF-8, without deep nesting and without `__proto__`. Check the shape of the result.
 *
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED` for another type than `application/json`; `REQUEST_TOO_LARGE`; `REQUEST_MALFORMED` if
 *   the body is not JSON, was cut off, is late or was already read; `INPUT_INVALID` for a key that could change an object's prototype.
 * @example
 * const { username, password } = credentialsSchema.parse(await readJsonBody(request, { maxBodyBytes: 8192 }));
 */
declare function readJsonBody(request: Request, options?: JsonBodyOptions): Promise<unknown>;

/**
 * Returns the HTTP status of an error, as the account handler answers it: 500 for a code that only a newer version of core has.
 *
 * @example
 * app.onError((thrown, context) => context.json({}, isAccountError(thrown) ? statusOf(thrown) : 500));
 */
declare function statusOf({ code }: AccountError): number;

/** Options of {@link createWellKnown}. */
interface WellKnownOptions {
    /** The address at which users change their password, for example `/settings#security/password`. Password managers open it. */
    readonly changePassword?: string | undefined;
    /** How to report a vulnerability. */
    readonly securityTxt?: SecurityTxt | undefined;
}
/** The content of `security.txt` (RFC 9116). Each value is one line. */
interface SecurityTxt {
    /** Addresses for reports in the order of preference: `https:`, `mailto:` or `tel:`. */
    readonly contact: readonly [string, ...string[]];
    /** When the content has to be reviewed. RFC 9116 recommends less than a year. */
    readonly expires: Date;
    readonly acknowledgments?: string | undefined;
    /** The addresses at which this file is served. */
    readonly canonical?: readonly string[] | undefined;
    readonly encryption?: string | undefined;
    readonly hiring?: string | undefined;
    readonly policy?: string | undefined;
    /** Language tags, for example `['en', 'de']`. */
    readonly preferredLanguages?: readonly string[] | undefined;
}
/**
 * Serves `/.well-known/change-password` (W3C: A Well-Known URL for Changing Passwords) as a redirect, and `/.well-known/security.txt`.
 * Returns `null` for any other request, and for what the options do not have.
 *
 * @throws {TypeError} If a value has a line break, or a contact or the date is not valid.
 * @example
 * const wellKnown = createWellKnown({ changePassword: '/settings#security/password' });
 * app.get('/.well-known/*', (context, next) => wellKnown(context.req.raw) ?? next());
 */
declare function createWellKnown({ changePassword, securityTxt, }: WellKnownOptions): (request: Request) => Response | null;

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
type HeadersGiven = ConstructorParameters<typeof Headers>[0];
/** Options of {@link createAccountHandler}. */
interface AccountHandlerOptions {
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
    readonly onCredentialsChanged?: ((request: Request, identity: AccountIdentity) => HeadersGiven | Promise<HeadersGiven>) | undefined;
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
declare function createAccountHandler(options: AccountHandlerOptions): (request: Request) => Promise<Response>;

export { addressGroup, clientAddress, createAccountHandler, createWellKnown, readJsonBody, statusOf };
export type { AccountHandlerOptions, AccountIdentity, ClientAddressOptions, JsonBodyOptions, RequestRefusal, SecurityTxt, WellKnownOptions };
