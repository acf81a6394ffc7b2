import type { ProfileStrings } from '../en/profile.ts';

/** Japanese: the profile. */
export const profileJa = (): ProfileStrings => ({
  title: 'プロフィール',
  description: '一緒に仕事をする人に表示される情報です。',
  username: 'ユーザー名',
  usernameHint: 'サインインに使用します。',
  fullName: '氏名',
  updated: 'プロフィールを保存しました。',
  detailsTitle: 'アカウントの詳細',
  detailsDescription: 'アカウントについて登録されている情報です。',
  id: 'ユーザーID',
  copyId: 'ユーザーIDをコピー',
  role: 'ロール',
  mfa: '二要素認証',
  mfaOn: '有効',
  mfaOff: '無効',
  created: '作成日時',
  lastUpdated: '最終更新',
  neverUpdated: 'なし',
  conflict: '編集中に、この情報が別の場所で変更されました。',
  conflictField: (field: string, value: string): string => `${field}は現在「${value}」です。`,
  conflictChoice: '保存する前に、どちらを残すか選んでください。',
  keepMine: '自分の変更を残す',
  takeTheirs: '別の変更を使う',
});
