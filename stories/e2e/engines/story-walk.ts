import { readFile } from 'node:fs/promises';

import type { Engine } from './engine.ts';
import { prepare, prepareAxe, visit } from './in-page.ts';

/** Goes from story to story in one page: opening a page for each takes longer than all that is looked at. */
export interface StoryWalk {
  /** Draws a story, lets it play to its end, then switches the theme under it; says what is wrong in either, in words. */
  visit(id: string): Promise<readonly string[]>;
}

/** Opens the page of the stories, at any but the one that is visited first. */
export async function startStoryWalk(engine: Engine, storybook: string, start: string): Promise<StoryWalk> {
  // Storybook's own look at every story is turned off: it has no way to leave out what a theme does not change.
  await engine.open(`${storybook}/iframe.html?id=${start}&viewMode=story&globals=theme:light;a11y.manual:!true`);
  await engine.run(prepare, null);
  await engine.run(prepareAxe, { axe: await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8') });
  return { visit: (id) => engine.run(visit, { id }) };
}
