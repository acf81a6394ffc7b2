import { migrateSqlStorage } from '@account-elements/adapters/sql';
import { isAccountError } from '@account-elements/core';

import { openAccounts } from './accounts.ts';
import type { AccountsOptions } from './accounts.ts';
import { openDatabase } from './database.ts';
import { inOurWords } from './database-failure.ts';
import type { DatabasePlace } from './database-place.ts';
import { seed } from './seed/seed.ts';
import { StartError } from './start-error.ts';
import { createTables } from './tables.ts';

/**
 * Makes or updates all tables and fills them. At every start, from every instance: those that start at once wait for one
 * another.
 *
 * @throws {StartError} `DATABASE_UNAVAILABLE` when it cannot be reached.
 */
export async function prepareDatabase(place: DatabasePlace, options: AccountsOptions): Promise<void> {
  const database = openDatabase(place, 'starting');
  try {
    await migrateSqlStorage(database);
    await createTables(database, place.engine);
    await seed(database, openAccounts(database, options).authority, options.clock());
  } catch (thrown) {
    const said = inOurWords(thrown);
    if (!isAccountError(said) || said.code !== 'SERVICE_UNAVAILABLE') throw thrown;
    throw new StartError(
      'DATABASE_UNAVAILABLE',
      'The database cannot be reached: is it running, and the address right?',
      {
        cause: thrown,
      },
    );
  } finally {
    await database.destroy();
  }
}
