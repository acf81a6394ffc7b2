import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atom } from 'nanostores';

import { derive } from './derive.ts';

describe('a derived store', () => {
  test('has its value before the first change, and follows each source without a listener', () => {
    const first = atom(1);
    const second = atom(10);
    const sum = derive([first, second], () => first.get() + second.get());
    assert.equal(sum.get(), 11);
    first.set(2);
    assert.equal(sum.get(), 12);
    second.set(20);
    assert.equal(sum.get(), 22);
  });

  test('notifies its listeners only if its value has changed', () => {
    const source = atom(1);
    const isLarge = derive([source], () => source.get() > 10);
    const seen: boolean[] = [];
    isLarge.listen((value) => void seen.push(value));
    for (const value of [2, 11, 12, 3]) source.set(value);
    assert.deepEqual(seen, [true, false]);
  });

  test('has the new value in the listeners of its source', () => {
    const source = atom(1);
    const double = derive([source], () => source.get() * 2);
    const seen: number[] = [];
    source.listen(() => void seen.push(double.get()));
    source.set(2);
    assert.deepEqual(seen, [4]);
  });

  test('follows a source that a listener changes again', () => {
    const source = atom(1);
    const double = derive([source], () => source.get() * 2);
    const seen: number[] = [];
    double.listen((value) => void seen.push(value));
    source.listen((value) => {
      if (value === 2) source.set(3);
    });
    source.set(2);
    assert.equal(double.get(), 6);
    assert.deepEqual(seen.at(-1), 6);
  });
});
