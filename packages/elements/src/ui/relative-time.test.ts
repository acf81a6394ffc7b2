import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { relativeTime } from './relative-time.ts';

const now = new Date(2026, 10, 24, 10, 0, 0);
const seconds = (count: number): Date => new Date(now.getTime() - count * 1000);
const said = (date: Date, locale = 'en'): string | null => relativeTime(date, now.getTime(), locale);

describe('relativeTime', () => {
  const cases: readonly (readonly [date: Date, text: string | null])[] = [
    [now, 'now'],
    [seconds(59), 'now'],
    [seconds(60), '1 minute ago'],
    [seconds(59 * 60 + 59), '59 minutes ago'],
    [seconds(60 * 60), '1 hour ago'],
    [new Date(2026, 10, 23, 10, 0, 1), '23 hours ago'],
    [new Date(2026, 10, 23, 10), 'yesterday'],
    [new Date(2026, 10, 22, 23), '2 days ago'],
    [new Date(2026, 10, 18), '6 days ago'],
    [new Date(2026, 10, 17), '1 week ago'],
    [new Date(2026, 9, 26), '4 weeks ago'],
    [new Date(2026, 9, 25), '1 month ago'],
    [new Date(2025, 10, 25), '11 months ago'],
    [new Date(2025, 10, 24), '1 year ago'],
    [new Date(2024, 2, 4), '2 years ago'],
  ];
  for (const [date, text] of cases) it(`says ${text} of ${date.toISOString()}`, () => assert.equal(said(date), text));

  it('takes what is ahead by less than clocks differ for now, and says nothing of what is to come', () => {
    assert.equal(said(seconds(-60)), 'now');
    assert.equal(said(seconds(-61)), null);
  });

  it('speaks the language', () => {
    assert.equal(said(seconds(7200), 'de'), 'vor 2 Stunden');
    assert.equal(said(new Date(2026, 10, 23, 9), 'fr'), 'hier');
  });
});
