import type { Counting } from '../counting.ts';
import type { GeneralStrings } from '../en/general.ts';

/** Arabic: the preferences. */
export const generalAr = ({ number }: Counting): GeneralStrings => ({
  dashboardTitle: 'الإعدادات الافتراضية للوحة المعلومات',
  dashboardDescription: 'طريقة العرض التي تُفتح بها لوحة المعلومات. تُحفظ التغييرات تلقائيًا.',
  appearanceTitle: 'المظهر',
  appearanceDescription: 'السمة والحركة.',
  saved: (label: string): string => `تم حفظ «\u2068${label}\u2069».`,
  notSaved: (label: string, reason: string): string => `لم يتم حفظ «\u2068${label}\u2069». ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `لم يتم حفظ «\u2068${choice}\u2069». ${reason}`,
  lost: 'انقطع الاتصال.',
  labels: {
    dateRange: 'النطاق الزمني',
    chartMetric: 'مقياس الرسم البياني',
    callsFilter: 'تصفية المكالمات',
    paymentsFilter: 'تصفية الدفعات',
    theme: 'السمة',
    animation: 'الحركة',
  },
  hints: {
    animation: 'يتبع خيار «النظام» إعداد تقليل الحركة على جهازك.',
  },
  choices: {
    dateRange: {
      today: 'اليوم',
      last7Days: `آخر ${number(7)} أيام`,
      last30Days: `آخر ${number(30)} يومًا`,
      last90Days: `آخر ${number(90)} يومًا`,
      last12Months: `آخر ${number(12)} شهرًا`,
    },
    chartMetric: { calls: 'المكالمات', callMinutes: 'دقائق المكالمات', payments: 'الدفعات', revenue: 'الإيرادات' },
    callsFilter: { all: 'كل المكالمات', answered: 'تم الرد عليها', missed: 'فائتة', voicemail: 'بريد صوتي' },
    paymentsFilter: {
      all: 'كل الدفعات',
      succeeded: 'ناجحة',
      pending: 'معلّقة',
      failed: 'فاشلة',
      refunded: 'مستردّة',
    },
    theme: { system: 'النظام', light: 'فاتحة', dark: 'داكنة' },
    animation: { system: 'النظام', on: 'مفعّلة', off: 'متوقفة' },
  },
});
