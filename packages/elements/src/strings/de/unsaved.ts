import type { UnsavedStrings } from '../en/unsaved.ts';

/** German: the question before edits that are not saved are given up. */
export const unsavedDe = (): UnsavedStrings => ({
  title: 'Nicht gespeicherte Änderungen verwerfen?',
  what: (names: string): string => `Noch nicht gespeichert: ${names}.`,
  keep: 'Weiter bearbeiten',
  discard: 'Änderungen verwerfen',
});
