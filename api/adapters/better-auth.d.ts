import { AccountService } from '@account-elements/core';

/** The part of a better-auth client (`createAuthClient`) that the service uses. */
interface BetterAuthClient {
    $fetch(path: string, options: BetterAuthRequest): Promise<unknown>;
    /** Where the client keeps who is signed in; told after changes, so that its session hooks show them. */
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

/** What a better-auth service is made of. */
interface BetterAuthAccountServiceOptions {
    /** The host's better-auth client, of whatever framework. */
    readonly client: BetterAuthClient;
}
/**
 * The account of the user who is signed in with better-auth. The server has the plugins `twoFactor`, `username` and
 * `accountElements` (of `@account-elements/adapters/better-auth/plugin`).
 *
 * Every answer is checked before it is believed, and nothing is sent twice. What better-auth cannot do is in
 * {@link betterAuthCapabilities}. Beside what the server answers, it throws:
 *
 * - `REAUTHENTICATION_REQUIRED` where the server wants a fresh session (`SESSION_NOT_FRESH`);
 * - `SERVICE_UNAVAILABLE` with `retryAfter` where better-auth's rate limit turns a call away;
 * - `CONNECTION_FAILED` when a read got no answer, `OUTCOME_UNKNOWN` when a change got none: read again to learn what holds;
 * - `RESPONSE_INVALID` when the answer is none of the plugin: it is not installed, or something else answered;
 * - `SESSION_ENDED` for every 401; `REQUEST_ABORTED` when the caller's signal aborted.
 *
 * @example
 * const service = createBetterAuthAccountService({ client: createAuthClient() });
 * const client = createAccountClient({ service });
 */
declare function createBetterAuthAccountService({ client }: BetterAuthAccountServiceOptions): AccountService;

/**
 * What better-auth cannot do of what `AccountService` asks for, as `serviceConformance` takes it. Everything else the service
 * is held to.
 *
 * - An authenticator that is being added is written at once and stays until it is confirmed or cancelled; it has no end of its
 *   own and counts no wrong codes.
 * - While an authenticator is in use there is no adding another.
 * - A wrong code is wrong, whatever the reason.
 * - A code may be used again while it is shown, and the sign-in is better-auth's own.
 * - Attempts are limited by address and path, and at the second step of a sign-in, not by one budget of the account.
 * - Of changes of credentials at once all are made, and the last one holds.
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
