/** English: the question before edits that are not saved are given up. Loaded with it. */
export const unsavedEn = () => ({
  title: 'Discard unsaved changes?',
  /** The names are those of fields, as one list. */
  what: (names: string): string => `Not saved yet: ${names}.`,
  keep: 'Keep editing',
  discard: 'Discard changes',
});

/** What another language says for {@link unsavedEn}. */
export type UnsavedStrings = ReturnType<typeof unsavedEn>;
