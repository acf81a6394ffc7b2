import { migrateSqlStorage } from '@account-elements/adapters/sql';
import { isAccountError } from '@account-elements/core';

import { openAccounts } from './accounts.ts';
import type { AccountsOptions } from './accounts.ts';
import { openDatabase } from './database.ts';
import { mapErrorCode } from './database-failure.ts';
import type { DatabasePlace } from './database-place.ts';
import { removeOldEntries } from './security/audit-log.ts';
import { verifySealingKeys } from './sealing-keys.ts';
import { assertNoDemoPassword } from './seed/demo-passwords.ts';
import { seed } from './seed/seed.ts';
import { StartError } from './start-error.ts';
import { createTables } from './tables.ts';

/** The dependencies of the preparation. */
export interface PreparationOptions extends AccountsOptions {
  /** Whether to add the people of the demo, whose passwords are published. */
  readonly demoPeople: boolean;
  /** Whether to add records of the demo at all. A command that runs beside the server must not. */
  readonly seeds: boolean;
}

/**
 * Creates or updates all tables and fills them. Every instance runs this at every start. Instances that start at the same time
 * wait for each other.
 *
 * @throws {StartError} `DATABASE_UNAVAILABLE` if the database cannot be reached; `DATABASE_REFUSED` if it denies access, has a
 * newer version, or is not a database; `SEALING_KEY_WRONG` if it was used with other keys; `DEMO_PASSWORD_IN_USE` if it is a database of the
 * demo.
 */
export async function prepareDatabase(place: DatabasePlace, options: PreparationOptions): Promise<void> {
  const database = await startable(async () => openDatabase(place, 'starting'));
  try {
    await startable(() => migrateSqlStorage(database));
    await createTables(database, place.engine);
    await verifySealingKeys(database, options.sealingKeys);
    await removeOldEntries(database, options.clock);
    if (!options.seeds) return;
    const { authority, storage } = openAccounts(database, options);
    if (!options.demoPeople) await assertNoDemoPassword(storage);
    await seed(database, authority, { now: options.clock(), demoPeople: options.demoPeople });
  } catch (thrown) {
    throw isUnavailable(thrown) ? unavailable(thrown) : thrown;
  } finally {
    await database.destroy();
  }
}

/** The first statement shows whether the database can be reached and used. */
async function startable<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (thrown) {
    if (isUnavailable(thrown)) throw unavailable(thrown);
    // Messages of the driver and the storage contain no password.
    const { message } = (isAccountError(thrown) ? thrown.cause : thrown) as Error;
    throw new StartError('DATABASE_REFUSED', `The database cannot be used: ${message}`, { cause: thrown });
  }
}

function isUnavailable(thrown: unknown): boolean {
  const said = mapErrorCode(thrown);
  return isAccountError(said) && said.code === 'SERVICE_UNAVAILABLE';
}

function unavailable(cause: unknown): StartError {
  const message = 'The database cannot be reached: is it running, and the address right?';
  return new StartError('DATABASE_UNAVAILABLE', message, { cause });
}
