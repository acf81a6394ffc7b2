import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createAccountClient } from '@account-elements/core';
import type { AccountClient, AccountFeature, AccountService, PreferencesDefinition } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import { createTestHasher } from '@account-elements/core/testing';

import { liveThrough } from './history.ts';
import type { StoryTime } from './history.ts';
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
  /** The host's preferences. Default: the six built-in ones. */
  readonly preferences?: PreferencesDefinition | undefined;
}

/** One account with all that stands behind it, in this page: the real client and authority over memory storage. */
export interface Demo {
  readonly client: AccountClient;
  readonly network: Network;
  /** The same account as another of the person's devices reaches it. */
  readonly elsewhere: AccountService;
  close(): void;
}

const formerEpoch = -1;

/** Makes an account. Nothing is shared with another one, and nothing outlives the page. */
export async function createDemo(options: DemoOptions): Promise<Demo> {
  const { preferences } = options;
  const time: StoryTime = { now: null };
  const authority = createAuthority({
    storage: createMemoryStorage(),
    issuer: 'Account Elements',
    sealingKeys: [{ id: 'story', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
    // Slow hashing would slow every story, and there is nothing to protect.
    passwordHasher: createTestHasher(),
    clock: () => time.now ?? Date.now(),
    preferences,
  });
  const accountId = await liveThrough(authority, personas[options.persona], time);

  const elsewhere = authority.serviceFor({ accountId });
  const here = options.signedOut ? authority.serviceFor({ accountId, epoch: formerEpoch }) : elsewhere;
  const network = createNetwork(options.network);
  const service = { ...network.connect(here), ...Object.fromEntries(options.without.map((name) => [name, undefined])) };
  // Without a channel: what happens in one story is not told to another.
  const client = createAccountClient({ service, preferences, channel: null });
  return { client, network, elsewhere, close: () => client.close() };
}
