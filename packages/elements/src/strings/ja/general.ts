import type { GeneralStrings } from '../en/general.ts';

/** Japanese: the preferences. */
export const generalJa = (): GeneralStrings => ({
  dashboardTitle: 'ダッシュボードの初期表示',
  dashboardDescription: 'ダッシュボードを開いたときの表示です。変更は自動的に保存されます。',
  appearanceTitle: '外観',
  appearanceDescription: 'テーマとアニメーション。',
  saved: (label: string): string => `「${label}」を保存しました。`,
  notSaved: (label: string, reason: string): string => `「${label}」は保存されませんでした。${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `「${choice}」は保存されませんでした。${reason}`,
  lost: '接続が切れました。',
  labels: {
    dateRange: '期間',
    chartMetric: 'グラフの指標',
    callsFilter: '通話フィルター',
    paymentsFilter: '支払いフィルター',
    theme: 'テーマ',
    animation: 'アニメーション',
  },
  hints: {
    animation: '「システム」は、お使いのデバイスの動きを減らす設定に従います。',
  },
  choices: {
    dateRange: {
      today: '今日',
      last7Days: '過去7日間',
      last30Days: '過去30日間',
      last90Days: '過去90日間',
      last12Months: '過去12か月間',
    },
    chartMetric: { calls: '通話数', callMinutes: '通話時間（分）', payments: '支払い', revenue: '収益' },
    callsFilter: { all: 'すべての通話', answered: '応答済み', missed: '不在着信', voicemail: '留守番電話' },
    paymentsFilter: {
      all: 'すべての支払い',
      succeeded: '成功',
      pending: '保留中',
      failed: '失敗',
      refunded: '返金済み',
    },
    theme: { system: 'システム', light: 'ライト', dark: 'ダーク' },
    animation: { system: 'システム', on: 'オン', off: 'オフ' },
  },
});
