import { createMemoryStorage } from '@account-elements/adapters/memory';

import type { Storages } from './host.ts';

/** The storages of Node, Bun and Deno. The lowest Node version does not load SQLite without a flag. */
export const storages: Storages = {
  memory: async () => createMemoryStorage(),
  SQLite: async () => (await import('./sqlite.ts')).createSqliteStorage(),
};
