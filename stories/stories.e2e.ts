import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';

import { launchChromium } from './e2e/browser.ts';
import { serveFolder } from './e2e/static-server.ts';
import type { StaticServer } from './e2e/static-server.ts';
import { openStory } from './e2e/story-page.ts';

interface IndexEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

const folder = new URL('storybook-static/', import.meta.url);
const index = JSON.parse(await readFile(new URL('index.json', folder), 'utf8')) as {
  entries: Record<string, IndexEntry>;
};
const entries = Object.values(index.entries);
const pagesAtOnce = 6;

let browser: Browser;
let storybook: StaticServer;

before(async () => {
  // Not at the root, as on a page of a project's site.
  [browser, storybook] = await Promise.all([launchChromium(), serveFolder(folder.pathname, '/some/where')]);
});

after(async () => {
  await browser.close();
  await storybook.close();
});

for (const theme of ['light', 'dark']) {
  describe(`every story in ${theme}`, { concurrency: pagesAtOnce }, () => {
    for (const { id, title, name } of entries.filter(({ type }) => type === 'story')) {
      test(`${title}, ${name}, ends well and has no accessibility violations`, async () => {
        assert.deepEqual(await openStory(browser, storybook.url, id, `theme:${theme}`), []);
      });
    }
  });
}
