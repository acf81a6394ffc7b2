import { after, before } from 'node:test';

import { serveFolder } from '../static-server.ts';
import type { StaticServer } from '../static-server.ts';
import { builtStorybook } from '../story-index.ts';
import type { Engine } from './engine.ts';
import { prepare } from './in-page.ts';

/** The built Storybook in a browser. */
export interface StoryStage<Kind extends Engine = Engine> {
  /** Once the tests of the file run. */
  readonly engine: Kind;
  /**
   * Opens the page at a story, ready to be looked at. Storybook's own look at every story is
   * turned off: it has no way to leave out what a theme does not change.
   *
   * @param globals how it is shown; each ends with `;`. Default: in light.
   */
  open(id: string, globals?: string): Promise<void>;
}

/**
 * Opens both before the tests of a file and closes them after.
 *
 * @param set what else is done before the tests. No hook of its own: those of a file do not wait for one another.
 */
export function useStories<Kind extends Engine>(
  start: () => Promise<Kind>,
  set: (stage: StoryStage<Kind>) => Promise<void>,
): StoryStage<Kind> {
  let storybook: StaticServer;
  let engine: Kind;
  before(async () => {
    [storybook, engine] = await Promise.all([serveFolder(builtStorybook.pathname, ''), start()]);
    await set(stage);
  });
  after(async () => {
    await engine.close();
    await storybook.close();
  });
  const stage: StoryStage<Kind> = {
    get engine() {
      return engine;
    },
    async open(id, globals = 'theme:light;') {
      await engine.open(`${storybook.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}a11y.manual:!true`);
      await engine.run(prepare, null);
    },
  };
  return stage;
}
