import { html } from 'lit';
import type { TemplateResult } from 'lit';

const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/u;

/** Draws an ISO 8601 UTC instant in the person's own time, the exact one with its zone at hand; `unknown` for what is no date. */
export function dateTime(iso: string, locale: string, unknown: string): TemplateResult {
  const date = new Date(iso);
  // 30 February would silently become 2 March in some engines.
  const isDate = utc.test(iso) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso.slice(0, 10));
  if (!isDate) return html`${unknown}`;
  const written = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, options).format(date);
  return html`<time datetime=${iso} title=${written({ dateStyle: 'full', timeStyle: 'long' })}
    >${written({ dateStyle: 'long', timeStyle: 'short' })}</time
  >`;
}
