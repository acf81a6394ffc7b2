import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readStoryIndex } from '../story-index.ts';
import type { StoryEntry } from '../story-index.ts';
import type { Engine } from './engine.ts';
import { useStories } from './story-harness.ts';
import { startStoryWalk } from './story-walk.ts';
import type { StoryWalk } from './story-walk.ts';

const stories = (await readStoryIndex()).filter(({ type }) => type === 'story');

/** What to check in an engine. */
export interface StoriesIn<Kind extends Engine> {
  /** The title of the tests. */
  readonly title: string;
  readonly start: () => Promise<Kind>;
  /** Checks more of the story that is shown, and returns its problems in words. Default: nothing more. */
  readonly checkMore?: (engine: Kind, story: StoryEntry) => Promise<readonly string[]>;
}

/** Checks every story in an engine. */
export function describeStoriesIn<Kind extends Engine>({
  title,
  start,
  checkMore = () => Promise.resolve([]),
}: StoriesIn<Kind>): void {
  let walk: StoryWalk;
  const harness = useStories(start, async (all) => {
    walk = await startStoryWalk(all, stories.at(-1)?.id ?? '');
  });

  describe(title, () => {
    for (const story of stories) {
      test(`${story.title}: ${story.name}`, async () => {
        const problems = await walk.visit(story.id);
        assert.deepEqual([...problems, ...(await checkMore(harness.engine, story))], []);
      });
    }
  });
}
