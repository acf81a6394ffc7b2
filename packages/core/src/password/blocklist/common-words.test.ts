import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isCommonWord } from './common-words.ts';

// Seven characters that are no word, no sequence and no repetition.
const seven = '7#9%2*4';

describe('a common word', () => {
  for (const [what, password] of [
    ['before', `${seven}-monkey`],
    ['after', `monkey-${seven}`],
  ] as const) {
    test(`is not enough to reject a password with eight other characters ${what} it`, () => {
      assert.ok(!isCommonWord(password, []));
      assert.ok(isCommonWord(password.replace('-', ''), []));
    });
  }

  test('can begin and end with characters that represent letters, which are then not counted besides it', () => {
    assert.ok(isCommonWord(`${seven}$3cr3t`, []));
    assert.ok(isCommonWord(`hell0${seven}`, []));
  });

  test('has at least one letter', () => {
    assert.ok(isCommonWord('t3st', ['test']));
    assert.ok(!isCommonWord('7357', ['test']));
  });
});

describe('a word of the host', () => {
  for (const [word, password] of [
    ['ixyzzy', '!xyzzy'],
    ['fishqux', 'f!shqux'],
    ['flarq', 'f1arq'],
    ['firqux', 'fir1qux'],
    ['sfirqux', '$fir1qux'],
    ['aannaa', 'aannaa-1'],
    ['x11y', 'x-11-y'],
  ] as const) {
    test(`${word} is found in ${password}`, () => assert.ok(isCommonWord(password, [word])));
  }

  test('with digits is found only with the same digits', () => {
    assert.ok(!isCommonWord('x1y', ['x11y']));
  });

  test('needs a letter or digit', () => {
    assert.ok(!isCommonWord('#@%&*=', ['---']));
  });

  test('is prepared once for each list', () => {
    const words = ['analytical-engine'];
    let reads = 0;
    const list = new Proxy(words, {
      get(target, name) {
        if (name === 'map') reads += 1;
        return Reflect.get(target, name, target) as unknown;
      },
    });
    for (let turn = 0; turn < 3; turn += 1) assert.ok(isCommonWord('analyticalengine', list));
    assert.equal(reads, 1);
  });
});
