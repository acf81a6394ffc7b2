/** A saved sheet of backup codes. */
export interface CodeSheet {
  /** For example "Backup codes for acme.example". */
  readonly title: string;
  /** One line each, for example the account and the date. */
  readonly facts: readonly string[];
  /** One line about how the codes are used and what they replace. */
  readonly note: string;
  readonly codes: readonly string[];
}

// Letters that are written from right to left.
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Returns the sheet as plain text, for a download. A program that shows the text from right to left would move a first group of digits
 * to the end of its code. In such texts each code starts with U+200E, which makes its line left-to-right. `parseBackupCode` ignores it.
 *
 * @param direction - The direction of the page.
 */
export function sheetText(sheet: CodeSheet, direction = 'ltr'): string {
  const strings = [sheet.title, ...sheet.facts, sheet.note];
  const mark = direction === 'rtl' || strings.some((line) => rightToLeft.test(line)) ? '\u200E' : '';
  const codes = sheet.codes.map((code) => `${mark}${code}`);
  return [sheet.title, ...sheet.facts, '', ...codes, '', sheet.note, ''].join('\r\n');
}

/** Returns only the codes, one on each line, for the clipboard. They have no marks, because a field for a code may not accept them. */
export function codesText(codes: readonly string[]): string {
  return codes.join('\n');
}

/** Returns a file name that every system accepts, for example `acme.example-backup-codes-2026-11-23.txt`. */
export function sheetFileName(site: string, date: Date): string {
  const name = site
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
  // The local date, as on the sheet. The date in UTC can be another one.
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return [name, 'backup-codes', day].filter((part) => part !== '').join('-') + '.txt';
}
