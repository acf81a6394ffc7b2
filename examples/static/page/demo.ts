import { createIndexedDbStorage } from '@account-elements/adapters/indexeddb';
import { createAccountClient } from '@account-elements/core';
import type { AccountClient } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import type { Registration } from '@account-elements/core/authority';
import { deleteDB } from 'idb';

import { forgetFirstVisit, recallFirstVisit } from './first-visit.ts';

/** A whole backend with one account, in this tab and its neighbours. */
export interface Demo {
  readonly client: AccountClient;
  /** Deletes all there is. Every tab, this one included, has to be loaded again; the others learn it as `ACCOUNT_MISSING`. */
  beginAnew(): Promise<void>;
}

const ada: Registration = {
  username: 'ada',
  fullName: 'Ada Lovelace',
  password: 'Analytical-Engine-1843',
  role: { name: 'Revenue operations lead — EMEA', description: 'Owns call and payment reporting.' },
};

/**
 * Opens what is kept under a name, and puts the demo person there if nobody is.
 *
 * @throws {Error} where the browser keeps no data for this page.
 */
export async function openDemo(name: string): Promise<Demo> {
  const [accounts, visits] = [`${name} accounts`, `${name} visits`];
  // One tab at a time, so that two that are opened together meet one person, and none is half deleted.
  const alone = <Result>(run: () => Promise<Result>): Promise<Result> =>
    navigator.locks.request(name, run) as Promise<Result>;

  const service = await alone(async () => {
    const { accountId, sealingKey } = await recallFirstVisit(visits);
    const storage = createIndexedDbStorage({ name: accounts });
    const sealingKeys = [{ id: 'browser', bytes: sealingKey }];
    const authority = createAuthority({ storage, issuer: 'Account Elements', sealingKeys });
    if ((await storage.get(accountId)) === null) await authority.register({ ...ada, id: accountId });
    // Without an epoch: who opens the page is the person, so that no change of a password ends a session.
    return authority.serviceFor({ accountId });
  });
  const channel = new BroadcastChannel(name);

  return {
    client: createAccountClient({ service, channel }),
    beginAnew: () =>
      alone(async () => {
        await deleteDB(accounts);
        await forgetFirstVisit(visits);
        // The other tabs read again, and find nobody there.
        channel.postMessage('account-changed');
      }),
  };
}
