import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { startChromium } from './engines/chromium.ts';
import { useStories } from './engines/story-harness.ts';
import { prepareLayout, prepareLooks, visitNarrow } from './layout/in-page.ts';
import { readStoryIndex } from './story-index.ts';

// The same width as a page of 1280 px at a zoom of 400 %.
const narrow = { width: 320, height: 640, hasTouch: true, isMobile: true };

// Foundations and themes are pages for designers and contain nothing that is published.
const stories = (await readStoryIndex()).filter(({ type, title }) => type === 'story' && title.startsWith('Elements/'));

const harness = useStories(startChromium, async ({ engine, open }) => {
  await engine.page.setViewport(narrow);
  await open(stories.at(-1)?.id ?? '', '');
  await engine.run(prepareLayout, null);
  await engine.run(prepareLooks, null);
});

describe('at 320 px a story loses nothing, with text spacing too; targets are 44 px for fingers, and nothing moves unasked', () => {
  for (const { id, title, name } of stories) {
    test(`${title}: ${name}`, async () => assert.deepEqual(await harness.engine.run(visitNarrow, { id }), []));
  }
});
