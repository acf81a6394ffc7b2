import type { AccountClient, AccountSnapshot } from '@account-elements/core';

/**
 * The account as it is read after an answer got lost, by which one sees what became of the change; `null` when it cannot be read
 * either. The client reads by itself then, and this waits for it.
 */
export function accountAfterLoss(client: AccountClient): Promise<AccountSnapshot | null> {
  return new Promise((resolve) => {
    const leave = client.account.subscribe((resource) => {
      if (resource.status === 'loading') return;
      // It may be called before there is anything to leave.
      queueMicrotask(() => leave());
      resolve(resource.status === 'ready' ? resource.value : null);
    });
  });
}
