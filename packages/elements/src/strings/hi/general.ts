import type { GeneralStrings } from '../en/general.ts';

/** Hindi: the preferences. */
export const generalHi = (): GeneralStrings => ({
  dashboardTitle: 'डैशबोर्ड के डिफ़ॉल्ट',
  dashboardDescription: 'डैशबोर्ड इस व्यू के साथ खुलता है। बदलाव अपने-आप सेव होते हैं।',
  appearanceTitle: 'रूप-रंग',
  appearanceDescription: 'थीम और ऐनिमेशन।',
  saved: (label: string): string => `“${label}” का बदलाव सेव हो गया।`,
  notSaved: (label: string, reason: string): string => `“${label}” का बदलाव सेव नहीं हुआ। ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `“${choice}” विकल्प सेव नहीं हुआ। ${reason}`,
  lost: 'कनेक्शन टूट गया।',
  labels: {
    dateRange: 'तारीख की सीमा',
    chartMetric: 'चार्ट का मेट्रिक',
    callsFilter: 'कॉल फ़िल्टर',
    paymentsFilter: 'पेमेंट फ़िल्टर',
    theme: 'थीम',
    animation: 'ऐनिमेशन',
  },
  hints: {
    animation: '“सिस्टम” आपके डिवाइस की कम मोशन वाली सेटिंग के मुताबिक चलता है।',
  },
  choices: {
    dateRange: {
      today: 'आज',
      last7Days: 'पिछले 7 दिन',
      last30Days: 'पिछले 30 दिन',
      last90Days: 'पिछले 90 दिन',
      last12Months: 'पिछले 12 महीने',
    },
    chartMetric: { calls: 'कॉल', callMinutes: 'कॉल के मिनट', payments: 'पेमेंट', revenue: 'आमदनी' },
    callsFilter: { all: 'सभी कॉल', answered: 'रिसीव किए गए', missed: 'मिस्ड', voicemail: 'वॉइसमेल' },
    paymentsFilter: {
      all: 'सभी पेमेंट',
      succeeded: 'सफल',
      pending: 'पेंडिंग',
      failed: 'असफल',
      refunded: 'रिफ़ंड किए गए',
    },
    theme: { system: 'सिस्टम', light: 'हल्के रंग वाली', dark: 'गहरे रंग वाली' },
    animation: { system: 'सिस्टम', on: 'चालू', off: 'बंद' },
  },
});
