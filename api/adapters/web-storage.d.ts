import { AccountStorage } from '@account-elements/core';

/** The part of a `Storage` (`localStorage`, `sessionStorage`) that is used. */
interface WebStorageArea {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
}
/** The part of a `LockManager` (`navigator.locks`) that is used: runs a callback while no other holder has the lock of that name. */
interface LockRequest {
    request<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
}
/** Options of {@link createWebStorage}. */
interface WebStorageOptions {
    /** Returns the storage area. Called for each operation, because the browser can deny access. Default: `localStorage`. */
    readonly area?: (() => WebStorageArea) | undefined;
    /** Prevents concurrent writes of several tabs; `null` for no locks. Default: Web Locks, if the browser has them. */
    readonly locks?: LockRequest | null | undefined;
    /** The key in the area. Default: `account-elements`. */
    readonly key?: string | undefined;
}
/**
 * Accounts in `localStorage`, for demonstrations: all of them in one string of at most a few megabytes, rewritten at each change.
 * Anyone who uses the browser can read and change it. For more data use `./indexeddb`.
 *
 * Web Locks order the writes of several tabs. Without them (on a page that is not a secure context), two tabs that write at the
 * same moment can overwrite each other's changes.
 *
 * Throws `SERVICE_UNAVAILABLE` if storage is blocked or full, and `RECORD_CORRUPT` if the value is not one that this storage
 * wrote. In both cases the stored value does not change.
 */
declare function createWebStorage(options?: WebStorageOptions): AccountStorage;

export { createWebStorage };
export type { LockRequest, WebStorageArea, WebStorageOptions };
