import type { ProfileStrings } from '../en/profile.ts';

/** Japanese: the profile. */
export const profileJa = (): ProfileStrings => ({
  title: 'プロフィール',
  description: '氏名とサインイン方法です。',
  username: 'ユーザー名',
  usernameHint: 'サインインに使用します。',
  fullName: '氏名',
  updated: 'プロフィールを保存しました。',
  detailsTitle: 'アカウントの詳細',
  detailsDescription: 'アカウントに関する情報です。',
  id: 'ユーザーID',
  copyId: 'ユーザーIDをコピー',
  role: 'ロール',
  mfa: '二要素認証',
  mfaOn: '有効',
  mfaOff: '無効',
  created: '作成日時',
  lastUpdated: '最終更新',
  neverUpdated: 'なし',
  conflict: '編集中に、プロフィールが別の場所で変更されました。',
  conflictField: (field: string, value: string): string => `${field}は現在「${value}」です。`,
  conflictChoice: 'どちらのバージョンを残すか選んでください。',
  keepMine: '自分の変更を残す',
  takeTheirs: '保存済みのバージョンを使う',
});
