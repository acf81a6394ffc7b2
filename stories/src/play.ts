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
 */
export function play(act: (scene: Scene) => Promise<void>): (context: StoryContext) => Promise<void> {
  return ({ canvasElement, loaded }) => act({ person: createPerson(canvasElement), demo: loaded['demo'] as Demo });
}
