const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago a time was, in a suitable unit: "2 hours ago", "yesterday", "3 weeks ago". A time up to a minute ahead is now,
 * because clocks differ. `null` for a later time.
 *
 * @param now milliseconds since 1970, as {@link date}'s own.
 */
export function relativeTime(date: Date, now: number, locale: string): string | null {
  const past = now - date.getTime();
  if (past < -minute) return null;
  const say = (value: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'always' | 'auto' = 'always'): string =>
    new Intl.RelativeTimeFormat(locale, { numeric }).format(-value, unit);
  if (past < minute) return say(0, 'second', 'auto');
  if (past < hour) return say(Math.floor(past / minute), 'minute');
  if (past < day) return say(Math.floor(past / hour), 'hour');
  const days = daysBetween(date, new Date(now));
  // Only days use names such as "yesterday": 35 days ago may not be "last month".
  if (days < 7) return say(days, 'day', 'auto');
  if (days < 30) return say(Math.floor(days / 7), 'week');
  if (days < 365) return say(Math.max(1, Math.floor(days / 30.44)), 'month');
  return say(Math.max(1, Math.floor(days / 365.25)), 'year');
}

// By calendar days in the user's time zone: the evening before last is not yesterday, although it is less than 48 hours ago.
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(to) - midnight(from)) / day);
}
