import { createUserDriver } from '@account-elements/elements/testing';
import type { UserDriver } from '@account-elements/elements/testing';
import type { StoryContext } from '@storybook/web-components-vite';

import type { Demo } from './demo/demo.ts';

/** The tools of a play function. */
export interface PlayContext {
  readonly user: UserDriver;
  readonly demo: Demo;
}

/**
 * A play function in which a user acts. Such a story needs the tag `!autodocs`, because play functions do not run on a docs page,
 * so the page would not show the state that the story's name describes.
 *
 * The user acts in English. The language of the toolbar is set afterwards, unless the user has selected another one.
 */
export function play(act: (context: PlayContext) => Promise<void>): (story: StoryContext) => Promise<void> {
  return async ({ canvasElement, loaded }) => {
    const page = canvasElement.ownerDocument.documentElement;
    const { lang } = page;
    page.lang = 'en';
    try {
      await act({ user: createUserDriver(canvasElement), demo: loaded['demo'] as Demo });
    } finally {
      if (page.lang === 'en') page.lang = lang;
    }
  };
}
