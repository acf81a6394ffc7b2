import type { UnsavedStrings } from '../en/unsaved.ts';

/** Hindi: the question before edits that are not saved are given up. */
export const unsavedHi = (): UnsavedStrings => ({
  title: 'सेव नहीं किए गए बदलाव छोड़ दें?',
  what: (names: string): string => `अभी तक सेव नहीं हुआ: ${names}।`,
  keep: 'बदलाव करना जारी रखें',
  discard: 'बदलाव छोड़ दें',
});
