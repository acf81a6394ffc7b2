import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fold, reverse } from './fold.ts';
import { hasParts } from './parts.ts';

/** Counts the parts of a folded text. */
function partsOf(folded: string): number {
  let parts = 0;
  while (hasParts(folded, parts + 1)) parts += 1;
  return parts;
}

describe('the parts of a password', () => {
  for (const [folded, parts] of [
    ['', 0],
    ['k', 1],
    ['kqx', 3],
    ['kkkqx', 3],
    ['kq1985', 3],
    ['kq2099x', 4],
    ['kq2157', 6],
    ['kq1857', 6],
    ['qwerty123!', 3],
    ['ytrewq', 1],
    ['kqxkqx', 3],
    ['kqxkq', 5],
    ['🐎🌷🌊', 3],
  ] as const) {
    test(`are ${parts} in ${JSON.stringify(folded)}`, () => assert.equal(partsOf(folded), parts));
  }

  for (const sequence of [
    'abcdefghijklmnopqrstuvwxyz', '12345678901234567890', '24680', '13579', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', 'qwertyuiop', 'asdfghjkl',
    'zxcvbnm', '!@#$%^&*()_+', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю',
    '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '!qaz@wsx#edc$rfv', 'qazwsxedcrfvtgbyhnujm', '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0',
    '1a2b3c4d5e6f7g8h9i', 'a1b2c3d4e5f6g7h8i9', '1q1q2w2w3e3e4r4r', '147258369', '789456123', '159357', '159753', '1029384756',
  ]) {
    test(`are one in the sequence ${sequence}, in both directions`, () => {
      assert.equal(partsOf(fold(sequence)), 1);
      assert.equal(partsOf(reverse(fold(sequence))), 1);
    });
  } // prettier-ignore
});
