import { AccountStorage } from '@account-elements/core';
import { AccountRecord } from '@account-elements/core/adapter';

/**
 * Accounts in memory: for tests, stories and demonstrations without a backend. Gone with the process or the tab.
 *
 * @param records the accounts it starts with.
 * @throws {TypeError} when two of them share an id or a `usernameKey`.
 */
declare function createMemoryStorage(records?: Iterable<AccountRecord>): AccountStorage;

export { createMemoryStorage };
