import { readFile } from 'node:fs/promises';

import { prepareAxe, visit } from './in-page.ts';
import type { StoryHarness } from './story-harness.ts';

/** Goes from story to story in one page: opening a page for each takes longer than all that is looked at. */
export interface StoryWalk {
  /** Draws a story, lets it play to its end, then switches the theme under it; says what is wrong in either, in words. */
  visit(id: string): Promise<readonly string[]>;
}

/** Opens the page of the stories, at any but the one that is visited first. */
export async function startStoryWalk({ engine, open }: StoryHarness, start: string): Promise<StoryWalk> {
  await open(start);
  await engine.run(prepareAxe, { axe: await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8') });
  return { visit: (id) => engine.run(visit, { id }) };
}
