import { AsyncLocalStorage } from 'node:async_hooks';
import { webcrypto } from 'node:crypto';

import { createBreachCheck } from '@account-elements/adapters/breach-check';
import type { Clock } from '@account-elements/core';
import type { BreachCheck, SealingKey } from '@account-elements/core/authority';

import { openAccounts } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import type { AppDatabase } from './database.ts';
import { prepareDatabase } from './prepare-database.ts';
import type { Log } from './request-log.ts';
import { readSecrets } from './secrets.ts';
import type { Actors } from './security/audit-entry.ts';
import { createAuditLog } from './security/audit-log.ts';
import type { AuditLog } from './security/audit-log.ts';
import { createOnSecurityEvent } from './security/on-security-event.ts';
import { createSessions } from './sessions/sessions.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { Settings } from './settings.ts';

/** The environment of the application. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The database with everything that uses it: for the server, and for the commands that run beside it. */
export interface Installation {
  readonly database: AppDatabase;
  readonly sealingKeys: readonly SealingKey[];
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly auditLog: AuditLog;
  readonly actors: Actors;
  /** Waits for the audit log, and closes the database. */
  close(): Promise<void>;
}

/**
 * Reads the keys, prepares the database and opens it.
 *
 * @param options.seeds Whether to add records of the demo: for the server, not for a command.
 * @throws {StartError} if the settings, secrets or database are invalid or unavailable.
 */
export async function openInstallation(
  settings: Settings,
  { environment, clock, log }: Surroundings,
  { seeds }: { readonly seeds: boolean },
): Promise<Installation> {
  const { dataDir, publicOrigins, demoPeople, hasStrictConfirmations } = settings;
  const { appSecret, sealingKeys } = readSecrets(dataDir, environment);
  await prepareDatabase(settings.database, { sealingKeys, clock, randomBytes, demoPeople, seeds });
  const database = openDatabase(settings.database);
  const secure = publicOrigins[0]?.startsWith('https:') ?? false;
  const sessions = createSessions(database, { appSecret, secure, clock, randomBytes });
  const auditLog = createAuditLog(database, log);
  const actors: Actors = new AsyncLocalStorage();
  const accounts = openAccounts(database, {
    sealingKeys,
    clock,
    randomBytes,
    breachCheck: openBreachCheck(settings.breachCheckUrl, log),
    onSecurityEvent: createOnSecurityEvent({ auditLog, sessions, log, actors }),
    hasStrictConfirmations,
  });
  return {
    database,
    sealingKeys,
    accounts,
    sessions,
    auditLog,
    actors,
    async close() {
      await auditLog.flush();
      await database.destroy();
    },
  };
}

function openBreachCheck(url: string | null, log: Log): BreachCheck | undefined {
  if (url === null) return undefined;
  return createBreachCheck({ url, onFailure: (error) => log.failure('The breach check has failed:', error) });
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return webcrypto.getRandomValues(new Uint8Array(length));
}
