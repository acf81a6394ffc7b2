import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import type { AccountClient, AccountFeature, AccountService } from '@account-elements/core';
import { createAccountAuthority } from '@account-elements/core/authority';
import { cheapHasher } from '@account-elements/core/testing';

import { liveThrough } from './history.ts';
import { createNetwork } from './network.ts';
import type { Network, NetworkMode } from './network.ts';
import { personas } from './personas.ts';
import type { PersonaName } from './personas.ts';

/** What a story may say about the account it shows. */
export interface DemoOptions {
  readonly persona: PersonaName;
  readonly network: NetworkMode;
  /** Features the service does not have. */
  readonly without: readonly AccountFeature[];
  /** Whether another device has ended this session. */
  readonly signedOut: boolean;
}

/** One account with all that stands behind it, in this page: the real client and authority over memory storage. */
export interface Demo {
  readonly client: AccountClient;
  readonly network: Network;
  /** The same account as another of the person's devices reaches it. */
  readonly elsewhere: AccountService;
  close(): void;
}

const noEpoch = -1;

/** Makes an account. Nothing is shared with another one, and nothing outlives the page. */
export async function createDemo({ persona, network: mode, without, signedOut }: DemoOptions): Promise<Demo> {
  const time = { now: Date.UTC(2026, 8, 18, 14, 5) as number | null };
  const authority = createAccountAuthority({
    storage: createMemoryStorage(),
    issuer: 'Account Elements',
    sealingKeys: [{ id: 'story', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
    // Slow hashing would slow every story, and there is nothing to protect.
    passwordHasher: cheapHasher,
    clock: () => time.now ?? Date.now(),
  });
  const accountId = await liveThrough(authority, personas[persona], time);

  const elsewhere = authority.serviceFor({ accountId });
  const here = signedOut ? authority.serviceFor({ accountId, epoch: noEpoch }) : elsewhere;
  const network = createNetwork(mode);
  const service = Object.fromEntries(
    Object.entries(network.connect(here)).filter(([feature]) => !without.includes(feature as AccountFeature)),
  ) as unknown as AccountService;
  // Without a channel: what happens in one story is not told to another.
  const client = createAccountClient({ service, channel: null });
  return { client, network, elsewhere, close: () => client.close() };
}
