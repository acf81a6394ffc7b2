import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { periodOf } from './period.ts';

const at = (text: string): number => Date.parse(text);
const now = at('2026-11-23T14:30:00Z');

describe('a period', () => {
  it('starts today at midnight UTC, has all hours, and compares with yesterday up to the same time', () => {
    const period = periodOf('today', now);
    assert.equal(period.from, at('2026-11-23T00:00:00Z'));
    assert.equal(period.to, now + 1);
    assert.equal(period.starts.length, 24);
    assert.equal(period.previousFrom, at('2026-11-22T00:00:00Z'));
    assert.equal(period.previousTo, at('2026-11-22T14:30:00.001Z'));
  });

  it('includes today in seven days', () => {
    const period = periodOf('last7Days', now);
    assert.equal(period.from, at('2026-11-17T00:00:00Z'));
    assert.equal(period.starts.length, 7);
    assert.equal(period.previousFrom, at('2026-11-10T00:00:00Z'));
  });

  it('has twelve calendar months, including the current one', () => {
    const period = periodOf('last12Months', now);
    assert.equal(period.from, at('2025-12-01T00:00:00Z'));
    assert.deepEqual(period.starts.slice(-2), [at('2026-10-01T00:00:00Z'), at('2026-11-01T00:00:00Z')]);
    assert.equal(period.previousFrom, at('2024-12-01T00:00:00Z'));
  });

  it('starts each month on the first, on any day of the month', () => {
    const { starts } = periodOf('last12Months', at('2028-03-31T23:59:59Z'));
    assert.ok(starts.every((start) => new Date(start).getUTCDate() === 1));
    assert.equal(new Set(starts).size, 12);
  });
});
