import { AccountStorage } from '@account-elements/core';

/** Returns a signal that aborts after this number of milliseconds, as `AbortSignal.timeout` does. */
type TimeoutSignal = (milliseconds: number) => AbortSignal;

/** Options of {@link createIndexedDbStorage}. */
interface IndexedDbStorageOptions {
    /** Name of the database in this origin. Default: `account-elements`. */
    readonly name?: string | undefined;
    /** Milliseconds until a call fails because the browser does not open the database or does not answer. Default: 10 000. */
    readonly timeout?: number | undefined;
    /** The timer of a call. Default: `AbortSignal.timeout`. */
    readonly timeoutSignal?: TimeoutSignal | undefined;
}
/**
 * Accounts in the browser's database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin can use it together. Each call is one transaction, and is on the disk when it is answered. Chromium may
 * delete the data if it is killed during a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * Throws `SERVICE_UNAVAILABLE` if storage is blocked, the disk is full or the browser does not open the database before the deadline,
 * `OUTCOME_UNKNOWN` if it does not answer a write before the deadline, and `SERVICE_FAILED` if the database has a newer version. After an error the
 * next call opens the database again.
 *
 * @example
 * const authority = createAuthority({ storage: createIndexedDbStorage(), issuer: 'Demo', sealingKeys });
 */
declare function createIndexedDbStorage(options?: IndexedDbStorageOptions): AccountStorage;

export { createIndexedDbStorage };
export type { IndexedDbStorageOptions, TimeoutSignal };
