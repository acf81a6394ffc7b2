import { readFile } from 'node:fs/promises';

import { prepareAxe, visit } from './in-page.ts';
import type { StoryHarness } from './story-harness.ts';

/** Goes from story to story in one page, because opening a page for each story takes longer than the checks. */
export interface StoryWalk {
  /** Renders a story, waits for its play function, then switches the theme. Returns the problems in either theme, in words. */
  visit(id: string): Promise<readonly string[]>;
}

/** Opens the page of the stories, at any story other than the first one to check. */
export async function startStoryWalk({ engine, open }: StoryHarness, start: string): Promise<StoryWalk> {
  await open(start);
  await engine.run(prepareAxe, { axe: await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8') });
  return { visit: (id) => engine.run(visit, { id }) };
}
