import { ensurePrograms, programPath } from './browsers.ts';
import { checkLanes } from './check-steps.ts';
import { addCounts } from './counts.ts';
import { nodeTestStep } from './node-tests.ts';
import { command, runLanes } from './steps.ts';
import type { Step } from './steps.ts';
import { browserTests, endToEndTests, storyTests } from './test-files.ts';

/** `pnpm test`: all there is. Its last line is the sum: every test and every other step counts as one. */
await ensurePrograms();
// End-to-end tests are told which browser to start.
process.env['CHROMIUM_PATH'] = programPath('chromium');

const inThreeEngines: Step = {
  name: 'elements in Chromium, Firefox and WebKit',
  program: 'wtr',
  args: () => ['--config', 'scripts/browser-tests/web-test-runner.config.mjs'],
  isNeeded: () => browserTests().length > 0,
  counts: 'tests',
};

const checked = await runLanes(...checkLanes);
const built = await runLanes([
  command('build', 'node', 'scripts/build.ts'),
  command('build of the dashboard', 'node', 'scripts/start.ts', '--build-only'),
  command('what was built', 'node', 'scripts/size.ts', '--dist'),
]);
const stories: Step = {
  ...command(
    'build of the stories',
    'storybook',
    'build',
    '--disable-telemetry',
    '--quiet',
    '--output-dir',
    'storybook-static',
  ),
  cwd: 'stories',
};
const seen = await runLanes([
  inThreeEngines,
  stories,
  nodeTestStep('stories', storyTests, 'dist'),
  nodeTestStep('end to end', endToEndTests, 'dist'),
]);

const { passed, failed } = [checked, built, seen].reduce(addCounts);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
