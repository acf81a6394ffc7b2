import { createPerson } from '@account-elements/elements/testing';
import type { Person } from '@account-elements/elements/testing';
import type { StoryContext } from '@storybook/web-components-vite';

import type { Demo } from './demo/demo.ts';

/** Who and what is at hand while a story plays. */
export interface Scene {
  readonly person: Person;
  readonly demo: Demo;
}

/**
 * A play function in which a person acts. Give such a story the tag `!autodocs`: nobody acts on a docs page, so it would show
 * another state there than its name says.
 *
 * The person reads English; the language of the toolbar comes when they have acted, unless they have chosen another.
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
