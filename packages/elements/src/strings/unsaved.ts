/** English: the question before unsaved edits are discarded. */
export const unsavedEn = () => ({
  title: 'Discard unsaved changes?',
  /** The names are those of fields, as one list. */
  what: (names: string): string => `Not saved yet: ${names}.`,
  keep: 'Keep editing',
  discard: 'Discard changes',
});

/** What another language says for {@link unsavedEn}. */
export type UnsavedStrings = ReturnType<typeof unsavedEn>;
