import { readFile } from 'node:fs/promises';

/** One story or docs page of the built Storybook. */
export interface StoryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** The folder of the built Storybook. */
export const builtStorybook = new URL('../storybook-static/', import.meta.url);

/** Returns all stories and docs pages of a built Storybook. */
export async function readStoryIndex(storybook: URL = builtStorybook): Promise<StoryEntry[]> {
  const index = JSON.parse(await readFile(new URL('index.json', storybook), 'utf8')) as {
    readonly entries: Readonly<Record<string, StoryEntry>>;
  };
  return Object.values(index.entries);
}
