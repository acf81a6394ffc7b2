import { pseudoLocale } from '@account-elements/elements/testing';

import { startChromium } from './engines/chromium.ts';
import type { ChromiumEngine } from './engines/chromium.ts';
import { switchLanguage } from './engines/in-page.ts';
import { describeStoriesIn } from './engines/stories-in.ts';
import type { StoryEntry } from './story-index.ts';
import { unmarkedTexts } from './unmarked-texts.ts';
import { watch } from './watch.ts';

const seen: string[] = [];
/** Milliseconds until the texts of the pseudo-locale must be shown. */
const timeout = 60_000;

describeStoriesIn({
  title: 'a story is drawn, plays to its end, and has no accessibility violation in either theme',
  async start() {
    const engine = await startChromium();
    await engine.page.setViewport({ width: 1000, height: 800 });
    watch(engine.page, (problem) => seen.push(problem));
    return engine;
  },
  async checkMore(engine, story) {
    const foreign = story.tags.includes('host-words') ? [] : await findForeignTexts(engine, story);
    return [...seen.splice(0), ...foreign];
  },
});

/** Finds texts that are not from the catalogue. */
async function findForeignTexts(engine: ChromiumEngine, { id }: StoryEntry): Promise<readonly string[]> {
  const switched = await engine.run(switchLanguage, { id, locale: pseudoLocale.tag });
  // The language is loaded before the texts change.
  const deadline = Date.now() + timeout;
  let texts = await engine.run(unmarkedTexts, null);
  while (texts.length > 0 && Date.now() < deadline) texts = await engine.run(unmarkedTexts, null);
  const back = await engine.run(switchLanguage, { id, locale: 'en' });
  return [...switched, ...back, ...texts.map((text) => `"${text}" is not from the catalogue`)];
}
