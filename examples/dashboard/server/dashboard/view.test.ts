import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseView } from './view.ts';

const whole = 'dateRange=today&chartMetric=calls&callsFilter=all&paymentsFilter=failed';

describe('the view in a query', () => {
  it('is read if every part is a known choice', () => {
    assert.deepEqual(parseView(new URLSearchParams(whole)), {
      dateRange: 'today',
      chartMetric: 'calls',
      callsFilter: 'all',
      paymentsFilter: 'failed',
    });
  });

  for (const [what, query] of [
    ['a missing part', 'dateRange=today'],
    ['an unknown choice', whole.replace('today', 'yesterday')],
    ['an unknown key', `${whole}&limit=1`],
    ['a part that is given twice', `${whole}&dateRange=last7Days`],
    ['SQL', whole.replace('failed', "failed' or 1=1 --")],
  ] as const) {
    it(`is rejected with ${what}`, () => {
      assert.equal(parseView(new URLSearchParams(query)), null);
    });
  }
});
