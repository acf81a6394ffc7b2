import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

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
const stories = entries.filter(({ type }) => type === 'story');
const pagesAtOnce = 4;
/** The time in milliseconds after which a page has stopped rendering. A story takes a few thousand. */
const timeout = 90_000;

const browsers: Browser[] = [];
let storybook: StaticServer;
let idle: StoryPage[];

before(async () => {
  // Under a path, as on the site of a project.
  storybook = await serveFolder(builtStorybook.pathname, '/some/where');
  const browser = await launchChromium();
  browsers.push(browser);
  const pages = Array.from({ length: pagesAtOnce }, () => openStoryPage(browser, storybook.url));
  idle = await Promise.all(pages);
});

after(async () => {
  await Promise.all(browsers.map((one) => one.close()));
  await storybook.close();
});

async function withPage(visit: (page: StoryPage) => Promise<readonly string[]>): Promise<void> {
  let page = idle.pop();
  assert(page, 'there is one page for each concurrent test');
  try {
    let seen = await orHangs(visit(page));
    if (seen === 'hangs') {
      page = await openElsewhere();
      seen = await visit(page);
    }
    assert.deepEqual(seen, []);
  } finally {
    idle.push(page);
  }
}

/** On a busy machine all pages of a Chromium may stop rendering for ever. The story is then checked again in another browser. */
async function orHangs<Seen>(visit: Promise<Seen>): Promise<Seen | 'hangs'> {
  visit.catch(() => undefined);
  return Promise.race([visit, pause(timeout, 'hangs' as const, { ref: false })]);
}

async function openElsewhere(): Promise<StoryPage> {
  const another = await launchChromium();
  browsers.push(another);
  return openStoryPage(another, storybook.url);
}

const options = { concurrency: pagesAtOnce };

describe('a story is drawn, plays to its end, and has no accessibility violation in either theme', options, () => {
  for (const { id, title, name, tags } of stories) {
    const hasHostWords = tags.includes('host-words');
    test(`${title}: ${name}`, () => withPage((page) => page.check(id, { hasHostWords })));
  }
});

test('a story also plays to its end in the language of the toolbar', () =>
  withPage((page) => page.playIn('he', 'elements-mfa-dialog--enable-codes')));

test('the lists of states and of pictures name only stories that exist', () => {
  const ids = stories.map(({ id }) => id);
  const named = [...states.flatMap((state) => state.stories), ...storiesInEveryView];
  assert.deepEqual(
    named.filter((id) => !ids.includes(id)),
    [],
  );
});

describe('a docs page is drawn', options, () => {
  for (const { id, title } of entries.filter(({ type }) => type === 'docs')) {
    test(title, () => withPage((page) => page.read(id)));
  }
});

test('Storybook opens below any path, and sends no request to another origin', () =>
  withPage((page) => page.browse('elements-settings--ready')));
