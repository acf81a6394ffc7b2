import type { UnsavedStrings } from '../en/unsaved.ts';

/** Hebrew: the question before edits that are not saved are given up. */
export const unsavedHe = (): UnsavedStrings => ({
  title: 'לוותר על השינויים שלא נשמרו?',
  what: (names: string): string => `עדיין לא נשמר: \u2068${names}\u2069.`,
  keep: 'המשך העריכה',
  discard: 'ויתור על השינויים',
});
