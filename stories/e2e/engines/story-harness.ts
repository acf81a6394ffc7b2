import { after, before } from 'node:test';

import { serveFolder } from '../../../scripts/static-server.ts';
import type { StaticServer } from '../../../scripts/static-server.ts';
import { builtStorybook } from '../story-index.ts';
import type { Engine } from './engine.ts';
import { holdAnimations, prepare } from './in-page.ts';

/** The built Storybook in a browser. */
export interface StoryHarness<Kind extends Engine = Engine> {
  /** The browser. It is available while the tests of the file run. */
  readonly engine: Kind;
  /**
   * Opens the page at a story. Storybook's own accessibility check is turned off, because it cannot leave out what a theme does not
   * change.
   *
   * @param globals Storybook's globals; each ends with `;`. Default: the light theme.
   */
  open(id: string, globals?: string): Promise<void>;
}

/**
 * Starts the browser and the server before the tests of a file, and closes them afterwards.
 *
 * @param prepareTests runs before the tests. It is not a hook, because the hooks of a file do not wait for each other.
 */
export function useStories<Kind extends Engine>(
  start: () => Promise<Kind>,
  prepareTests: (harness: StoryHarness<Kind>) => Promise<void>,
): StoryHarness<Kind> {
  let storybook: StaticServer;
  let engine: Kind;
  before(async () => {
    [storybook, engine] = await Promise.all([serveFolder(builtStorybook.pathname, ''), start()]);
    await prepareTests(harness);
  });
  after(async () => {
    await engine.close();
    await storybook.close();
  });
  const harness: StoryHarness<Kind> = {
    get engine() {
      return engine;
    },
    async open(id, globals = 'theme:light;') {
      await engine.open(`${storybook.url}/iframe.html?id=${id}&viewMode=story&globals=${globals}a11y.manual:!true`);
      await engine.run(holdAnimations, null);
      await engine.run(prepare, null);
    },
  };
  return harness;
}
