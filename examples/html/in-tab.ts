import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAuthority } from '@account-elements/core/authority';
import type {} from '@account-elements/elements/define/account-provider';

/**
 * A complete backend in the tab, for a demo: the authority of a server with a storage in memory. `account-elements.js` contains
 * no part of it.
 */
const authority = createAuthority({
  storage: createMemoryStorage(),
  issuer: 'Account Elements',
  sealingKeys: [{ id: 'tab', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
});

const { id: accountId } = await authority.accounts.register({
  username: 'ada',
  fullName: 'Ada Lovelace',
  password: 'Analytical-Engine-1843',
  role: { name: 'Revenue operations lead — EMEA', description: 'Owns call and payment reporting.' },
});

for (const provider of document.querySelectorAll('account-provider')) {
  provider.service = authority.serviceWithoutSession(accountId);
}
