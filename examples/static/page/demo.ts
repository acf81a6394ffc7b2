import { createIndexedDbStorage } from '@account-elements/adapters/indexeddb';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import type { AccountClient, AccountService, AccountStorage } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import type { Registration } from '@account-elements/core/authority';
import { deleteDB } from 'idb';

import { createFirstVisit, forgetFirstVisit, recallFirstVisit } from './first-visit.ts';
import type { FirstVisit } from './first-visit.ts';

/** A complete backend with one account, shared by the tabs of this browser. */
export interface Demo {
  readonly client: AccountClient;
  /** Whether the browser stores the account. If not, the account is only in this tab and ends with the page. */
  readonly isKept: boolean;
  /** Deletes all data. Every tab, including this one, has to be reloaded. Other tabs get `ACCOUNT_MISSING`. */
  reset(): Promise<void>;
}

const ada: Registration = {
  username: 'ada',
  fullName: 'Ada Lovelace',
  password: 'Analytical-Engine-1843',
  role: { name: 'Revenue operations lead — EMEA', description: 'Owns call and payment reporting.' },
};

/**
 * Opens the storage with this name, and creates the demo account if there is none. If the browser stores no data for this page,
 * the account is in memory.
 *
 * @throws {Error} if the browser has no WebCrypto, because the page was loaded over plain HTTP.
 */
export async function openDemo(name: string): Promise<Demo> {
  const [accounts, visits] = [`${name} accounts`, `${name} visits`];
  // One tab at a time, so that two tabs that are opened together use one account, and no data is half deleted.
  const kept = await alone(name, async () =>
    serviceOn(createIndexedDbStorage({ name: accounts }), await recallFirstVisit(visits)),
  ).catch(() => undefined);
  const isKept = kept !== undefined;
  const service = kept ?? (await serviceOn(createMemoryStorage(), createFirstVisit()));
  const channel = isKept ? openChannel(name) : null;

  return {
    client: createAccountClient({ service, channel }),
    isKept,
    async reset() {
      const deleted = alone(name, async () => {
        await deleteDB(accounts);
        await forgetFirstVisit(visits);
        // The other tabs then reload and find no account.
        channel?.postMessage('account-changed');
      });
      // An account in memory ends with the page, even if the other data could not be deleted.
      await (isKept ? deleted : deleted.catch(() => undefined));
    },
  };
}

async function serviceOn(storage: AccountStorage, { accountId, sealingKey }: FirstVisit): Promise<AccountService> {
  const sealingKeys = [{ id: 'browser', bytes: sealingKey }];
  const authority = createAuthority({ storage, issuer: 'Account Elements', sealingKeys });
  if ((await storage.get(accountId)) === null) await authority.accounts.register({ ...ada, id: accountId });
  // Without an epoch, because the visitor is always signed in and no password change ends a session.
  return authority.serviceWithoutSession(accountId);
}

/** Runs a function in one tab at a time, if the browser supports the Web Locks API. */
async function alone<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
  let isRunning = false;
  try {
    return await (navigator.locks.request(name, () => {
      isRunning = true;
      return run();
    }) as Promise<Result>);
  } catch (cause) {
    if (isRunning) throw cause;
    return run();
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    // The browser blocks it, for example in a sandboxed frame.
    return null;
  }
}
