const otherViews = ['narrow', 'dark', 'rtl'] as const;

/** How a story is drawn. `light` has the width that the story asks for. */
export type View = 'light' | (typeof otherViews)[number];

/** Together these stories show every part of the elements. They are drawn in every view, all other stories in `light`. */
export const storiesInEveryView: readonly string[] = [
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
];

export function viewsOf(story: string): readonly View[] {
  return storiesInEveryView.includes(story) ? ['light', ...otherViews] : ['light'];
}
