import type { UnsavedStrings } from '../en/unsaved.ts';

/** Brazilian Portuguese: the question before edits that are not saved are given up. */
export const unsavedPtBr = (): UnsavedStrings => ({
  title: 'Descartar as alterações não salvas?',
  what: (names: string): string => `Ainda não salvo: ${names}.`,
  keep: 'Continuar editando',
  discard: 'Descartar alterações',
});
