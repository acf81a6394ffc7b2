import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mutant } from './instrument.ts';
import { createTestOrder, timeLimit } from './order.ts';
import type { TestFile } from './order.ts';

const mutantOf = (id: string, file = 'a.ts'): Mutant => ({
  id,
  file,
  line: 1,
  column: 1,
  original: 'true',
  replacement: 'false',
});
const testOf = (file: string, milliseconds: number, ...covers: string[]): TestFile => ({
  file,
  milliseconds,
  covers: new Set(covers),
});
const slow = testOf('slow.test.ts', 900, '1', '2', '3');
const fast = testOf('fast.test.ts', 100, '1', '2', '3');
const other = testOf('other.test.ts', 10, '4');

describe('the tests of a mutant', () => {
  it('are those that run its code, the fastest first', () => {
    const order = createTestOrder([slow, fast, other]);
    deepEqual(order.testsFor(mutantOf('1')), [fast, slow]);
    deepEqual(order.testsFor(mutantOf('5')), []);
  });

  it('begin with the file that has killed most mutants of the same source', () => {
    const order = createTestOrder([slow, fast, other]);
    order.countKill(mutantOf('1'), slow);
    deepEqual(order.testsFor(mutantOf('2')), [slow, fast]);
    deepEqual(order.testsFor(mutantOf('3', 'b.ts')), [fast, slow]);
  });

  it('may take several times as long as without a mutant', () => {
    equal(timeLimit(fast), 5_500);
  });
});
