import type { GeneralStrings } from '../en/general.ts';

/** German: the preferences. */
export const generalDe = (): GeneralStrings => ({
  dashboardTitle: 'Standardansicht des Dashboards',
  dashboardDescription: 'Die Ansicht, mit der Ihr Dashboard öffnet. Änderungen werden automatisch gespeichert.',
  appearanceTitle: 'Darstellung',
  appearanceDescription: 'Farbschema und Animationen.',
  saved: (label: string): string => `„${label}“ wurde gespeichert.`,
  notSaved: (label: string, reason: string): string => `„${label}“ wurde nicht gespeichert. ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `„${choice}“ wurde nicht gespeichert. ${reason}`,
  lost: 'Die Verbindung wurde unterbrochen.',
  labels: {
    dateRange: 'Zeitraum',
    chartMetric: 'Kennzahl im Diagramm',
    callsFilter: 'Anruffilter',
    paymentsFilter: 'Zahlungsfilter',
    theme: 'Design',
    animation: 'Animationen',
  },
  hints: {
    animation: '„System“ folgt der Einstellung Ihres Geräts für reduzierte Bewegung.',
  },
  choices: {
    dateRange: {
      today: 'Heute',
      last7Days: 'Letzte 7 Tage',
      last30Days: 'Letzte 30 Tage',
      last90Days: 'Letzte 90 Tage',
      last12Months: 'Letzte 12 Monate',
    },
    chartMetric: { calls: 'Anrufe', callMinutes: 'Gesprächsminuten', payments: 'Zahlungen', revenue: 'Umsatz' },
    callsFilter: { all: 'Alle Anrufe', answered: 'Angenommen', missed: 'Verpasst', voicemail: 'Voicemail' },
    paymentsFilter: {
      all: 'Alle Zahlungen',
      succeeded: 'Erfolgreich',
      pending: 'Ausstehend',
      failed: 'Fehlgeschlagen',
      refunded: 'Erstattet',
    },
    theme: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    animation: { system: 'System', on: 'Ein', off: 'Aus' },
  },
});
