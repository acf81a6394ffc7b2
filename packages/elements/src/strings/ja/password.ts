import type { Counting } from '../counting.ts';
import type { PasswordStrings } from '../en/password.ts';

/** Japanese: the password form. */
export const passwordJa = ({ number }: Counting): PasswordStrings => ({
  title: 'パスワード',
  description: 'ほかの場所で使用していないパスワードを使用してください。',
  changed: '最終変更：',
  consequence: 'ほかのデバイスからサインアウトされます。',
  username: 'ユーザー名',
  currentPassword: '現在のパスワード',
  newPassword: '新しいパスワード',
  confirmation: '新しいパスワード（確認）',
  submit: 'パスワードを変更',
  done: 'パスワードを変更しました。ほかのデバイスはサインアウトされました。',
  endedMeanwhile: 'パスワードの変更中に接続が切れ、サインアウトされました。まず新しいパスワードをお試しください。',
  mismatch: 'パスワードが一致しません。',
  unset: '別の方法でサインインしているため、このアカウントにはパスワードが設定されていません。',
  rulesTitle: '新しいパスワードの条件：',
  rules: {
    minimumLength: (characters: number): string => `${number(characters)}文字以上`,
    uppercase: '英大文字を含む',
    lowercase: '英小文字を含む',
    digit: '数字を含む',
    special: '記号（! や # など）を含む',
    notPersonal: '氏名やユーザー名ではない',
    notCurrent: '現在のパスワードではない',
    notCommon: 'よく使われるパスワードではない',
  },
  missing: (rules: string): string => `不足している条件：${rules}。`,
  missingRules: {
    minimumLength: (characters: number): string => `${number(characters)}文字以上`,
    uppercase: '英大文字',
    lowercase: '英小文字',
    digit: '数字',
    special: '記号',
  },
  refused: {
    notPersonal: '氏名やユーザー名は使用しないでください。',
    notCurrent: '現在とは異なるパスワードを選んでください。',
    notCommon: 'このパスワードはよく使われています。別のパスワードを選んでください。',
    breached: 'このパスワードはデータ漏えいで流出しています。別のパスワードを選んでください。',
  },
  met: '達成：',
  notMet: '未達成：',
  nowMet: (rules: string, met: number, all: number): string =>
    `達成：${rules}。条件${number(all)}件中${number(met)}件を達成。`,
  allMet: 'すべての条件を満たしています。',
});
