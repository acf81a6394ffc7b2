import { AccountFeature, AccountService } from '@account-elements/core';

/** Options of {@link createWire}. */
interface WireOptions {
    /** The URL at which the host mounted the handler, for example `/account`. Relative to the page in a browser, absolute elsewhere. */
    readonly url: string | URL;
    /** Headers of every request, for example a bearer token, or a function that returns them for each request. */
    readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
    /** Whether requests contain cookies. Default: `same-origin`; `include` for a server at another origin. */
    readonly credentials?: 'omit' | 'same-origin' | 'include' | undefined;
    /** Default: the platform's `fetch`. */
    readonly fetch?: ((input: string | URL | Request, init?: RequestInit) => Promise<Response>) | undefined;
    /** Milliseconds until a request without an answer is abandoned. Default: 10 000. */
    readonly timeout?: number | undefined;
    /** Returns whether the device has a network. Default: `navigator.onLine`, or `true` where that does not exist. */
    readonly isOnline?: (() => boolean) | undefined;
}

/** What an HTTP service is made of. */
interface HttpAccountServiceOptions extends WireOptions {
    /** What the backend can do; what is left out has no user interface. Default: all four. */
    readonly features?: readonly AccountFeature[] | undefined;
}
/**
 * The account of the user who is signed in, over HTTP. The server is `createAccountHandler`, or any server that implements
 * `openapi.json`.
 *
 * Every answer is checked before it is believed. Reads are tried again at most twice (after a `Retry-After` of at most 5 s);
 * a change is never sent twice. Beside what the server answers, it throws:
 *
 * - `CONNECTION_FAILED` when a read got no answer, or a change surely was not sent (the platform is offline);
 * - `OUTCOME_UNKNOWN` when a change got no answer, none that can be read, or a success without the values that were sent: read again to
 *   learn what holds;
 * - `RESPONSE_INVALID` when the answer is not one of an account server: a page, a redirect, something cut off;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` when the caller's signal aborted.
 *
 * @example
 * const client = createAccountClient({ service: createHttpAccountService({ url: '/account' }) });
 */
declare function createHttpAccountService(options: HttpAccountServiceOptions): AccountService;

export { createHttpAccountService };
export type { HttpAccountServiceOptions };
