import { BreachCheck } from '@account-elements/core/authority';

/** Options of {@link createBreachCheck}. */
interface BreachCheckOptions {
    /** The address of the range service, to which the prefix is appended, for example `https://api.pwnedpasswords.com/range/`. */
    readonly url: string;
    /**
     * Called when the service did not give an answer, so that the password was accepted without the check. The error contains neither the
     * password nor its hash. Its own errors are ignored.
     */
    readonly onFailure?: ((error: unknown) => void) | undefined;
    /** Milliseconds until the check gives up. The authority gives up after 500 ms. Default: 400. */
    readonly timeout?: number | undefined;
    /** Default: the platform's `fetch`. */
    readonly fetch?: typeof globalThis.fetch | undefined;
}
/**
 * Creates a breach check that asks a range service, as Have I Been Pwned defines it (k-anonymity): the service receives the first five of
 * 40 digits of the password's SHA-1 hash and answers with the other digits of every known password with this start. It does not learn the
 * password, nor from the length of the answer, which it fills with entries (`Add-Padding`), what was asked.
 *
 * If the service does not answer, the password is accepted, so that users can change their passwords.
 *
 * @see https://haveibeenpwned.com/API/v3#PwnedPasswords
 * @example
 * const breachCheck = createBreachCheck({ url: 'https://api.pwnedpasswords.com/range/', onFailure: (error) => log.warn(error) });
 * createAuthority({ ...options, breachCheck });
 */
declare function createBreachCheck(options: BreachCheckOptions): BreachCheck;

export { createBreachCheck };
export type { BreachCheckOptions };
