import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { serveFolder } from '../static-server.ts';
import type { StaticServer } from '../static-server.ts';
import { builtStorybook, readStoryIndex } from '../story-index.ts';
import type { Engine } from './engine.ts';
import { startStoryWalk } from './story-walk.ts';
import type { StoryWalk } from './story-walk.ts';

const stories = (await readStoryIndex()).filter(({ type }) => type === 'story');

/** Looks at every story in an engine. */
export function describeStoriesIn(name: string, start: () => Promise<Engine>): void {
  let storybook: StaticServer;
  let engine: Engine;
  let walk: StoryWalk;

  before(async () => {
    [storybook, engine] = await Promise.all([serveFolder(builtStorybook.pathname, ''), start()]);
    walk = await startStoryWalk(engine, storybook.url, stories.at(-1)?.id ?? '');
  });

  after(async () => {
    await engine.close();
    await storybook.close();
  });

  describe(`a story plays to its end in ${name}, and has no accessibility violation in either theme`, () => {
    for (const { id, title, name: story } of stories) {
      test(`${title}: ${story}`, async () => assert.deepEqual(await walk.visit(id), []));
    }
  });
}
