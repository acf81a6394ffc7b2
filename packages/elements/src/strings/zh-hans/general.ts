import type { GeneralStrings } from '../en/general.ts';

/** Simplified Chinese: the preferences. */
export const generalZhHans = (): GeneralStrings => ({
  dashboardTitle: '仪表板默认设置',
  dashboardDescription: '打开仪表板时显示的视图。更改会自动保存。',
  appearanceTitle: '外观',
  appearanceDescription: '主题和动画。',
  saved: (label: string): string => `“${label}”已保存。`,
  notSaved: (label: string, reason: string): string => `“${label}”未保存。${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `“${choice}”未保存。${reason}`,
  lost: '连接已中断。',
  labels: {
    dateRange: '日期范围',
    chartMetric: '图表指标',
    callsFilter: '通话筛选',
    paymentsFilter: '付款筛选',
    theme: '主题',
    animation: '动画',
  },
  hints: {
    animation: '“跟随系统”会采用您设备的减弱动态效果设置。',
  },
  choices: {
    dateRange: {
      today: '今天',
      last7Days: '过去 7 天',
      last30Days: '过去 30 天',
      last90Days: '过去 90 天',
      last12Months: '过去 12 个月',
    },
    chartMetric: { calls: '通话次数', callMinutes: '通话分钟数', payments: '付款', revenue: '收入' },
    callsFilter: { all: '所有通话', answered: '已接听', missed: '未接', voicemail: '语音信箱' },
    paymentsFilter: {
      all: '所有付款',
      succeeded: '成功',
      pending: '待处理',
      failed: '失败',
      refunded: '已退款',
    },
    theme: { system: '跟随系统', light: '浅色', dark: '深色' },
    animation: { system: '跟随系统', on: '开启', off: '关闭' },
  },
});
