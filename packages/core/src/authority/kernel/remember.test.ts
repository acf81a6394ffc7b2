import assert from 'node:assert/strict';
import { test } from 'node:test';

import { remember } from './remember.ts';

test('remember computes once for each key, also while the first computation is running', async () => {
  const computed: string[] = [];
  const double = remember(async (key: string) => {
    computed.push(key);
    return key + key;
  });
  assert.deepEqual(await Promise.all([double('a'), double('a'), double('b')]), ['aa', 'aa', 'bb']);
  assert.equal(await double('a'), 'aa');
  assert.deepEqual(computed, ['a', 'b']);
});
