import type { Preferences } from '../../shared/preferences.ts';
import type { BucketUnit, Metric } from '../../shared/report.ts';

/** What the dashboard says; the same words as the settings use for the same things. */
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

/** Each range in full, the part of it that fits a small control, and what came before it. */
export const rangeWords: Readonly<Record<Preferences['dateRange'], { full: string; short: string; before: string }>> = {
  today: { full: 'Today', short: 'Today', before: 'yesterday by this time' },
  last7Days: { full: 'Last 7 days', short: '7 days', before: 'the 7 days before' },
  last30Days: { full: 'Last 30 days', short: '30 days', before: 'the 30 days before' },
  last90Days: { full: 'Last 90 days', short: '90 days', before: 'the 90 days before' },
  last12Months: { full: 'Last 12 months', short: '12 months', before: 'the year before' },
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
