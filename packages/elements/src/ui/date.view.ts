import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { relativeTime } from './relative-time.ts';

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/u;

/**
 * Draws an ISO 8601 UTC time: how long ago it was, followed by the exact time in the user's time zone. Shows `unknown` for an
 * invalid date.
 *
 * @param now milliseconds since 1970. Default: the device's clock.
 */
export function dateTime(iso: string, locale: string, unknown: string, now: number = Date.now()): TemplateResult {
  const date = parse(iso);
  if (date === null) return html`${unknown}`;
  const exact = exactTime(date, locale);
  const relative = relativeTime(date, now, locale);
  return relative === null
    ? html`<time datetime=${iso}>${exact}</time>`
    : html`<time datetime=${iso}>${relative} <span class="account-exact">${exact}</span></time>`;
}

/** A sample text that reserves the space for {@link dateTime}, in two lines if the exact time has its own line. */
export function dateTimeRoom(locale: string): string {
  // A long month, two digits each for day and hour, and the unit of time with the most letters.
  const date = new Date(2020, 8, 28, 22, 58);
  const relative = relativeTime(date, date.getTime() + 59 * 60_000, locale) ?? '';
  return `${relative} ·\n${exactTime(date, locale)}`;
}

function exactTime(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

/** The day of an ISO 8601 UTC instant, in the user's time zone: "26 Sep 2025". `null` for what is no date. */
export function dateOf(iso: string, locale: string): string | null {
  const date = parse(iso);
  return date === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date);
}

/** The time of day of an ISO 8601 UTC instant, in the user's time zone: "16:52". `null` for what is no date. */
export function timeOf(iso: string, locale: string): string | null {
  const date = parse(iso);
  return date === null ? null : new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
}

function parse(iso: string): Date | null {
  const date = new Date(iso);
  // 30 February would silently become 2 March in some engines.
  const isDate = utc.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso.slice(0, 10));
  return isDate ? date : null;
}
