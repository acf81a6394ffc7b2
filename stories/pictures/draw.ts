import { mkdir, writeFile } from 'node:fs/promises';

import type { Browser } from 'puppeteer-core';

import { serveFolder } from '../../scripts/static-server.ts';
import { readStoryIndex } from '../e2e/story-index.ts';
import { openStoryPage } from '../e2e/story-page.ts';
import { capture } from './capture.ts';
import { viewsOf } from './views.ts';

const pagesAtOnce = 4;

/**
 * Draws every story of a built Storybook into a folder, as `<story>.<view>.png`.
 *
 * @returns the problems of stories that do not work, in words.
 */
export async function drawStories(browser: Browser, storybook: URL, folder: URL): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const stories = (await readStoryIndex(storybook)).filter(({ type }) => type === 'story');
  const server = await serveFolder(storybook.pathname, '/stories');
  const problems: string[] = [];
  const drawAll = async (): Promise<void> => {
    const page = await openStoryPage(browser, server.url);
    for (let story = stories.pop(); story !== undefined; story = stories.pop()) {
      const { id } = story;
      const found = await page.draw(id, viewsOf(id), async (view, drawn) =>
        writeFile(new URL(`${id}.${view}.png`, folder), await capture(drawn)),
      );
      problems.push(...found.map((problem) => `${id}: ${problem}`));
    }
  };
  try {
    await Promise.all(Array.from({ length: pagesAtOnce }, drawAll));
  } finally {
    await server.close();
  }
  return problems;
}
