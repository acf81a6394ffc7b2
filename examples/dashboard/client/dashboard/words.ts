import type { Preferences } from '../../shared/preferences.ts';
import type { BucketUnit, Metric } from '../../shared/report.ts';

/** The texts of the dashboard. They use the same terms as the settings. */
export const metricWords: Readonly<Record<Metric, string>> = {
  calls: 'Calls',
  callMinutes: 'Call minutes',
  payments: 'Payments',
  revenue: 'Revenue',
};

export const unitWords: Readonly<Record<BucketUnit, string>> = {
  hour: 'per hour',
  day: 'per day',
  month: 'per month',
};

/** For each range: the full name, the short name, the period it is compared with, and the text if that period had no records. */
export const rangeWords: Readonly<
  Record<Preferences['dateRange'], { full: string; short: string; before: string; none: string }>
> = {
  today: { full: 'Today', short: 'Today', before: 'this time yesterday', none: 'None by this time yesterday' },
  last7Days: { full: 'Last 7 days', short: '7 days', before: 'previous 7 days', none: 'None in previous 7 days' },
  last30Days: { full: 'Last 30 days', short: '30 days', before: 'previous 30 days', none: 'None in previous 30 days' },
  last90Days: { full: 'Last 90 days', short: '90 days', before: 'previous 90 days', none: 'None in previous 90 days' },
  last12Months: {
    full: 'Last 12 months',
    short: '12 months',
    before: 'previous 12 months',
    none: 'None in previous 12 months',
  },
};

export const callsFilterWords: Readonly<Record<Preferences['callsFilter'], string>> = {
  all: 'All calls',
  answered: 'Answered',
  missed: 'Missed',
  voicemail: 'Voicemail',
};

export const paymentsFilterWords: Readonly<Record<Preferences['paymentsFilter'], string>> = {
  all: 'All payments',
  succeeded: 'Succeeded',
  pending: 'Pending',
  failed: 'Failed',
  refunded: 'Refunded',
};
