import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import { createSqlStorage } from '@account-elements/adapters/sql';
import type { AccountStorage, Clock } from '@account-elements/core';
import { createAuthority } from '@account-elements/core/authority';
import type {
  AccountAuthority,
  AuthorityOptions,
  BreachCheck,
  RandomBytes,
  SealingKey,
} from '@account-elements/core/authority';

import { preferences } from '../shared/preferences.ts';
import type { AppDatabase } from './database.ts';

/** The accounts of this application: the authority and its storage. */
export interface Accounts {
  readonly storage: AccountStorage;
  readonly authority: AccountAuthority;
}

/** The dependencies of the accounts. */
export interface AccountsOptions {
  /** Newest first. */
  readonly sealingKeys: readonly SealingKey[];
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Default: none. */
  readonly breachCheck?: BreachCheck | undefined;
  /** Default: the password for changes of MFA, nothing for a new username. */
  readonly hasStrictConfirmations?: boolean | undefined;
  /** Default: events are ignored. */
  readonly onSecurityEvent?: AuthorityOptions['onSecurityEvent'];
}

/** Stores accounts in the application's own database. `prepareDatabase` has created the tables. */
export function openAccounts(database: AppDatabase, options: AccountsOptions): Accounts {
  const { sealingKeys, clock, randomBytes, breachCheck, onSecurityEvent, hasStrictConfirmations = false } = options;
  const storage = createSqlStorage({ db: database });
  const authority = createAuthority({
    storage,
    issuer: 'Tally',
    sealingKeys,
    passwordHasher: createArgon2Hasher(),
    preferences,
    breachCheck,
    confirmations: hasStrictConfirmations ? { username: 'password', mfa: 'password-and-code' } : undefined,
    onSecurityEvent,
    clock,
    randomBytes,
  });
  return { storage, authority };
}
