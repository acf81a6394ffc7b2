import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type { Browser } from 'puppeteer-core';

import { launchChromium } from './browser.ts';
import { serveFolder } from '../../scripts/static-server.ts';
import type { StaticServer } from '../../scripts/static-server.ts';
import { builtStorybook, readStoryIndex } from './story-index.ts';
import { openStoryPage } from './story-page.ts';
import type { StoryPage } from './story-page.ts';
import { storiesInEveryView } from '../pictures/views.ts';
import { states } from '../src/states.ts';

const entries = await readStoryIndex();

let storybook: StaticServer;
let browser: Browser;
let page: StoryPage;

before(async () => {
  // Under a path, as on the site of a project.
  [storybook, browser] = await Promise.all([serveFolder(builtStorybook.pathname, '/some/where'), launchChromium()]);
  page = await openStoryPage(browser, storybook.url);
});

after(async () => {
  await browser?.close();
  await storybook?.close();
});

test('a story also plays to its end in the language of the toolbar', async () =>
  assert.deepEqual(await page.playIn('he', 'elements-mfa-dialog--enable-codes'), []));

test('the lists of states and of pictures name only stories that exist', () => {
  const ids = entries.filter(({ type }) => type === 'story').map(({ id }) => id);
  const named = [...states.flatMap((state) => state.stories), ...storiesInEveryView];
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
  );
});

describe('a docs page is drawn', () => {
  for (const { id, title } of entries.filter(({ type }) => type === 'docs')) {
    test(title, async () => assert.deepEqual(await page.read(id), []));
  }
});

test('Storybook opens below any path, and sends no request to another origin', async () =>
  assert.deepEqual(await page.browse('elements-settings--ready'), []));
