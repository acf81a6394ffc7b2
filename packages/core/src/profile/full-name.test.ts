import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { fullNameIssues, normalizeFullName } from './full-name.ts';

const rulesOf = (name: string): readonly string[] => fullNameIssues(name).map((issue) => issue.rule);

describe('fullNameIssues', () => {
  for (const name of ["O'Brien", 'María-José', '孙', 'د. أحمد', '𠮷', 'X', 'x'.repeat(128), '👩‍💻', '<script>', '{{7*7}}', "=cmd|'/c'!A1"]) {
    test(`allows ${name.slice(0, 20)}`, () => assert.deepEqual(rulesOf(name), []));
  } // prettier-ignore

  const refused: readonly (readonly [string, string])[] = [
    ['', 'required'],
    [' \t\n', 'required'],
    ['\u200B\u2060', 'required'],
    ['\u0301', 'required'],
    ['a\0', 'fullNameCharacters'],
    ['a\u0007b', 'fullNameCharacters'],
    ['a\r\nb', 'fullNameCharacters'],
    ['a\u202Eb', 'fullNameCharacters'],
    ['a\u2067b', 'fullNameCharacters'],
    ['\uD800', 'fullNameCharacters'],
    ['a\uFFFFb', 'fullNameCharacters'],
    [`a${'\u0316'.repeat(9)}`, 'fullNameCharacters'],
    ['x'.repeat(129), 'tooLong'],
    ['𠮷'.repeat(129), 'tooLong'],
    ['x'.repeat(1_000_000), 'tooLong'],
  ];
  for (const [name, rule] of refused) {
    test(`reports ${rule} for ${JSON.stringify(name).slice(0, 30)}`, () => assert.deepEqual(rulesOf(name), [rule]));
  }

  test('returns the same result for a name and for its stored form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (name) => {
        assert.deepEqual(fullNameIssues(normalizeFullName(name)), fullNameIssues(name));
        assert.equal(normalizeFullName(normalizeFullName(name)), normalizeFullName(name));
      }),
    );
  });
});
