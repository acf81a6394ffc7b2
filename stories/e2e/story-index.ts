import { readFile } from 'node:fs/promises';

/** One story or docs page of the built Storybook. */
export interface StoryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** Where the built Storybook lies. */
export const builtStorybook = new URL('../storybook-static/', import.meta.url);

/** All that is in it. */
export async function readStoryIndex(): Promise<readonly StoryEntry[]> {
  const index = JSON.parse(await readFile(new URL('index.json', builtStorybook), 'utf8')) as {
    readonly entries: Readonly<Record<string, StoryEntry>>;
  };
  return Object.values(index.entries);
}
