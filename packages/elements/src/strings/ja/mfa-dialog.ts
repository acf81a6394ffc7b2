import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Japanese: what the dialogs of two-factor authentication say. */
export const mfaDialogJa = ({ duration, number }: Counting): MfaDialogStrings => ({
  step: (step: number, all: number): string => `ステップ${number(step)}/${number(all)}`,
  username: 'ユーザー名',
  password: 'パスワード',
  passwordTitle: {
    enable: '二要素認証を有効にする',
    replace: '認証アプリを変更',
    regenerate: 'バックアップコードを再生成',
    disable: '二要素認証を無効にしますか？',
  },
  passwordIntro: {
    enable:
      '続けるには、パスワードを入力してください。1PasswordやGoogle Authenticatorなどの認証アプリが必要です。二要素認証を有効にすると、ほかのデバイスからサインアウトされます。',
    replace:
      '続けるには、パスワードを入力してください。現在の認証アプリは、新しいものを確認するまで使用できます。その後、ほかのデバイスからサインアウトされます。',
    regenerate:
      '新しいバックアップコードを生成するには、パスワードを入力してください。現在のコードはすぐに使用できなくなり、ほかのデバイスからサインアウトされます。',
    disable:
      'パスワードだけでサインインします。認証アプリとバックアップコードは使用できなくなります。ほかのデバイスからサインアウトされます。',
  },
  passwordSubmit: {
    enable: '続ける',
    replace: '続ける',
    regenerate: '新しいコードを生成',
    disable: '二要素認証を無効にする',
  },
  warningTitle: 'バックアップコードを再生成しますか？',
  warning: (left: number, fresh: number): string =>
    left === 0
      ? `新しいコードを${number(fresh)}個生成します。表示されるのは一度だけですので、保存の準備をしてください。`
      : `新しいコードを生成すると、残り${number(left)}個のコードはすぐに使用できなくなります。新しいコードが表示されるのは一度だけですので、保存の準備をしてください。`,
  proceed: '続ける',
  codeTitle: {
    enable: '認証アプリを登録',
    replace: '新しい認証アプリを登録',
  },
  scan: 'スマートフォンのアプリでこのQRコードをスキャンしてください。',
  qrLabel: '認証アプリ用のQRコード。代わりにセットアップキーを入力することもできます。',
  key: 'スキャンできない場合は、このセットアップキーを入力してください：',
  copyKey: 'キーをコピー',
  keyCopied: 'キーをコピーしました。',
  openApp: '認証アプリで開く',
  resumed:
    'このアカウント用にアプリに現在表示されているコードを入力してください。QRコードをまだスキャンしていない場合は、最初からやり直してください。',
  code: (digits: number): string => `${number(digits)}桁のコード`,
  codeHint: (seconds: number): string => `アプリには${duration(seconds)}ごとに新しいコードが表示されます。`,
  codeShape: (digits: number): string => `アプリに表示されている${number(digits)}桁の数字を入力してください。`,
  codeSubmit: '確認',
  startOver: '最初からやり直す',
  cancelSetup: '設定をキャンセル',
  wait: 'お待ちください…',
  codesTitle: 'バックアップコードを保存',
  codesIntro: {
    enable:
      '二要素認証が有効になりました。スマートフォンを紛失しても、これらのコードのいずれかでサインインできます。各コードは一度だけ使用できます。コードが再び表示されることはありません。',
    regenerate:
      '以前のコードはすべてこれらのコードに置き換わり、使用できなくなりました。各コードは一度だけ使用できます。コードが再び表示されることはありません。',
  },
  codesLabel: 'バックアップコード',
  copyCodes: 'すべてコピー',
  codesCopied: 'すべてのコードをコピーしました。',
  copyFailed:
    'ブラウザーによってコピーがブロックされました。テキストは選択済みです。Ctrl+Cまたは⌘Cを押すか、長押しして「コピー」を選んでください。',
  download: 'ダウンロード',
  downloadStarted:
    'ファイルがダウンロードされたことを確認してください。されていない場合は、コードをコピーしてください。',
  print: '印刷',
  printStarted: '印刷されたことを確認してください。印刷されていない場合は、コードをコピーしてください。',
  copyInstead: 'ここでは利用できません。代わりにコードをコピーしてください。',
  acknowledge: 'コードを保存した',
  leave: {
    title: 'バックアップコードを保存せずに移動しますか？',
    what: (): string =>
      'このページを開いている間は、コードに戻ることができます。ページを閉じるか再読み込みすると、コードは失われます。',
    keep: 'コードに戻る',
    discard: '移動する',
  },
  sheetTitle: (site: string): string => `${site}のバックアップコード`,
  sheetAccount: (username: string): string => `アカウント：${username}`,
  sheetDate: (date: string): string => `作成日：${date}`,
  sheetNote:
    '各コードは一度だけ使用できます。ご自身だけがアクセスできる場所に保管してください。新しいコードを生成すると、これらのコードは無効になります。',
  interruptedTitle: {
    turnedOff: '二要素認証は無効になりました',
    turnedOn: '二要素認証はすでに有効です',
    setupMissing: 'この設定手続きは無効になりました',
    setupExpired: 'この設定手続きは有効期限が切れました',
    codesChanged: '別の場所で新しいコードが生成されました',
    codesLost: '二要素認証は有効ですが、バックアップコードを表示できませんでした',
  },
  interrupted: {
    turnedOff: '操作中に、別のウィンドウまたは別のデバイスで無効にされました。',
    turnedOn:
      '操作中に、別のウィンドウまたは別のデバイスで有効にされました。バックアップコードはそちらに表示されています。',
    setupMissing:
      'この手続きは、別のウィンドウまたは別のデバイスで、キャンセルされたか、新たに開始されました。何も変更されていません。',
    setupExpired: (seconds: number): string =>
      `設定は、${duration(seconds)}が経過するか、誤ったコードを何度も入力すると期限切れになります。何も変更されていません。アプリから登録項目を削除して、最初からやり直してください。`,
    codesChanged:
      '同時に、別のウィンドウまたは別のデバイスで新しいバックアップコードが生成されました。そちらに表示されているコードが有効です。ほかのコードは生成されていません。',
    codesLost:
      'バックアップコードが届く前に接続が切れました。スマートフォンを紛失してもアカウントにアクセスできるように、今すぐ新しく生成してください。',
  },
  restart: { again: '最初からやり直す', enable: '二要素認証を有効にする', regenerate: 'バックアップコードを再生成' },
  outcomeUnknown: {
    enable: '接続が切れました。続けるには、もう一度パスワードを入力してください。',
    replace: '接続が切れました。続けるには、もう一度パスワードを入力してください。',
    regenerate:
      '接続が切れました。以前のコードはすでに使用できない可能性があります。新しいコードを生成するには、もう一度パスワードを入力してください。',
    disable: '接続が切れました。二要素認証の無効化を完了するには、もう一度パスワードを入力してください。',
  },
});
