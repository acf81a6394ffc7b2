/** A guide of the folder `docs` for a page of Storybook. Links to files of the repository do not work there: their text stays. */
export function guide(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]+)\]\(\.{1,2}\/[^)]*\)/gu, '$1');
}
