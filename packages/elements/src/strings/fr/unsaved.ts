import type { UnsavedStrings } from '../en/unsaved.ts';

/** French: the question before edits that are not saved are given up. */
export const unsavedFr = (): UnsavedStrings => ({
  title: 'Abandonner les modifications non enregistrées\u202f?',
  what: (names: string): string => `Pas encore enregistré\u202f: ${names}.`,
  keep: 'Continuer à modifier',
  discard: 'Abandonner les modifications',
});
