import { AccountError, isAccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';

/** The part of a `Storage` (`localStorage`, `sessionStorage`) that is used. */
export interface WebStorageArea {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The part of a `LockManager` (`navigator.locks`) that is used: runs a callback while no other holder has the lock of that name. */
export interface LockRequest {
  request<Result>(name: string, run: () => Promise<Result>): Promise<Result>;
}

/** Options of {@link createWebStorage}. */
export interface WebStorageOptions {
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
export function createWebStorage(options: WebStorageOptions = {}): AccountStorage {
  const { area = localArea, key = 'account-elements' } = options;
  // A call is atomic within a tab because it reads and writes in one turn of the event loop.
  const turn = async <Result>(run: () => Result): Promise<Result> => {
    try {
      const locks = options.locks === undefined ? ambientLocks() : options.locks;
      return locks === null ? run() : await locks.request(`${key} accounts`, async () => run());
    } catch (thrown) {
      throw isAccountError(thrown) ? thrown : new AccountError('SERVICE_UNAVAILABLE', { cause: thrown });
    }
  };

  const readAll = (): readonly AccountRecord[] => parse(access(() => area().getItem(key)));
  const writeAll = (records: readonly AccountRecord[]): void =>
    access(() => area().setItem(key, JSON.stringify({ version, accounts: records })));
  const find = (matches: (record: AccountRecord) => boolean): Promise<AccountRecord | null> =>
    turn(() => readAll().find(matches) ?? null);

  return {
    get: (id) => find((record) => record.id === id),
    findByUsername: (usernameKey) => find((record) => record.usernameKey === usernameKey),
    insert: (record) =>
      turn(() => {
        const records = readAll();
        if (records.some(({ id }) => id === record.id)) return 'id-taken';
        if (records.some(({ usernameKey }) => usernameKey === record.usernameKey)) return 'username-taken';
        writeAll([...records, record]);
        return 'inserted';
      }),
    replace: (record, revision) =>
      turn(() => {
        const records = readAll();
        const stored = records.find(({ id }) => id === record.id);
        if (stored?.revision !== revision) return 'stale';
        if (records.some((one) => one !== stored && one.usernameKey === record.usernameKey)) return 'username-taken';
        writeAll(records.map((one) => (one === stored ? record : one)));
        return 'replaced';
      }),
    remove: (id, revision) =>
      turn(() => {
        const records = readAll();
        if (records.find((one) => one.id === id)?.revision !== revision) return 'stale';
        writeAll(records.filter((one) => one.id !== id));
        return 'removed';
      }),
  };
}

const version = 1;

function parse(text: string | null): readonly AccountRecord[] {
  if (text === null) return [];
  const kept = parseJson(text);
  if (typeof kept !== 'object' || kept === null || !('version' in kept)) throw new AccountError('RECORD_CORRUPT');
  if (kept.version !== version) throw new AccountError('SERVICE_FAILED', { cause: new Error('Of another version') });
  const accounts: unknown = 'accounts' in kept ? kept.accounts : null;
  if (!Array.isArray(accounts) || !accounts.every(isRecord)) throw new AccountError('RECORD_CORRUPT');
  return accounts;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of the parser quotes the text, which contains hashes.
    throw new AccountError('RECORD_CORRUPT', { cause: new Error('The stored accounts are not JSON') });
  }
}

function isRecord(value: unknown): value is AccountRecord {
  return typeof value === 'object' && value !== null && 'id' in value && 'usernameKey' in value && 'revision' in value;
}

// Access to a blocked area throws, and so does a write to a full one. In both cases nothing was written.
function access<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw new AccountError('SERVICE_UNAVAILABLE', { cause });
  }
}

function localArea(): WebStorageArea {
  const { localStorage } = globalThis as { readonly localStorage?: WebStorageArea };
  if (localStorage === undefined) throw new Error('There is no localStorage here');
  return localStorage;
}

function ambientLocks(): LockRequest | null {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockRequest } };
  return navigator?.locks ?? null;
}
