import { AccountStorage } from '@account-elements/core';

/** Options of {@link createIndexedDbStorage}. */
interface IndexedDbStorageOptions {
    /** Name of the database in this origin. Default: `account-elements`. */
    readonly name?: string | undefined;
}
/**
 * Accounts in the browser's database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin can use it together. Each call is one transaction, and is on the disk when it is answered. Chromium may
 * delete the data if it is killed during a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * Throws `SERVICE_UNAVAILABLE` if storage is blocked or the disk is full, and `SERVICE_FAILED` if the database has a newer
 * version.
 *
 * @example
 * const authority = createAuthority({ storage: createIndexedDbStorage(), issuer: 'Demo', sealingKeys });
 */
declare function createIndexedDbStorage({ name }?: IndexedDbStorageOptions): AccountStorage;

export { createIndexedDbStorage };
export type { IndexedDbStorageOptions };
