import type { Preferences } from '../../shared/preferences.ts';
import type { BucketUnit } from '../../shared/report.ts';

/** A time range in UTC, divided into equal columns, with the range that it is compared with. In milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly previousFrom: number;
  readonly previousTo: number;
  readonly unit: BucketUnit;
  /** The start of each column, oldest first. */
  readonly starts: readonly number[];
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Returns the current period of a date range. Days: whole days up to now, compared with the same number of days before, up to the
 * same time of day. Twelve months: calendar months, compared with the year before.
 */
export function periodOf(range: Preferences['dateRange'], now: number): Period {
  switch (range) {
    case 'today':
      return days(1, now, 'hour');
    case 'last7Days':
      return days(7, now, 'day');
    case 'last30Days':
      return days(30, now, 'day');
    case 'last90Days':
      return days(90, now, 'day');
    case 'last12Months':
      return months(12, now);
  }
}

function days(count: number, now: number, unit: 'hour' | 'day'): Period {
  const today = Math.floor(now / day) * day;
  const from = today - (count - 1) * day;
  const step = unit === 'hour' ? hour : day;
  const to = now + 1;
  return {
    from,
    to,
    previousFrom: from - count * day,
    previousTo: to - count * day,
    unit,
    // A day shows all 24 hours, including future ones, so that its columns do not move.
    starts: Array.from({ length: unit === 'hour' ? 24 : count }, (_, index) => from + index * step),
  };
}

function months(count: number, now: number): Period {
  const moment = new Date(now);
  const start = (ago: number): number => Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - ago);
  const starts = Array.from({ length: count }, (_, index) => start(count - 1 - index));
  const from = start(count - 1);
  const sameMomentLastYear = new Date(now);
  sameMomentLastYear.setUTCFullYear(moment.getUTCFullYear() - 1);
  return {
    from,
    to: now + 1,
    previousFrom: start(2 * count - 1),
    previousTo: sameMomentLastYear.getTime() + 1,
    unit: 'month',
    starts,
  };
}
