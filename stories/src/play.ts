import { createUserDriver } from '@account-elements/elements/testing';
import type { UserDriver } from '@account-elements/elements/testing';
import type { StoryContext } from '@storybook/web-components-vite';

import type { Demo } from './demo/demo.ts';

/** What a play function can use. */
export interface PlayContext {
  readonly user: UserDriver;
  readonly demo: Demo;
}

/**
 * A play function in which a user acts. Such a story needs the tag `!autodocs`: play functions do not run on a docs page, so it would
 * show another state there than its name says.
 *
 * The user reads English; the language of the toolbar comes when they have acted, unless they have chosen another.
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
