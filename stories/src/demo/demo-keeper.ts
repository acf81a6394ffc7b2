import type { StoryContext } from '@storybook/web-components-vite';

import { createDemo } from './demo.ts';
import type { Demo, DemoOptions } from './demo.ts';

/** Keeps the account of each visible story between renders, so that switching the theme does not reset it. */
export interface DemoKeeper {
  /** Returns the story's account for its parameters and the toolbar; a new one if these have changed. */
  open(context: StoryContext): Promise<Demo>;
  /** Ends the account of a story that is no longer shown. */
  close(storyId: string): void;
}

/** Creates a keeper. A page needs one. */
export function createDemoKeeper(): DemoKeeper {
  const kept = new Map<string, { readonly wish: string; readonly demo: Promise<Demo> }>();

  const close = (storyId: string): void => {
    void kept.get(storyId)?.demo.then((demo) => demo.close());
    kept.delete(storyId);
  };

  return {
    open({ id, globals, parameters }) {
      const options: DemoOptions = {
        persona: globals['persona'],
        network: globals['network'],
        without: [],
        signedOut: false,
        ...parameters['demo'],
      };
      const wish = JSON.stringify(options);
      const present = kept.get(id);
      if (present?.wish === wish) return present.demo;
      close(id);
      const demo = createDemo(options);
      kept.set(id, { wish, demo });
      return demo;
    },
    close,
  };
}
