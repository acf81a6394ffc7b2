/** In what ways a story is looked at: every one in light, and those of a short list in three more. */
export const moreViews = ['narrow', 'rtl', 'dark'] as const;

export type View = 'light' | (typeof moreViews)[number];

/** Between them they have every part in every theme, width and direction. */
const seenInEveryView: ReadonlySet<string> = new Set([
  'elements-settings--ready',
  'elements-settings--security',
  'elements-settings--host-tab',
  'elements-settings--unsaved-edits',
  'elements-general--hosts-own',
  'elements-profile--conflict',
  'elements-profile--field-errors',
  'elements-password--rules-half-met',
  'elements-mfa--three-codes-left',
  'elements-mfa-dialog--enable-scan',
  'elements-mfa-dialog--enable-codes',
  'elements-mfa-dialog--disable',
]);

/** The views of a story beside the light one. */
export function moreViewsOf(story: string): readonly (typeof moreViews)[number][] {
  return seenInEveryView.has(story) ? moreViews : [];
}

/** What the picture of a view is called: `elements-mfa--off.light`. */
export function pictureName(story: string, view: View): string {
  return `${story}.${view}`;
}

/** The names of all pictures there are to be of these stories. */
export function pictureNames(stories: readonly string[]): readonly string[] {
  const named = [...seenInEveryView].filter((story) => !stories.includes(story));
  if (named.length > 0) throw new Error(`There is no story ${named.join(', ')}`);
  return stories.flatMap((story) =>
    (['light', ...moreViewsOf(story)] as const).map((view) => pictureName(story, view)),
  );
}
