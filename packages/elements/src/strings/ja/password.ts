import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Japanese: the password form. */
export const passwordJa = ({ number }: Counting): PasswordStrings => ({
  title: 'パスワード',
  description: 'ほかの場所で使用していないパスワードを設定してください。',
  changed: '最終変更：',
  consequence: 'ほかのデバイスはサインアウトされます。',
  username: 'ユーザー名',
  currentPassword: '現在のパスワード',
  newPassword: '新しいパスワード',
  confirmation: '新しいパスワード（確認）',
  submit: 'パスワードを変更',
  done: 'パスワードを変更しました。ほかのデバイスはサインアウトされました。',
  endedMeanwhile:
    'パスワードの変更中に接続が切れ、サインアウトされました。パスワードはおそらく変更されています。新しいパスワードでサインインしてください。',
  mismatch: '新しいパスワードと一致しません。',
  unset:
    '別の方法でサインインしているため、このアカウントにはパスワードが設定されていません。ここで変更できるものはありません。',
  rulesTitle: '新しいパスワードの条件：',
  rules: {
    minimumLength: (characters: number): string => `${number(characters)}文字以上`,
    uppercase: '英大文字を含む',
    lowercase: '英小文字を含む',
    digit: '数字を含む',
    special: '記号（! など）を含む',
    notPersonal: '氏名やユーザー名ではない',
    notCurrent: '現在のパスワードではない',
    notCommon: 'よく使われるパスワードではない',
  },
  breached: 'このパスワードは、データ漏えいで流出したことが確認されています。別のパスワードを選んでください。',
  met: '達成：',
  notMet: '未達成：',
  nowMet: (rules: string, met: number, all: number): string =>
    `達成：${rules}。条件${number(all)}件中${number(met)}件を達成。`,
  allMet: 'すべての条件を満たしています。',
});
