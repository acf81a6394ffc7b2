import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fold, reverse, squeeze, undoSubstitutions } from './fold.ts';

describe('a folded text', () => {
  test('has no case, no accents and no compatibility forms', () => {
    assert.equal(fold('PÀssWÖrd'), 'password');
    assert.equal(fold('Ｐａｓｓ①'), 'pass1');
  });

  test('has at most 256 characters, also if its normal form is longer', () => {
    assert.equal(fold('a'.repeat(300)), 'a'.repeat(256));
    assert.equal(fold('\uFDFA'.repeat(200)).length, 256);
  });
});

test('squeeze replaces each group of equal characters by one of them', () => {
  assert.equal(squeeze('aabbb\n\nc--'), 'ab\nc-');
});

test('reverse keeps characters of two units whole', () => {
  assert.equal(reverse('ab🐎'), '🐎ba');
});

test('undoSubstitutions reads similar digits and symbols as letters, and 1 and ! as the given one', () => {
  const symbols = '023456789@$€£|+(';
  assert.equal(undoSubstitutions(`${symbols}1!x#`, 'i'), 'ozeasgtbgaselltciix#');
  assert.equal(undoSubstitutions('1!', 'l'), 'll');
});
