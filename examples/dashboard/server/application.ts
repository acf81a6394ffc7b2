import { webcrypto } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createBreachCheck } from '@account-elements/adapters/breach-check';
import type { Clock } from '@account-elements/core';
import type { BreachCheck } from '@account-elements/core/authority';

import { openAccounts } from './accounts.ts';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { prepareGracefulClose } from './graceful-close.ts';
import { createHttpServer } from './http-server.ts';
import type { Log } from './request-log.ts';
import { prepareDatabase } from './prepare-database.ts';
import { rotateKeys } from './sealing-keys.ts';
import type { Rotation } from './sealing-keys.ts';
import { readSecrets } from './secrets.ts';
import { createAuditLog } from './security/audit-log.ts';
import { createOnSecurityEvent } from './security/on-security-event.ts';
import { createSessions } from './sessions/sessions.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** The running application. */
export interface Application {
  /** The address it listens on, with a slash at the end. */
  readonly address: string;
  /** Stops listening, lets requests in flight finish for up to `grace` milliseconds, and closes the database. */
  close(grace: number): Promise<void>;
}

/** The environment of the application. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Creates all parts and listens.
 *
 * @throws {StartError} if the settings, secrets, database or address are invalid or unavailable.
 */
export async function startApplication(settings: Settings, surroundings: Surroundings): Promise<Application> {
  const { environment, clock, log } = surroundings;
  const { dataDir, publicOrigins, trustedProxies, connectionLimits, demoPeople, securityContact, clientDir, htmlDir } =
    settings;
  const { hasStrictConfirmations } = settings;
  const { appSecret, sealingKeys } = readSecrets(dataDir, environment);
  await prepareDatabase(settings.database, { sealingKeys, clock, randomBytes, demoPeople });
  const database = openDatabase(settings.database);
  try {
    const breachCheck = openBreachCheck(settings.breachCheckUrl, log);
    const secure = publicOrigins[0]?.startsWith('https:') ?? false;
    const sessions = createSessions(database, { appSecret, secure, clock, randomBytes });
    const auditLog = createAuditLog(database, log);
    const onSecurityEvent = createOnSecurityEvent({ auditLog, sessions, log });
    const accounts = openAccounts(database, {
      sealingKeys,
      clock,
      randomBytes,
      breachCheck,
      onSecurityEvent,
      hasStrictConfirmations,
    });
    const app = createApp({
      database,
      accounts,
      sessions,
      auditLog,
      publicOrigins,
      trustedProxies,
      securityContact,
      clientDir,
      htmlDir,
      clock,
      log,
    });
    const server = createHttpServer(app.fetch, connectionLimits);
    const closeServer = prepareGracefulClose(server);
    const address = await listen(server, settings);
    return {
      address,
      async close(grace) {
        await closeServer(grace);
        await auditLog.flush();
        await database.destroy();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/**
 * Seals all secrets with the first sealing key, while other processes may serve.
 *
 * @throws {StartError} As `startApplication`.
 */
export async function rotateSealingKeys(settings: Settings, { environment, clock }: Surroundings): Promise<Rotation> {
  const { sealingKeys } = readSecrets(settings.dataDir, environment);
  await prepareDatabase(settings.database, { sealingKeys, clock, randomBytes, demoPeople: settings.demoPeople });
  const database = openDatabase(settings.database);
  try {
    const { authority } = openAccounts(database, { sealingKeys, clock, randomBytes });
    return await rotateKeys(database, authority, sealingKeys);
  } finally {
    await database.destroy();
  }
}

function openBreachCheck(url: string | null, log: Log): BreachCheck | undefined {
  if (url === null) return undefined;
  return createBreachCheck({ url, onFailure: (error) => log.failure('The breach check has failed:', error) });
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return webcrypto.getRandomValues(new Uint8Array(length));
}

function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new StartError('ADDRESS_UNAVAILABLE', `Cannot listen on ${host}:${port}: ${cause.message}`, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}/`);
    });
  });
}
