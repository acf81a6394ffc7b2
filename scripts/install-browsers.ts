import { ensureBrowsers } from './browsers.ts';

/** Brings the browsers of the tests, or says what to install. */
try {
  await ensureBrowsers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
