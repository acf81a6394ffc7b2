import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Mutant } from './instrument.ts';
import { createTestOrder, timeLimit } from './order.ts';
import type { MeasuredTest } from './worker-process.ts';

const mutantOf = (id: string, file = 'a.ts'): Mutant => ({
  id,
  file,
  line: 1,
  column: 1,
  original: 'true',
  replacement: 'false',
});
const slow: MeasuredTest = { id: 0, file: 'slow.test.ts', milliseconds: 900, covers: ['1', '2', '3'] };
const fast: MeasuredTest = { id: 1, file: 'fast.test.ts', milliseconds: 100, covers: ['1', '2', '3'] };
const other: MeasuredTest = { id: 2, file: 'slow.test.ts', milliseconds: 10, covers: ['4'] };

describe('the tests of a mutant', () => {
  it('are those that run its code, the fastest first', () => {
    const order = createTestOrder([slow, fast, other]);
    deepEqual(order.testsFor(mutantOf('1')), [fast, slow]);
    deepEqual(order.testsFor(mutantOf('5')), []);
    deepEqual(order.filesFor(mutantOf('5')), ['slow.test.ts', 'fast.test.ts']);
  });

  it('begin with the file that has killed most mutants of the same source', () => {
    const order = createTestOrder([slow, fast, other]);
    order.countKill(mutantOf('1'), 'slow.test.ts');
    deepEqual(order.testsFor(mutantOf('2')), [slow, fast]);
    deepEqual(order.testsFor(mutantOf('3', 'b.ts')), [fast, slow]);
    order.countKill(mutantOf('1'), 'fast.test.ts');
    order.countKill(mutantOf('1'), 'fast.test.ts');
    deepEqual(order.filesFor(mutantOf('2')), ['fast.test.ts', 'slow.test.ts']);
  });

  it('may take several times as long as without a mutant', () => {
    equal(timeLimit([fast, slow, other]), 19_500);
  });
});
