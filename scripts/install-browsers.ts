import { ensureBrowsers } from './browsers.ts';

/** Installs the browsers for the tests, or reports what to install. */
try {
  await ensureBrowsers();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
