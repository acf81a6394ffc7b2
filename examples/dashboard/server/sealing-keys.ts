import { createSealingCheck } from '@account-elements/core/authority';
import type { AccountAuthority, SealingKey } from '@account-elements/core/authority';
import { isAccountError } from '@account-elements/core';
import { sql } from 'kysely';

import type { AppDatabase } from './database.ts';
import { StartError } from './start-error.ts';

/**
 * Compares the sealing keys with those that the database was used with. Stores a check value for the first key if there is none.
 *
 * @throws {StartError} `SEALING_KEY_WRONG` if a key is missing that accounts need, or has other bytes.
 */
export async function verifySealingKeys(database: AppDatabase, sealingKeys: readonly SealingKey[]): Promise<void> {
  const check = createSealingCheck({ sealingKeys });
  const verifyStored = async (): Promise<readonly string[]> => {
    const rows = await database.selectFrom('sealing_checks').selectAll().execute();
    for (const { key_id: keyId, value } of rows) await check.verify(value).catch((cause) => refuse(keyId, cause));
    return rows.map((row) => row.key_id);
  };
  if ((await verifyStored()).includes(check.keyId)) return;
  await database
    .insertInto('sealing_checks')
    .values({ key_id: check.keyId, value: await check.create() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Another instance may have stored a value for another key with the same id.
  await verifyStored();
}

function refuse(keyId: string, cause: unknown): never {
  const message = `Accounts in this database need the sealing key "${keyId}": the settings have no such key, or other bytes for it`;
  throw new StartError('SEALING_KEY_WRONG', message, { cause });
}

/** The result of a rotation. */
export interface Rotation {
  readonly accounts: number;
  /** The accounts with backup codes of an older key. That key is needed until their users have created new codes. */
  readonly waiting: number;
}

const pageSize = 500;

/**
 * Seals the secrets of all accounts with the first key. Run it after every server has the new key. When no account waits, older keys can
 * be removed from the settings.
 */
export async function rotateKeys(
  database: AppDatabase,
  authority: AccountAuthority,
  sealingKeys: readonly SealingKey[],
): Promise<Rotation> {
  let [accounts, waiting] = [0, 0];
  for await (const id of accountIds(database)) {
    const resealed = await authority.accounts.reseal(id).catch(unlessRemoved);
    if (resealed === null) continue;
    accounts += 1;
    if (resealed.needsOlderKey) waiting += 1;
  }
  const { keyId } = createSealingCheck({ sealingKeys });
  if (waiting === 0) await database.deleteFrom('sealing_checks').where('key_id', '<>', keyId).execute();
  return { accounts, waiting };
}

async function* accountIds(database: AppDatabase): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const page = sql<{ id: string }>`
      select id from account_elements_accounts where id > ${last} order by id limit ${sql.lit(pageSize)}`;
    const { rows } = await page.execute(database);
    for (const { id } of rows) yield id;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < pageSize) return;
  }
}

function unlessRemoved(thrown: unknown): null {
  if (isAccountError(thrown) && thrown.code === 'ACCOUNT_MISSING') return null;
  throw thrown;
}
