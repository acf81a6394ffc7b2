import { AccountStorage } from '@account-elements/core';

/** What an IndexedDB storage is made of. */
interface IndexedDbStorageOptions {
    /** Name of the database in this origin. Default: `account-elements`. */
    readonly name?: string | undefined;
}
/**
 * Accounts in the browser's own database: for a page without a backend, and for demonstrations that survive a reload. Tabs and
 * workers of one origin may use it together; each call is one transaction, and is on the disk when it is answered. What the browser
 * itself throws away is gone all the same: Chromium may, where it was killed in the midst of a write.
 *
 * Anyone who uses the browser can read and change the data.
 *
 * `SERVICE_UNAVAILABLE` when the browser refuses: storage is blocked, or the disk is full. `SERVICE_FAILED` when the database is
 * of a newer version than this one.
 *
 * @example
 * const authority = createAuthority({ storage: createIndexedDbStorage(), issuer: 'Demo', sealingKeys });
 */
declare function createIndexedDbStorage({ name }?: IndexedDbStorageOptions): AccountStorage;

export { createIndexedDbStorage };
export type { IndexedDbStorageOptions };
