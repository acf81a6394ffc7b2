import { deepEqual, equal } from 'node:assert/strict';
import { describe as suite, it } from 'node:test';

import type { Mutant } from './instrument.ts';
import { describe, earlierDetections, summary } from './report.ts';
import type { Outcome, Result } from './report.ts';

const mutant: Mutant = { id: '1', file: 'a.ts', line: 3, column: 5, original: 'a &&\n  b', replacement: 'a || b' };
const resultOf = (outcome: Outcome, changes: Partial<Mutant> = {}): Result => ({
  mutant: { ...mutant, ...changes },
  outcome,
});

suite('the report', () => {
  it('counts a mutant that makes the tests too slow as detected', () => {
    const outcomes = ['killed', 'killed', 'timed out', 'survived', 'no coverage'] as const;
    equal(
      summary(
        'mfa',
        outcomes.map((outcome) => resultOf(outcome)),
      ),
      'mfa: 60.0 % of 5 mutants (2 killed, 1 timed out, 1 survived, 1 no coverage)',
    );
  });

  it('shows the place and the change of a mutant', () => {
    equal(describe(resultOf('survived')), 'a.ts:3:5 survived\n  - a && b\n  + a || b');
  });
});

suite('the results of an earlier run', () => {
  it('are kept for detected mutants that are still at the same place, also under another id', () => {
    const today = { ...mutant, id: '7' };
    deepEqual(earlierDetections([today], [resultOf('killed')]).get('7'), { mutant: today, outcome: 'killed' });
  });

  it('are not kept for other mutants', () => {
    const earlier = [
      resultOf('survived'),
      resultOf('no coverage', { column: 9 }),
      resultOf('killed', { line: 4 }),
      resultOf('killed', { original: 'c' }),
      resultOf('killed', { replacement: 'true' }),
    ];
    equal(earlierDetections([mutant, { ...mutant, column: 9 }], earlier).size, 0);
  });
});
