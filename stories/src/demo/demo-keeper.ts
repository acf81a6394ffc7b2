import type { StoryContext } from '@storybook/web-components-vite';

import { createDemo } from './demo.ts';
import type { Demo, DemoOptions } from './demo.ts';

/** Keeps each shown story's account while the story is drawn again, so that switching the theme forgets nothing. */
export interface DemoKeeper {
  /** The story's account as its parameters and the toolbar want it; a new one when they want another. */
  open(context: StoryContext): Promise<Demo>;
  /** Ends the account of a story that is gone. */
  close(storyId: string): void;
}

/** Makes a keeper; a page needs one. */
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
