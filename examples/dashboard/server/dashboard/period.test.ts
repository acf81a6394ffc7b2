import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { periodOf } from './period.ts';

const at = (text: string): number => Date.parse(text);
const now = at('2026-11-23T14:30:00Z');

describe('a period', () => {
  it('of today starts at midnight UTC, has all hours, and is compared with yesterday up to the same time', () => {
    const period = periodOf('today', now);
    assert.equal(period.from, at('2026-11-23T00:00:00Z'));
    assert.equal(period.to, now + 1);
    assert.equal(period.starts.length, 24);
    assert.equal(period.previousFrom, at('2026-11-22T00:00:00Z'));
    assert.equal(period.previousTo, at('2026-11-22T14:30:00.001Z'));
  });

  it('of seven days counts today as one of them', () => {
    const period = periodOf('last7Days', now);
    assert.equal(period.from, at('2026-11-17T00:00:00Z'));
    assert.equal(period.starts.length, 7);
    assert.equal(period.previousFrom, at('2026-11-10T00:00:00Z'));
  });

  it('of twelve months is calendar months, this one among them', () => {
    const period = periodOf('last12Months', now);
    assert.equal(period.from, at('2025-12-01T00:00:00Z'));
    assert.deepEqual(period.starts.slice(-2), [at('2026-10-01T00:00:00Z'), at('2026-11-01T00:00:00Z')]);
    assert.equal(period.previousFrom, at('2024-12-01T00:00:00Z'));
  });

  it('begins its months on the first, whatever day it is', () => {
    const { starts } = periodOf('last12Months', at('2028-03-31T23:59:59Z'));
    assert.ok(starts.every((start) => new Date(start).getUTCDate() === 1));
    assert.equal(new Set(starts).size, 12);
  });
});
