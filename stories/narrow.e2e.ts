import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { startChromium } from './e2e/engines/chromium.ts';
import type { ChromiumEngine } from './e2e/engines/chromium.ts';
import { prepare } from './e2e/engines/in-page.ts';
import { prepareLayout, prepareLooks, visitNarrow } from './e2e/layout/in-page.ts';
import { serveFolder } from './e2e/static-server.ts';
import type { StaticServer } from './e2e/static-server.ts';
import { builtStorybook, readStoryIndex } from './e2e/story-index.ts';

// A page of 1280 px at 400 % is as wide.
const narrow = { width: 320, height: 640, hasTouch: true, isMobile: true };

// Foundations and themes are pages for designers, with nothing in them that is shipped.
const stories = (await readStoryIndex()).filter(({ type, title }) => type === 'story' && title.startsWith('Elements/'));

let storybook: StaticServer;
let engine: ChromiumEngine;

before(async () => {
  [storybook, engine] = await Promise.all([serveFolder(builtStorybook.pathname, ''), startChromium()]);
  await engine.page.setViewport(narrow);
  const start = stories.at(-1)?.id ?? '';
  await engine.open(`${storybook.url}/iframe.html?id=${start}&viewMode=story&globals=a11y.manual:!true`);
  await engine.run(prepare, null);
  await engine.run(prepareLayout, null);
  await engine.run(prepareLooks, null);
});

after(async () => {
  await engine.close();
  await storybook.close();
});

describe('at 320 px a story loses nothing, with text spacing too; targets are 44 px for fingers, and nothing moves unasked', () => {
  for (const { id, title, name } of stories) {
    test(`${title}: ${name}`, async () => assert.deepEqual(await engine.run(visitNarrow, { id }), []));
  }
});
