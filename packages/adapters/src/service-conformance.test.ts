import { describe, test } from 'node:test';

import { confirmationConformance, createAuthorityHarness, serviceConformance } from '@account-elements/core/testing';
import type { Transport } from '@account-elements/core/testing';

import { connectOverHttp } from '../testing/account-server.ts';
import { createMemoryStorage } from './memory/index.ts';
import { createSqliteFile } from '../testing/sqlite-file.ts';

/** Checks every service that core and the adapters can make against the contract. */

const onMemory = (transport?: Transport) => () => createAuthorityHarness({ storage: createMemoryStorage(), transport });

const onSqlite = (transport?: Transport) => async () => {
  const file = createSqliteFile();
  const { storage } = await file.open();
  return createAuthorityHarness({ storage, transport, dispose: () => file.remove() });
};

for (const [title, make] of [
  ['the authority on memory', onMemory()],
  ['the authority on SQLite', onSqlite()],
  ['HTTP service, handler and authority on memory', onMemory(connectOverHttp)],
  ['HTTP service, handler and authority on SQLite', onSqlite(connectOverHttp)],
] as const) {
  describe(title, () => {
    for (const { name, run } of serviceConformance(make)) test(name, run);
  });
}

const confirmations = { username: 'password', mfa: 'password-and-code' } as const;

for (const [title, transport] of [
  ['an authority that requires confirmations', undefined],
  ['HTTP service, handler and an authority that requires confirmations', connectOverHttp],
] as const) {
  const make = () =>
    createAuthorityHarness({ storage: createMemoryStorage(), transport, authority: { confirmations } });
  describe(title, () => {
    for (const { name, run } of confirmationConformance(make)) test(name, run);
  });
}
