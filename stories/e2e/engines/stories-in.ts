import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readStoryIndex } from '../story-index.ts';
import type { Engine } from './engine.ts';
import { useStories } from './story-harness.ts';
import { startStoryWalk } from './story-walk.ts';
import type { StoryWalk } from './story-walk.ts';

const stories = (await readStoryIndex()).filter(({ type }) => type === 'story');

/** Checks every story in an engine. */
export function describeStoriesIn(name: string, start: () => Promise<Engine>): void {
  let walk: StoryWalk;
  useStories(start, async (harness) => {
    walk = await startStoryWalk(harness, stories.at(-1)?.id ?? '');
  });

  describe(`a story plays to its end in ${name}, and has no accessibility violation in either theme`, () => {
    for (const { id, title, name: story } of stories) {
      test(`${title}: ${story}`, async () => assert.deepEqual(await walk.visit(id), []));
    }
  });
}
