import { createPerson } from '@account-elements/elements/testing';
import type { Person } from '@account-elements/elements/testing';
import type { StoryContext } from '@storybook/web-components-vite';

import type { Demo } from './demo/demo.ts';

/** What the play function of a story can use. */
export interface Scene {
  readonly person: Person;
  readonly demo: Demo;
}

/**
 * A play function with a simulated user. Give such a story the tag `!autodocs`: a docs page does not run play functions, so the story
 * would show another state there than its name says.
 *
 * The simulated user reads English. The language of the toolbar is set afterwards, unless the story has set another.
 */
export function play(act: (scene: Scene) => Promise<void>): (context: StoryContext) => Promise<void> {
  return async ({ canvasElement, loaded }) => {
    const page = canvasElement.ownerDocument.documentElement;
    const { lang } = page;
    page.lang = 'en';
    try {
      await act({ person: createPerson(canvasElement), demo: loaded['demo'] as Demo });
    } finally {
      if (page.lang === 'en') page.lang = lang;
    }
  };
}
