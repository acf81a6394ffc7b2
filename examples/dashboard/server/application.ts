import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createApp } from './app.ts';
import { prepareGracefulClose } from './graceful-close.ts';
import { createHttpServer } from './http-server.ts';
import { openInstallation } from './installation.ts';
import type { Surroundings } from './installation.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** The running application. */
export interface Application {
  /** The address it listens on, with a slash at the end. */
  readonly address: string;
  /** Stops listening, lets requests in flight finish for up to `grace` milliseconds, and closes the database. */
  close(grace: number): Promise<void>;
}

/**
 * Creates all parts and listens.
 *
 * @throws {StartError} if the settings, secrets, database or address are invalid or unavailable.
 */
export async function startApplication(settings: Settings, surroundings: Surroundings): Promise<Application> {
  const { publicOrigins, trustedProxies, connectionLimits, securityContact, clientDir, htmlDir } = settings;
  const { clock, log } = surroundings;
  const installation = await openInstallation(settings, surroundings, { seeds: true });
  try {
    const app = createApp({
      ...installation,
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
        await installation.close();
      },
    };
  } catch (error) {
    await installation.close();
    throw error;
  }
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
