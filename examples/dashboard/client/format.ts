import type { BucketUnit, Metric } from '../shared/report.ts';

// Records are counted in UTC, so they are shown in UTC. Otherwise a call could appear on another day than its column.
const timeZone = 'UTC';
const language = 'en-GB';

const whole = new Intl.NumberFormat(language);
const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });
const wholeMoney = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const compactMoney = new Intl.NumberFormat(language, {
  style: 'currency',
  currency: 'EUR',
  notation: 'compact',
  maximumFractionDigits: 1,
});
const percent = new Intl.NumberFormat(language, {
  style: 'percent',
  signDisplay: 'exceptZero',
  maximumFractionDigits: 0,
});

const date = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat(language, {
  timeZone,
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const columns = {
  hour: new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' }),
  day: new Intl.DateTimeFormat(language, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }),
  month: new Intl.DateTimeFormat(language, { timeZone, month: 'long', year: 'numeric' }),
} as const satisfies Record<BucketUnit, Intl.DateTimeFormat>;
const ticks = {
  hour: columns.hour,
  day: new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'short' }),
  month: new Intl.DateTimeFormat(language, { timeZone, month: 'short' }),
} as const satisfies Record<BucketUnit, Intl.DateTimeFormat>;

export const formatCount = (value: number): string => whole.format(value);
export const formatMoney = (cents: number): string => money.format(cents / 100);
export const formatDate = (at: number | string): string => date.format(new Date(at));
/** Returns a day and a time with the time zone, for example "23 Nov, 14:30 UTC". */
export const formatMoment = (at: string): string => moment.format(new Date(at));
export const formatDay = (at: number): string => ticks.day.format(at);
export const formatTime = (at: number): string => ticks.hour.format(at);
/** Returns the name of a column of the chart. */
export const formatColumn = (unit: BucketUnit, at: number): string => columns[unit].format(at);
/** Returns the short name of a column, for the axis. */
export const formatTick = (unit: BucketUnit, at: number): string => ticks[unit].format(at);

/** Formats a figure in the unit of its metric. */
export function formatMetric(metric: Metric, value: number): string {
  return metric === 'revenue' ? wholeMoney.format(value / 100) : whole.format(value);
}

/** Formats a figure in short form. */
export function formatMetricShortly(metric: Metric, value: number): string {
  return metric === 'revenue' ? compactMoney.format(value / 100) : compact.format(value);
}

/** Returns the relative change from the previous figure; `null` if the previous figure is zero. */
export function formatChange(value: number, previous: number): string | null {
  return previous === 0 ? null : percent.format((value - previous) / previous).replace('-', '\u2212');
}

/** Formats the duration of a call as minutes and seconds. */
export function formatLength(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}

/** Formats a waiting time. */
export function formatWait(seconds: number): string {
  const [value, unit] =
    seconds < 90 ? [seconds, 'second'] : seconds < 5400 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  const count = Math.max(1, Math.ceil(value));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
