import { startApplication } from './application.ts';
import { createLog } from './request-log.ts';
import { demo } from './seed/people.ts';
import { readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

const grace = 5_000;

try {
  const application = await startApplication(readSettings(process.env), {
    environment: process.env,
    clock: () => Date.now(),
    log: createLog({ line: (text) => console.log(text), error: (text) => console.error(text) }),
  });
  console.log(`Account Elements demo: ${application.address} — sign in as ${demo.ada.username} / ${demo.ada.password}`);
  console.log(`Without extra permissions: ${demo.mary.username} / ${demo.mary.password}`);

  const stop = (): void => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    void application.close(grace);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
