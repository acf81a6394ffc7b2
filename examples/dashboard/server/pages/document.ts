import type { Preferences } from '../../shared/preferences.ts';

/** How a page looks before the account has been read. */
export type Appearance = Pick<Preferences, 'theme' | 'animation'>;

/**
 * Writes onto the `<html>` tag of a built page how this person wants it, so that the first frame is already theirs, also in a
 * browser they use for the first time. The script in the head takes it from there.
 */
export function dressDocument(page: string, { theme, animation }: Appearance): string {
  const attributes = [
    theme === 'system' ? '' : ` data-theme="${theme}"`,
    ` data-appearance="${escape(JSON.stringify({ theme, animation }))}"`,
  ].join('');
  return page.replace('<html', `<html${attributes}`);
}

/** Writes onto the built sign-in page that the password was right already: a reload goes on where the person was. */
export function atSecondStep(page: string): string {
  return page.replace('<html', '<html data-step="second-factor"');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
