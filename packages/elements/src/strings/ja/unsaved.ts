import type { UnsavedStrings } from '../en/unsaved.ts';

/** Japanese: the question before edits that are not saved are given up. */
export const unsavedJa = (): UnsavedStrings => ({
  title: '保存していない変更を破棄しますか？',
  what: (names: string): string => `まだ保存されていない項目：${names}`,
  keep: '編集を続ける',
  discard: '変更を破棄',
});
