import { AccountFeature, AccountService } from '@account-elements/core';

/** Options of {@link createHttpAccountService}. */
interface HttpAccountServiceOptions {
    /**
     * The URL at which the host mounted the handler, for example `/account`. Relative to the page in a browser, absolute elsewhere. If it ends with a
     * slash, every path does.
     */
    readonly url: string | URL;
    /** Headers of every request, for example a bearer token, or a function that returns them for each request. */
    readonly headers?: Record<string, string> | (() => Record<string, string> | Promise<Record<string, string>>) | undefined;
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
declare function createHttpAccountService(options: HttpAccountServiceOptions): AccountService;

export { createHttpAccountService };
export type { HttpAccountServiceOptions };
