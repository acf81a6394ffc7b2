import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import { createSqlStorage } from '@account-elements/adapters/sql';
import type { AccountStorage, Clock } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import type { AccountAuthority, BreachCheck, RandomBytes } from '@account-elements/core/authority';

import { preferences } from '../shared/preferences.ts';
import type { AppDatabase } from './database.ts';

/** The accounts of this application: the authority and its storage. */
export interface Accounts {
  readonly storage: AccountStorage;
  readonly authority: AccountAuthority;
}

/** The dependencies of the accounts. */
export interface AccountsOptions {
  readonly sealingKey: Uint8Array;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Default: none. */
  readonly breachCheck?: BreachCheck | undefined;
}

/** Stores accounts in the application's own database. `prepareDatabase` has created the tables. */
export function openAccounts(database: AppDatabase, options: AccountsOptions): Accounts {
  const { sealingKey, clock, randomBytes, breachCheck } = options;
  const storage = createSqlStorage({ db: database });
  const authority = createAuthority({
    storage,
    issuer: 'Tally',
    sealingKeys: [{ id: 'k1', bytes: sealingKey }],
    passwordHasher: createArgon2Hasher(),
    preferences,
    breachCheck,
    clock,
    randomBytes,
  });
  return { storage, authority };
}
