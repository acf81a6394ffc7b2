import type { Counting } from '../counting.ts';
import type { CommonStrings } from '../en/shared.ts';

/** Japanese: what all elements share. */
export const commonJa = ({ duration, fromNow, number }: Counting): CommonStrings => ({
  locale: 'ja',
  loading: '読み込み中…',
  retry: '再試行',
  cancel: 'キャンセル',
  close: '閉じる',
  save: '変更を保存',
  saving: '保存中…',
  saved: '保存しました',
  checking: '確認中…',
  savedAfterAll: '接続が一時的に切れましたが、変更は保存されました。',
  lostAfterAll: '接続が切れたため、変更は保存されませんでした。もう一度お試しください。',
  waitOver: 'もう一度お試しいただけます。',
  copy: 'コピー',
  copied: 'コピーしました',
  copyFailed: 'コピーできませんでした。テキストを選択して手動でコピーしてください。',
  showPassword: 'パスワードを表示',
  loadFailed: 'アカウントを読み込めませんでした。',
  refreshFailed: 'この情報は最新ではない可能性があります。',
  offline: 'オフラインのようです。',
  unknownDate: '不明',
  errors: {
    OTHER: '問題が発生しました。もう一度お試しください。',
    INPUT_INVALID: '入力内容を確認してください。',
    USERNAME_TAKEN: 'このユーザー名はすでに使われています。別のユーザー名を選んでください。',
    PASSWORD_WRONG: 'パスワードが正しくありません。',
    PASSWORD_REJECTED: 'このパスワードは条件を満たしていません。',
    PASSWORD_UNSET: 'このアカウントにはパスワードが設定されていません。',
    CODE_WRONG: 'コードが正しくありません。アプリに表示されている最新のコードを入力してください。',
    CODE_USED: 'このコードはすでに使用されています。次のコードが表示されるまでお待ちください。',
    CLOCK_OFF: (seconds: number): string =>
      `スマートフォンの時計が約${duration(Math.abs(seconds))}${seconds > 0 ? '進んで' : '遅れて'}います。日付と時刻の自動設定をオンにして、もう一度お試しください。`,
    ENROLMENT_MISSING: 'この設定手続きは無効になりました。最初からやり直してください。',
    ENROLMENT_EXPIRED: 'この設定手続きは有効期限が切れました。最初からやり直してください。',
    MFA_INACTIVE: '二要素認証はすでに無効です。',
    SESSION_ENDED: 'サインアウトされました。続けるには、もう一度サインインしてください。',
    REAUTHENTICATION_REQUIRED: 'この操作を行うには、もう一度サインインしてください。',
    ATTEMPTS_LOCKED: (seconds: number): string =>
      seconds <= 0
        ? '試行回数が上限を超えました。しばらくしてからもう一度お試しください。'
        : `試行回数が上限を超えました。${fromNow(seconds)}にもう一度お試しください。`,
    ATTEMPTS_EXHAUSTED:
      '試行回数が上限を超えました。アカウントのロックを解除するには、サポートにお問い合わせください。',
    CONNECTION_FAILED: 'オフラインのようです。何も変更されていません。',
    OUTCOME_UNKNOWN: '接続が切れました。変更が保存されたかどうかは不明です。',
    SERVICE_UNAVAILABLE: '現在サービスに接続できません。しばらくしてからもう一度お試しください。',
  },
  issues: {
    other: 'この値は許可されていません。',
    required: 'この項目を入力してください。',
    tooShort: (minimum: number): string => `${number(minimum)}文字以上で入力してください。`,
    tooLong: (maximum: number): string => `${number(maximum)}文字以内で入力してください。`,
    useMore: '文字数を増やしてください。',
    useFewer: '文字数を減らしてください。',
    usernameCharacters:
      '半角の英字（a～z）と数字を使用してください。その間には、ピリオド、ハイフン、アンダースコアを1つずつ入れることができます。',
    usernameReserved: 'この名前は予約されています。別の名前を選んでください。',
    fullNameCharacters: 'この名前には表示できない文字が含まれています。',
    readOnly: 'ここでは変更できません。',
    choice: 'この選択肢は使用できなくなりました。',
    passwordCharacters: 'このパスワードには使用できない文字が含まれています。',
  },
  required: {
    username: 'ユーザー名を入力してください。',
    fullName: '氏名を入力してください。',
    currentPassword: '現在のパスワードを入力してください。',
    newPassword: '新しいパスワードを入力してください。',
    confirmation: '新しいパスワードをもう一度入力してください。',
    password: 'パスワードを入力してください。',
    code: 'アプリのコードを入力してください。',
  },
});
