import type { UnsavedStrings } from '../en/unsaved.ts';

/** Simplified Chinese: the question before edits that are not saved are given up. */
export const unsavedZhHans = (): UnsavedStrings => ({
  title: '要放弃未保存的更改吗？',
  what: (names: string): string => `尚未保存：${names}。`,
  keep: '继续编辑',
  discard: '放弃更改',
});
