import { AccountService } from '@account-elements/core';

/** The part of a better-auth client (`createAuthClient`) that the service uses. */
interface BetterAuthClient {
    $fetch(path: string, options: BetterAuthRequest): Promise<unknown>;
    /** The client's session store. It is notified after changes, so that the session hooks show them. */
    readonly $store?: {
        notify(signal: '$sessionSignal'): void;
    } | undefined;
}
/** One request of a {@link BetterAuthClient}. */
interface BetterAuthRequest {
    readonly method: 'GET' | 'POST';
    readonly body?: Record<string, unknown>;
    readonly headers: Record<string, string>;
    readonly signal?: AbortSignal;
    readonly cache: 'no-store';
    readonly redirect: 'manual';
    readonly jsonParser: (text: string) => unknown;
    readonly onResponse: (context: {
        readonly response: Response;
    }) => void;
}

/** Options of {@link createBetterAuthAccountService}. */
interface BetterAuthAccountServiceOptions {
    /** The host's better-auth client, for any framework. */
    readonly client: BetterAuthClient;
}
/**
 * The account of the user who is signed in with better-auth. The server has the plugins `twoFactor`, `username` and
 * `accountElements` (of `@account-elements/adapters/better-auth/plugin`).
 *
 * Every answer is checked, and nothing is sent twice. {@link betterAuthCapabilities} lists what better-auth cannot do. In
 * addition to the errors of the server, it throws:
 *
 * - `REAUTHENTICATION_REQUIRED` if the server requires a fresh session (`SESSION_NOT_FRESH`);
 * - `SERVICE_UNAVAILABLE` with `retryAfter` if better-auth's rate limit rejects a call;
 * - `CONNECTION_FAILED` if a read gets no answer, `OUTCOME_UNKNOWN` if a change gets none: then read the account again;
 * - `RESPONSE_INVALID` if the answer is not one of the plugin: it is not installed, or another server answered;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` when the caller's signal aborted.
 *
 * @example
 * const service = createBetterAuthAccountService({ client: createAuthClient() });
 * const client = createAccountClient({ service });
 */
declare function createBetterAuthAccountService({ client }: BetterAuthAccountServiceOptions): AccountService;

/**
 * The capabilities of `AccountService` that better-auth lacks, for `serviceConformance`, which checks everything else.
 *
 * - An enrolment is stored at once and stays until it is confirmed or cancelled. It does not expire and counts no wrong
 *   codes.
 * - No other authenticator can be added while one is active.
 * - Every rejected code is `CODE_WRONG`, for any reason.
 * - A code can be used again while it is shown. The sign-in belongs to better-auth.
 * - Failures are limited by address and path, and at the second step of a sign-in, not by one budget of the account.
 * - Concurrent changes of credentials are all made, and the last one wins.
 */
declare const betterAuthCapabilities: {
    readonly stagedEnrolment: false;
    readonly replaceWhileOn: false;
    readonly codeDiagnosis: false;
    readonly singleUseCodes: false;
    readonly sharedLimits: false;
    readonly oneOfManyChanges: false;
};

export { betterAuthCapabilities, createBetterAuthAccountService };
export type { BetterAuthAccountServiceOptions, BetterAuthClient, BetterAuthRequest };
