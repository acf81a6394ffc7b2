/**
 * Returns a guide from the folder `docs` for a page of Storybook. Links to files of the repository do not work there, so only
 * their text is kept.
 */
export function guide(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\(\.{1,2}\/[^)]*\)/gu, '$1');
}
