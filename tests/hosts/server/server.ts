import { createAccountClient } from '@account-elements/core';
import { operations } from '@account-elements/core/adapter';
import { createAuthority } from '@account-elements/core/authority';
import { storageConformance } from '@account-elements/core/testing';
import { usernameKey } from '@account-elements/core/validation';
import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import { createBetterAuthAccountService } from '@account-elements/adapters/better-auth';
import { createBreachCheck } from '@account-elements/adapters/breach-check';
import { createHttpAccountService } from '@account-elements/adapters/http';
import { createAccountHandler } from '@account-elements/adapters/http/handler';
import type { AccountHandlerOptions } from '@account-elements/adapters/http/handler';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createSqlStorage } from '@account-elements/adapters/sql';

/** Every entry for a server. */
export const entries = {
  createAccountClient,
  operations,
  createAuthority,
  storageConformance,
  usernameKey,
  createArgon2Hasher,
  createBetterAuthAccountService,
  createBreachCheck,
  createHttpAccountService,
  createAccountHandler,
  createMemoryStorage,
  createSqlStorage,
};

/** Its types are not `any`, which a missing type of the platform would make of them. */
export const options: Pick<AccountHandlerOptions, 'onCredentialsChanged'>[] = [
  { onCredentialsChanged: () => ({ 'set-cookie': 'session=1' }) },
  { onCredentialsChanged: async () => new Headers() },
  { onCredentialsChanged: () => undefined },
  // @ts-expect-error A number is no headers.
  { onCredentialsChanged: () => 7 },
];
