import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { dateOf, timeOf } from './date.view.ts';

describe('a date from the server', () => {
  for (const iso of ['2026-09-26T16:52Z', '2026-09-26T16:52:08Z', '2026-09-26T16:52:08.123Z']) {
    it(`is shown for ${iso}`, () => {
      assert.match(dateOf(iso, 'en-GB') ?? '', /Sept? 2026/u);
      assert.match(timeOf(iso, 'en-GB') ?? '', /:52/u);
    });
  }

  for (const [what, iso] of [
    ['no zone, which each device would read differently', '2026-09-26T16:52:08'],
    ['an offset instead of UTC', '2026-09-26T16:52:08+02:00'],
    ['no time', '2026-09-26'],
    ['a day that does not exist', '2026-02-30T16:52:08Z'],
    ['a month that does not exist', '2026-13-01T16:52:08Z'],
    ['five digits in its year', '10000-01-01T16:52:08Z'],
    ['text before it', 'at 2026-09-26T16:52:08Z'],
    ['text after it', '2026-09-26T16:52:08Z soon'],
    ['no value', ''],
  ] as const) {
    it(`is not shown if it has ${what} (B4)`, () => {
      assert.equal(dateOf(iso, 'en-GB'), null);
      assert.equal(timeOf(iso, 'en-GB'), null);
    });
  }
});
