import type { UnsavedStrings } from '../en/unsaved.ts';

/** Spanish: the question before edits that are not saved are given up. */
export const unsavedEs = (): UnsavedStrings => ({
  title: '¿Descartar los cambios sin guardar?',
  what: (names: string): string => `Aún sin guardar: ${names}.`,
  keep: 'Seguir editando',
  discard: 'Descartar cambios',
});
