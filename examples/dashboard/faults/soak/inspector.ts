import type { AccountRecord } from '@account-elements/core/adapter';
import { sql } from 'kysely';

import type { Server } from '../../e2e/server.ts';
import { openAccounts } from '../../server/accounts.ts';
import { readDatabasePlace } from '../../server/database-place.ts';
import { openDatabase } from '../../server/database.ts';
import type { AppDatabase } from '../../server/database.ts';
import { readSecrets } from '../../server/secrets.ts';

/** Looks into the database after each fault, past the servers. */
export interface Inspector {
  /** Gives what is wrong: a record that is half a state, one that went back in time, a damaged file. */
  inspect(): Promise<readonly string[]>;
  /** How many records the last look found. */
  readonly records: number;
}

/** An inspector of the database of a server. */
export function createInspector({ dataDir, environment }: Server): Inspector {
  const place = readDatabasePlace(environment, dataDir);
  const seen = new Map<string, AccountRecord>();
  return {
    get records() {
      return seen.size;
    },
    async inspect() {
      const database = openDatabase(place);
      try {
        const { sealingKey } = readSecrets(dataDir, environment);
        const { storage } = openAccounts(database, {
          sealingKey,
          clock: Date.now,
          randomBytes: () => new Uint8Array(),
        });
        const { rows } = await sql<{ id: string }>`select id from account_elements_accounts`.execute(database);
        const found = new Set(rows.map(({ id }) => id));
        const wrong = [...seen.keys()].filter((id) => !found.has(id)).map((id) => `account ${id} is gone`);
        for (const id of found) {
          const record = await storage.get(id);
          if (record === null) continue;
          wrong.push(...halfStates(record), ...stepsBack(seen.get(id), record));
          seen.set(id, record);
        }
        return [...wrong, ...(await damages(database, place.engine))];
      } finally {
        await database.destroy();
      }
    },
  };
}

/** What only two writes could have left. */
function halfStates({ id, totp, backupCodes, revision, attempts }: AccountRecord): string[] {
  const selectors = new Set(backupCodes.map(({ selector }) => selector));
  return [
    ...(totp === null && backupCodes.length > 0 ? [`account ${id} has backup codes and no authenticator`] : []),
    ...(totp !== null && selectors.size !== 10
      ? [`account ${id} has ${String(selectors.size)} backup codes of 10`]
      : []),
    ...(Number.isSafeInteger(revision) && revision > 0 ? [] : [`account ${id} has the revision ${String(revision)}`]),
    ...(attempts.failures >= 0 ? [] : [`account ${id} has ${String(attempts.failures)} failures`]),
  ];
}

/** What was there once and was taken back. */
function stepsBack(before: AccountRecord | undefined, now: AccountRecord): string[] {
  if (before === undefined) return [];
  const usedBefore = before.backupCodes.filter(({ usedAt }) => usedAt !== null).map(({ hash }) => hash);
  const unusedNow = now.backupCodes.filter(({ usedAt }) => usedAt === null).map(({ hash }) => hash);
  return [
    ...(now.revision < before.revision ? [`account ${now.id} went back a revision`] : []),
    ...(now.credentialsEpoch < before.credentialsEpoch ? [`account ${now.id} went back an epoch`] : []),
    ...(usedBefore.some((hash) => unusedNow.includes(hash)) ? [`account ${now.id} has a used code back`] : []),
    ...((now.totp?.lastStep ?? Infinity) < (before.totp?.lastStep ?? 0) ? [`account ${now.id} went back a step`] : []),
  ];
}

async function damages(database: AppDatabase, engine: 'sqlite' | 'postgres'): Promise<string[]> {
  if (engine === 'postgres') return [];
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
  return rows.map(({ integrity_check: line }) => line).filter((line) => line !== 'ok');
}
