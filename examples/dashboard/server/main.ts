import { CommandError } from './accounts-command/command-error.ts';
import { parseCommand } from './accounts-command/command.ts';
import { runCommand } from './accounts-command/run-command.ts';
import { startApplication } from './application.ts';
import { openInstallation } from './installation.ts';
import type { Installation, Surroundings } from './installation.ts';
import { createLog } from './request-log.ts';
import { rotateKeys } from './sealing-keys.ts';
import { demo } from './seed/people.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/**
 * `server.js` serves the application. `server.js rotate-keys` seals all secrets with the first sealing key. `server.js accounts` changes
 * accounts for an administrator.
 */
const grace = 5_000;

try {
  const [program, ...args] = process.argv.slice(2);
  const surroundings: Surroundings = {
    environment: process.env,
    clock: () => Date.now(),
    log: createLog({ line: (text) => console.log(text), error: (text) => console.error(text) }),
  };
  const settings = readSettings(process.env);
  if (program === 'rotate-keys') await rotate(settings, surroundings);
  else if (program === 'accounts') await administer(args, settings, surroundings);
  else await serve(settings, surroundings);
} catch (error) {
  if (!(error instanceof StartError || error instanceof CommandError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = error instanceof CommandError ? error.exitCode : 1;
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
  await withInstallation(settings, surroundings, async ({ database, accounts: { authority }, sealingKeys }) => {
    const { accounts, waiting } = await rotateKeys(database, authority, sealingKeys);
    console.log(`${accounts} accounts use the first sealing key.`);
    console.log(
      waiting === 0
        ? 'No account needs an older key: remove the older keys from SEALING_KEYS.'
        : `${waiting} accounts wait: they have backup codes of an older key. Keep it until these users have created new codes.`,
    );
  });
}

async function administer(args: readonly string[], settings: Settings, surroundings: Surroundings): Promise<void> {
  const command = parseCommand(args);
  const terminal = {
    input: process.stdin,
    line: (text: string) => console.log(text),
    note: (text: string) => void process.stderr.write(text),
  };
  await withInstallation(settings, surroundings, async (installation) => {
    process.exitCode = await runCommand(command, installation, terminal);
  });
}

/** Runs a command beside the servers, which may serve at the same time. */
async function withInstallation(
  settings: Settings,
  surroundings: Surroundings,
  run: (installation: Installation) => Promise<void>,
): Promise<void> {
  const installation = await openInstallation(settings, surroundings, { seeds: false });
  try {
    await run(installation);
  } finally {
    await installation.close();
  }
}
