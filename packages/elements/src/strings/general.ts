/** English: the preferences. A host's own ones bring their texts in the definition. */
export const generalEn = () => ({
  dashboardTitle: 'Dashboard defaults',
  dashboardDescription: 'The view your dashboard opens with. Changes save automatically.',
  appearanceTitle: 'Appearance',
  appearanceDescription: 'Theme and motion.',
  saved: (label: string): string => `${label} saved.`,
  notSaved: (label: string, reason: string): string => `${label} wasn’t saved. ${reason}`,
  choiceNotSaved: (choice: string, reason: string): string => `“${choice}” wasn’t saved. ${reason}`,
  /** Why, when the answer did not come and a look at the account has shown it. */
  lost: 'The connection was lost.',
  labels: {
    dateRange: 'Date range',
    chartMetric: 'Chart metric',
    callsFilter: 'Calls filter',
    paymentsFilter: 'Payments filter',
    theme: 'Theme',
    animation: 'Animation',
  },
  hints: {
    animation: '“System” follows your device’s reduced-motion setting.',
  },
  choices: {
    dateRange: {
      today: 'Today',
      last7Days: 'Last 7 days',
      last30Days: 'Last 30 days',
      last90Days: 'Last 90 days',
      last12Months: 'Last 12 months',
    },
    chartMetric: { calls: 'Calls', callMinutes: 'Call minutes', payments: 'Payments', revenue: 'Revenue' },
    callsFilter: { all: 'All calls', answered: 'Answered', missed: 'Missed', voicemail: 'Voicemail' },
    paymentsFilter: {
      all: 'All payments',
      succeeded: 'Succeeded',
      pending: 'Pending',
      failed: 'Failed',
      refunded: 'Refunded',
    },
    theme: { system: 'System', light: 'Light', dark: 'Dark' },
    animation: { system: 'System', on: 'On', off: 'Off' },
  },
});

/** What another language says for {@link generalEn}. */
export type GeneralStrings = ReturnType<typeof generalEn>;
