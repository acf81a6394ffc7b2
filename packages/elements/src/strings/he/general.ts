import type { GeneralStrings } from '../en/general.ts';

/** Hebrew: the preferences. */
export const generalHe = (): GeneralStrings => ({
  dashboardTitle: 'ברירות המחדל של לוח הבקרה',
  dashboardDescription: 'התצוגה שבה לוח הבקרה נפתח. השינויים נשמרים אוטומטית.',
  appearanceTitle: 'מראה',
  appearanceDescription: 'ערכת נושא ואנימציה.',
  saved: (label: string): string => `נשמר: \u2068${label}\u2069.`,
  notSaved: (label: string, reason: string): string => `לא נשמר: \u2068${label}\u2069. ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `הבחירה ״\u2068${choice}\u2069״ לא נשמרה. ${reason}`,
  lost: 'החיבור נותק.',
  labels: {
    dateRange: 'טווח תאריכים',
    chartMetric: 'מדד בתרשים',
    callsFilter: 'סינון שיחות',
    paymentsFilter: 'סינון תשלומים',
    theme: 'ערכת נושא',
    animation: 'אנימציה',
  },
  hints: {
    animation: 'האפשרות ״מערכת״ פועלת לפי הגדרת הפחתת התנועה במכשיר שלך.',
  },
  choices: {
    dateRange: {
      today: 'היום',
      last7Days: '7 הימים האחרונים',
      last30Days: '30 הימים האחרונים',
      last90Days: '90 הימים האחרונים',
      last12Months: '12 החודשים האחרונים',
    },
    chartMetric: { calls: 'שיחות', callMinutes: 'דקות שיחה', payments: 'תשלומים', revenue: 'הכנסות' },
    callsFilter: { all: 'כל השיחות', answered: 'נענו', missed: 'לא נענו', voicemail: 'תא קולי' },
    paymentsFilter: {
      all: 'כל התשלומים',
      succeeded: 'הצליחו',
      pending: 'בהמתנה',
      failed: 'נכשלו',
      refunded: 'הוחזרו',
    },
    theme: { system: 'מערכת', light: 'בהירה', dark: 'כהה' },
    animation: { system: 'מערכת', on: 'פועלת', off: 'כבויה' },
  },
});
