import type { Counting } from '../counting.ts';
import type { MfaStrings } from '../en/mfa.ts';

/** Japanese: what the card on two-factor authentication says. */
export const mfaJa = ({ number }: Counting): MfaStrings => ({
  title: '二要素認証',
  description: 'サインインに2つ目のステップとして、スマートフォンのアプリのコードを追加します。',
  active: '有効',
  inactive: '無効',
  turnedOn: (date: string): string => `有効化：${date}`,
  inactiveDetail: 'パスワードを知っている人は、誰でもあなたとしてサインインできます。',
  enable: '二要素認証を有効にする',
  passwordNeeded:
    '二要素認証にはパスワードが必要です。別の方法でサインインしているため、このアカウントにはパスワードがありません。',
  authenticator: '認証アプリ',
  authenticatorDetail: '機種変更しましたか？設定が完了するまで、現在のスマートフォンを使用できます。',
  replace: '認証アプリを変更',
  backupCodes: 'バックアップコード',
  backupCodesDetail: 'スマートフォンなしでサインインするときに使用します。',
  left: (count: number): string => `残り${number(count)}個`,
  few: (count: number): string =>
    count === 0
      ? 'バックアップコードが残っていません。スマートフォンを紛失すると、サインインできなくなります。'
      : `バックアップコードは残り${number(count)}個しかありません。なくなる前に新しく生成してください。`,
  regenerate: 'バックアップコードを再生成',
  off: '無効化',
  offDetail: 'パスワードだけでサインインします。',
  disable: '二要素認証を無効にする',
  pending: {
    enable: (time: string): string => `二要素認証の設定が完了していません。有効期限は${time}です。`,
    replace: (time: string): string =>
      `認証アプリの変更が完了していません。設定の有効期限は${time}です。現在の認証アプリは引き続き使用できます。`,
  },
  resume: 'コードを入力',
  startOver: '最初からやり直す',
  cancelSetup: '設定をキャンセル',
  cancelled: '設定をキャンセルしました。何も変更されていません。',
  loadFailed: '読み込めませんでした。接続を確認して、もう一度お試しください。',
  done: {
    enable: '二要素認証が有効になりました。今後は、パスワードとアプリのコードでサインインします。',
    replace: '新しい認証アプリの設定が完了しました。以前の登録項目はアプリから削除できます。',
    regenerate: '新しいバックアップコードが有効になりました。以前のコードは使用できません。',
    disable: '二要素認証は無効です。',
  },
});
