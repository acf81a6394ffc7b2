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
/** What a web storage is made of. */
interface WebStorageOptions {
    /** Where it is kept, asked for at each call because a browser may refuse. Default: `localStorage`. */
    readonly area?: (() => WebStorageArea) | undefined;
    /** What keeps tabs apart; `null` for nothing. Default: Web Locks, where the browser has them. */
    readonly locks?: LockRequest | null | undefined;
    /** The key in the area. Default: `account-elements`. */
    readonly key?: string | undefined;
}
/**
 * Accounts in `localStorage`, for demonstrations: all of them in one text of a few megabytes at most, rewritten at each change.
 * Anyone who uses the browser can read and change it. For more data use `./indexeddb`.
 *
 * Tabs take turns by Web Locks. Where there are none (a page that is not served securely), two tabs that write at the same
 * moment may overwrite one another.
 *
 * `SERVICE_UNAVAILABLE` when storage is blocked or full, and what was there stays; `RECORD_CORRUPT` when what is there is not
 * what was written, and it is left alone.
 */
declare function createWebStorage(options?: WebStorageOptions): AccountStorage;

export { createWebStorage };
export type { LockRequest, WebStorageArea, WebStorageOptions };
