import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { usernameKey } from './username.ts';

const anything = fc.string({ unit: 'binary', maxLength: 40 });
const nameLike = fc.string({ unit: fc.constantFrom(...'abzABZ019._- \u212Aéİſß'), maxLength: 36 });
// Letters and marks that change when they are normalized or when their case changes, alone or beside others.
const shifting = fc.string({ unit: fc.constantFrom(...'iIİıjJßẞſΣσςΐᾳǰŉﬀﬃ㎏ℌÅ\u0300\u0301\u0307\u0316\u0323\u0328\u0345\u034F\u200D\u00AD\u3164\uFFA0\u00A8 '), maxLength: 12 }); // prettier-ignore

describe('usernameKey', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nameLike, shifting), (name) => {
        assert.equal(usernameKey(usernameKey(name)), usernameKey(name));
      }),
      { numRuns: 2000 },
    );
  });

  test('is idempotent for every code point, also between letters and beside marks', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      for (const name of [letter, `ab${letter}c`, `i${letter}\u0307`, `\u0345${letter}\u0301`]) {
        const key = usernameKey(name);
        if (usernameKey(key) !== key) assert.fail(`U+${point.toString(16)} in ${JSON.stringify(name)}`);
      }
    }
  });

  test('is the same for every code point in lower and upper case', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      for (const other of [letter.toLowerCase(), letter.toUpperCase()]) {
        if (usernameKey(`x${letter}y`) !== usernameKey(`x${other}y`))
          assert.fail(`U+${point.toString(16)} and ${other}`);
      }
    }
  });

  const same: readonly (readonly [what: string, ...names: string[]])[] = [
    ['both normal forms of a letter', 'jos\u00E9', 'jose\u0301'],
    ['sharp s and its capitals', 'straße', 'STRASSE', 'STRAẞE'],
    ['every sigma', 'ΟΔΟΣ', 'οδος', 'οδοσ'],
    ['the i with and without a dot', 'İstanbul', 'ISTANBUL', 'istanbul', 'ıstanbul', 'i\u0307stanbul'],
    ['wide and narrow letters', 'ａｄａ', 'ada', 'ADA'],
    ['letters and ligatures', 'oﬃce', 'office', 'OFFICE'],
    ['a name with and without invisible characters', 'a\u200Bd\u00ADa\uFEFF', 'ada'],
    ['a name with and without white space around it', ' ada\u00A0', '\u3000ada', 'ada'],
    ['marks in any order', 'a\u0323\u0301', 'a\u0301\u0323', '\u1EA1\u0301'],
  ];
  for (const [what, first = '', ...others] of same) {
    test(`is the same for ${what}`, () => {
      for (const other of others) assert.equal(usernameKey(other), usernameKey(first), other);
    });
  }

  test('differs for names in different scripts and with other marks', () => {
    const names = ['ada', 'аda', 'ада', 'adá', 'a.da', 'ad', '田中', '田中2'];
    assert.equal(new Set(names.map(usernameKey)).size, names.length);
  });
});
