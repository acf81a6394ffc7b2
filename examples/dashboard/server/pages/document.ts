import type { Preferences } from '../../shared/preferences.ts';

/** How a page looks before any script has run. */
export type Appearance = Pick<Preferences, 'theme' | 'animation'>;

/**
 * Writes theme and animation onto the `<html>` tag of a built page, so that the first paint is already the person's. `null`
 * leaves the page as it is: the browser's own wish, or what the snippet in its head remembers.
 */
export function dressDocument(page: string, appearance: Appearance | null): string {
  if (appearance === null) return page;
  const { theme, animation } = appearance;
  const attributes = [
    theme === 'system' ? '' : ` data-theme="${theme}"`,
    animation === 'system' ? '' : ` data-animation="${animation}"`,
  ].join('');
  return page.replace('<html', `<html${attributes}`);
}
