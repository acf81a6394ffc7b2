import { availableParallelism } from 'node:os';

import { findBrowser } from './browsers.ts';
import { checkLanes } from './check-steps.ts';
import { addCounts } from './counts.ts';
import { nodeTestStep } from './node-tests.ts';
import { command, runLanes } from './steps.ts';
import type { Step } from './steps.ts';
import { browserTests, endToEndTests, nodeTests, storyTests } from './test-files.ts';

/**
 * `pnpm test`: runs all checks and tests, first on the sources and then on the built packages. The last line is the total: every
 * test counts as one, and so does every other step.
 */
const browsers = command('browsers', 'node', 'scripts/install-browsers.ts');

const builds: readonly Step[] = [
  command('build', 'node', 'scripts/build.ts'),
  command('build of the examples', 'node', 'scripts/start.ts', '--build-only'),
  command('authority in what was built', 'node', 'scripts/size.ts', '--dist'),
  { ...command('build of the stories', 'node', '--run', 'build'), cwd: 'stories' },
];

const inThreeEngines: Step = {
  name: 'elements in Chromium, Firefox and WebKit',
  program: 'wtr',
  args: () => ['--config', 'scripts/browser-tests/web-test-runner.config.mjs'],
  isNeeded: () => browserTests().length > 0,
  counts: 'tests',
};

/** Browser tests run alone, so that their timeouts are meaningful. */
const browserSuites: readonly Step[] = [
  inThreeEngines,
  // Storybook waits after each story, so each engine uses only a part of a core.
  nodeTestStep('stories', storyTests, 'dist', 2 * availableParallelism()),
  nodeTestStep('end to end', endToEndTests, 'dist'),
];

const prepared = await runLanes([browsers]);
const checked = await runLanes(...checkLanes);
const built = await runLanes(builds);
// Tests start the Chromium that was found here.
process.env['CHROMIUM_PATH'] = findBrowser('chromium') ?? '';
const seen = await runLanes(browserSuites);

const { passed, failed } = [prepared, checked, built, seen, presence()].reduce(addCounts);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** A run without tests has not passed. */
function presence(): { passed: number; failed: number } {
  const files = [nodeTests(), browserTests(), storyTests(), endToEndTests()].flat();
  return { passed: 0, failed: files.length === 0 ? 1 : 0 };
}
