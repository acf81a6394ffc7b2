/** What a saved sheet of backup codes says beside the codes. */
export interface CodeSheet {
  /** For example "Backup codes for acme.example". */
  readonly title: string;
  /** One line each, for example the account and the date. */
  readonly facts: readonly string[];
  /** One line on how the codes are used and what they replace. */
  readonly note: string;
  readonly codes: readonly string[];
}

// Letters that are written from right to left.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * The sheet as plain text, the way it is downloaded. A program that shows it from right to left would move a first group of digits
 * to the end of its code: there each code begins with U+200E, which makes its line left-to-right. `parseBackupCode` ignores the mark.
 *
 * @param direction that of the page.
 */
export function sheetText(sheet: CodeSheet, direction = 'ltr'): string {
  const strings = [sheet.title, ...sheet.facts, sheet.note];
  const mark = direction === 'rtl' || strings.some((line) => rightToLeft.test(line)) ? '\u200E' : '';
  const codes = sheet.codes.map((code) => `${mark}${code}`);
  return [sheet.title, ...sheet.facts, '', ...codes, '', sheet.note, ''].join('\r\n');
}

/** The codes alone, one on each line, the way they are copied: exactly what a field for a code takes, so without marks. */
export function codesText(codes: readonly string[]): string {
  return codes.join('\n');
}

/** A file name that every system takes, for example `acme.example-backup-codes-2026-11-23.txt`. */
export function sheetFileName(site: string, date: Date): string {
  const name = site
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
  // The person's day, as on the sheet: by UTC it would be another in their evening.
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return [name, 'backup-codes', day].filter((part) => part !== '').join('-') + '.txt';
}
