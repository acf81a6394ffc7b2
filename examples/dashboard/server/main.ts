import { rotateSealingKeys, startApplication } from './application.ts';
import type { Surroundings } from './application.ts';
import { createLog } from './request-log.ts';
import { demo } from './seed/people.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** `server.js` serves the application. `server.js rotate-keys` seals all secrets with the first sealing key. */
const grace = 5_000;

try {
  const settings = readSettings(process.env);
  const surroundings: Surroundings = {
    environment: process.env,
    clock: () => Date.now(),
    log: createLog({ line: (text) => console.log(text), error: (text) => console.error(text) }),
  };
  await (process.argv[2] === 'rotate-keys' ? rotate(settings, surroundings) : serve(settings, surroundings));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}

async function serve(settings: Settings, surroundings: Surroundings): Promise<void> {
  const application = await startApplication(settings, surroundings);
  const { address } = application;
  const { ada, mary } = demo;
  console.log(
    settings.demoPeople
      ? `Account Elements demo: ${address} — sign in as ${ada.username} / ${ada.password}\n` +
          `Without extra permissions: ${mary.username} / ${mary.password}`
      : `Account Elements demo: ${address}`,
  );

  const stop = (): void => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    void application.close(grace);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function rotate(settings: Settings, surroundings: Surroundings): Promise<void> {
  const { accounts, waiting } = await rotateSealingKeys(settings, surroundings);
  console.log(`${accounts} accounts use the first sealing key.`);
  console.log(
    waiting === 0
      ? 'No account needs an older key: remove the older keys from SEALING_KEYS.'
      : `${waiting} accounts wait: they have backup codes of an older key. Keep it until these users have created new codes.`,
  );
}
