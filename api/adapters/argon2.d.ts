import { PasswordHasher } from '@account-elements/core/authority';

/** How much work a hash is. */
interface Argon2Options {
    /** Memory in KiB. Default: 19456 (19 MiB). */
    readonly memoryCost?: number | undefined;
    /** Passes over the memory. Default: 2. */
    readonly timeCost?: number | undefined;
    /** Threads for one hash. Default: 1. */
    readonly parallelism?: number | undefined;
}
/**
 * Hashes passwords with Argon2id (RFC 9106) in native code, off the event loop. The defaults are OWASP's first choice
 * for it: 19 MiB, two passes, one thread.
 *
 * Only Argon2id of version 19 is read, not `argon2i` or `argon2d`, and only with at most 128 MiB, 16 passes and 16 threads. Django's
 * `argon2$argon2id$…` is read too. For the other variants there is `createFormerHashers` of `@account-elements/adapters/former-hashes`.
 *
 * A hash is outdated if its memory multiplied by its passes is less than that of a new one. More threads do not make it outdated.
 *
 * @example
 * createAuthority({ ...options, passwordHasher: createArgon2Hasher() });
 */
declare function createArgon2Hasher(options?: Argon2Options): PasswordHasher;

export { createArgon2Hasher };
export type { Argon2Options };
