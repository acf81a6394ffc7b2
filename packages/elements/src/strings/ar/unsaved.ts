import type { UnsavedStrings } from '../en/unsaved.ts';

/** Arabic: the question before edits that are not saved are given up. */
export const unsavedAr = (): UnsavedStrings => ({
  title: 'هل تريد تجاهل التغييرات غير المحفوظة؟',
  what: (names: string): string => `لم يتم حفظه بعد: \u2068${names}\u2069.`,
  keep: 'متابعة التعديل',
  discard: 'تجاهل التغييرات',
});
