import type { Preferences } from '../../shared/preferences.ts';

/** How a page looks before the account is loaded. */
export type Appearance = Pick<Preferences, 'theme' | 'animation'>;

/**
 * Writes the user's theme and motion preference on the `<html>` tag of a built page, so that the first frame is already correct,
 * also in a browser that the user has not used before. The script in the head reads them.
 */
export function withAppearance(page: string, { theme, animation }: Appearance): string {
  const attributes = [
    theme === 'system' ? '' : ` data-theme="${theme}"`,
    ` data-appearance="${escape(JSON.stringify({ theme, animation }))}"`,
  ].join('');
  return page.replace('<html', `<html${attributes}`);
}

/** Marks the built sign-in page if the password was already accepted, so that a reload continues with the second step. */
export function atSecondStep(page: string): string {
  return page.replace('<html', '<html data-step="second-factor"');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
