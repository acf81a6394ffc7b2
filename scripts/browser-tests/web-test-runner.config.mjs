import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';

import { browserPath, chromiumOptions } from '../browsers.ts';
import { root, sourceCondition } from '../build/entries.ts';
import { browserTests } from '../test-files.ts';
import { bundledModule } from './bundled-module.ts';
import { countReporter } from './count-reporter.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

// Events for each of the many modules would take a third of the time of Firefox.
const launchOptions = { networkEnabled: false };

const engines = {
  chromium: () => puppeteerLauncher({ launchOptions: { ...launchOptions, ...chromiumOptions() } }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: { ...launchOptions, executablePath: browserPath('firefox'), browser: 'firefox' },
    }),
  webkit: () => new WebKitLauncher(),
};

/** `ENGINES=chromium` is faster during development. The default is all three engines. */
const chosen = process.env.ENGINES?.split(',') ?? Object.keys(engines);
const countsFile = process.env.COUNTS_FILE;

// A browser driver can reject a promise that nothing waits for, for example when a browser has just closed. That must not end the
// run: a test that did not finish fails by its timeout.
process.on('unhandledRejection', (reason) => {
  console.error('A promise was rejected in the test runner:', reason);
});

export default {
  rootDir: root,
  files: browserTests().map((file) => join(root, file)),
  browsers: chosen.map((engine) => engines[engine]()),
  concurrentBrowsers: chosen.length,
  // One file at a time in each engine, because a test needs the window, the focus and the keyboard for itself.
  concurrency: 1,
  // The timeout only ends tests that hang. It is long because a busy machine is slow.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 600_000,
  nodeResolve: { exportConditions: [sourceCondition, 'browser', 'development'] },
  plugins: [
    bundledModule('@guidepup/virtual-screen-reader', join(root, 'packages/elements')),
    esbuildPlugin({ ts: true }),
  ],
  // nanostores reads `process.env.NODE_ENV`. Bundlers replace it, but a browser without a bundler does not have it.
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <title>Tests</title>
      <script>globalThis.process = { env: { NODE_ENV: 'development' } };</script>
      <script type="module" src="${framework}"></script>
    </html>`,
  testFramework: { config: { timeout: 60_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    ...(countsFile === undefined ? [] : [countReporter(countsFile)]),
  ],
};
