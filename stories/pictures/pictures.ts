import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { run, tryRun } from '../../scripts/run.ts';
import { launchChromium } from '../e2e/browser.ts';
import { builtStorybook } from '../e2e/story-index.ts';
import { drawStories } from './draw.ts';
import { comparePictures, writeReport } from './report.ts';
import { buildStorybookAt } from './storybook-at.ts';

/**
 * `pnpm pictures [--against <commit>]`: draws the stories of a commit and of the working tree with the same browser, and writes a
 * report of the differences to `.cache/pictures/`. The default is the commit where this branch left `main`. Exits with code 1 if
 * a picture differs or a story does not work.
 */
const { values } = parseArgs({ options: { against: { type: 'string' } } });
const quiet = { quiet: true } as const;
const folder = new URL('../../.cache/pictures/', import.meta.url);
const baseStorybook = new URL('storybook/', folder);

const commit = await commitOf(values.against);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await buildStorybookAt(commit, baseStorybook);
await run('node', ['--run', 'build'], { cwd: fileURLToPath(new URL('..', import.meta.url)), ...quiet });

const browser = await launchChromium();
try {
  const inBase = await drawStories(browser, baseStorybook, new URL('base/', folder));
  const inCurrent = await drawStories(browser, builtStorybook, new URL('current/', folder));
  const problems = [...inBase.map((problem) => `base: ${problem}`), ...inCurrent];
  const changes = await comparePictures(folder);
  const title = `Changed pictures since ${commit.slice(0, 12)}: ${String(changes.length)}`;
  console.log([title, ...changes.map(({ name, problem }) => `  ${name} ${problem}`), ...problems].join('\n'));
  console.log(await writeReport(folder, title, changes));
  process.exitCode = changes.length + problems.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}

async function commitOf(chosen: string | undefined): Promise<string> {
  if (chosen !== undefined) return (await run('git', ['rev-parse', '--verify', `${chosen}^{commit}`], quiet)).trim();
  const { code, output } = await tryRun('git', ['merge-base', 'HEAD', 'main'], quiet);
  return code === 0 ? output.trim() : commitOf('HEAD');
}
