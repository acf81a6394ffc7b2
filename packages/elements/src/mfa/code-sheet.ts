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

/** The sheet as plain text, the way it is downloaded. */
export function sheetText(sheet: CodeSheet): string {
  return [sheet.title, ...sheet.facts, '', ...sheet.codes, '', sheet.note, ''].join('\r\n');
}

/** The codes alone, one on each line, the way they are copied. */
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
