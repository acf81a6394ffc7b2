import type { Counting } from '../counting.ts';
import type { MfaDialogStrings } from '../en/mfa-dialog.ts';

/** Japanese: what the dialogs of two-factor authentication say. */
export const mfaDialogJa = ({ number }: Counting): MfaDialogStrings => ({
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
      'まず、パスワードを入力してください。認証アプリを入れたスマートフォンをお手元にご用意ください。二要素認証が有効になると、ほかのデバイスはサインアウトされます。',
    replace:
      'まず、パスワードを入力してください。現在の認証アプリは、新しいものが確認されるまで使用できます。確認されると、ほかのデバイスはサインアウトされます。',
    regenerate:
      '新しいバックアップコードを生成するには、パスワードを入力してください。生成と同時に以前のコードは使用できなくなり、ほかのデバイスはサインアウトされます。',
    disable:
      'パスワードだけでサインインできるようになります。認証アプリとバックアップコードは使用できなくなります。ほかのデバイスはサインアウトされます。',
  },
  passwordSubmit: {
    enable: '続ける',
    replace: '続ける',
    regenerate: '新しいコードを生成',
    disable: '二要素認証を無効にする',
  },
  warningTitle: 'バックアップコードを再生成しますか？',
  warning: (left: number): string =>
    left === 0
      ? '新しいコードを10個生成します。表示されるのは一度だけですので、安全な保管場所をご用意ください。'
      : `新しいコードを生成すると、残り${number(left)}個のコードはすぐに使用できなくなります。新しいコードが表示されるのは一度だけですので、安全な保管場所をご用意ください。`,
  proceed: '続ける',
  codeTitle: {
    enable: '認証アプリを登録',
    replace: '新しい認証アプリを登録',
  },
  scan: 'スマートフォンのアプリでこのQRコードをスキャンしてください。',
  qrLabel: '認証アプリ用のQRコード。横にあるキーも同じ内容です。',
  key: 'スキャンできない場合は、このキーをアプリに入力してください：',
  copyKey: 'キーをコピー',
  keyCopied: 'キーをコピーしました。',
  openApp: '認証アプリで開く',
  resumed:
    'このアカウント用にアプリに現在表示されているコードを入力してください。QRコードをまだスキャンしていない場合は、最初からやり直してください。',
  code: 'アプリのコード',
  codeHint: '6桁の数字です。30秒ごとに変わります。',
  codeShape: 'アプリに表示されている6桁の数字を入力してください。',
  codeSubmit: '確認',
  startOver: '最初からやり直す',
  cancelSetup: '設定をキャンセル',
  wait: 'お待ちください…',
  codesTitle: 'バックアップコードを保存',
  codesIntro: {
    enable:
      '二要素認証が有効になりました。スマートフォンを紛失しても、これらのコードのいずれかでサインインできます。各コードは一度だけ使用でき、表示されるのは今回限りです。',
    regenerate:
      '以前のコードはすべてこれらのコードに置き換わり、使用できなくなりました。各コードは一度だけ使用でき、表示されるのは今回限りです。',
  },
  codesLabel: 'バックアップコード',
  copyCodes: 'すべてコピー',
  codesCopied: 'すべてのコードをコピーしました。',
  copyFailed:
    'ブラウザーでコピーが許可されていません。テキストは選択済みです。Ctrl+Cまたは⌘Cを押すか、長押しして「コピー」を選んでください。',
  download: 'ダウンロード',
  downloaded: 'ダウンロードに保存しました。',
  print: '印刷',
  acknowledge: '保存しました',
  leave: {
    title: 'バックアップコードを保存せずに移動しますか？',
    what: (): string =>
      'コードは、戻ってくるまでここに残ります。このページを閉じるか再読み込みすると、もう一度表示することはできません。',
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
    setupMissing: 'この設定手続きは終了しています',
    setupExpired: 'この設定手続きは有効期限が切れました',
    codesChanged: '別の場所で新しいコードが生成されました',
    codesLost: '二要素認証は有効ですが、バックアップコードが失われました',
  },
  interrupted: {
    turnedOff: '操作中に、別のウィンドウまたは別のデバイスで無効にされました。',
    turnedOn:
      '操作中に、別のウィンドウまたは別のデバイスで有効にされました。バックアップコードはそちらに表示されています。',
    setupMissing:
      'この手続きは、別のウィンドウまたは別のデバイスで、キャンセルされたか、新たに開始されました。何も変更されていません。',
    setupExpired:
      '設定は10分以内に、数回の試行で完了する必要があります。何も変更されていません。アプリの登録項目を削除して、最初からやり直してください。',
    codesChanged:
      '同時に、別のウィンドウまたは別のデバイスで新しいバックアップコードが生成されました。そちらに表示されているコードが有効です。ほかのコードは生成されていません。',
    codesLost:
      'バックアップコードが届く前に接続が切れました。今すぐ新しく生成してください。コードがないままスマートフォンを紛失すると、アカウントにアクセスできなくなります。',
  },
  restart: {
    enable: '二要素認証を有効にする',
    replace: '最初からやり直す',
    regenerate: 'バックアップコードを再生成',
    disable: '二要素認証を無効にする',
  },
  outcomeUnknown: {
    enable: '接続が切れました。続けるには、もう一度パスワードを入力してください。',
    replace: '接続が切れました。続けるには、もう一度パスワードを入力してください。',
    regenerate:
      '接続が切れました。以前のコードはすでに使用できない可能性があります。新しいコードを生成するには、もう一度パスワードを入力してください。',
    disable: '接続が切れました。確実に無効にするには、もう一度パスワードを入力してください。',
  },
});
