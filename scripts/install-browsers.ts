import { ensurePrograms } from './browsers.ts';

/** Brings the browsers of the tests, or says what to install. */
try {
  await ensurePrograms();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
