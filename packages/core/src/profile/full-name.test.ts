import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { fullNameIssues, normalizeFullName } from './full-name.ts';

const rulesOf = (name: string): readonly string[] => fullNameIssues(name).map((issue) => issue.rule);

describe('fullNameIssues', () => {
  for (const name of ["O'Brien", 'María-José', '孙', 'د. أحمد', '𠮷', 'X', 'x'.repeat(128), '👩‍💻', '<script>', '{{7*7}}', "=cmd|'/c'!A1"]) {
    test(`allows ${name.slice(0, 20)}`, () => assert.deepEqual(rulesOf(name), []));
  } // prettier-ignore

  const ofManyScripts = [
    'علی‌رضا', 'می‌نا رضایی', 'محمّد', 'क्‍षितिज', 'प्रज्‍ञा शर्मा', 'അരുണ്‍', 'শ্রীময়ী', 'නිශාන්ත ශ්‍රී', 'ᠮᠣᠩᠭᠣᠯ᠋', 'מֹשֶׁה בֶּן־דָּוִד',
    'བསྟན་འཛིན་རྒྱ་མཚོ', 'สมชาย', 'សុខ', 'မောင်', 'Nguyễn Thị Ánh', 'Ångström', 'D’Arcy', 'Jean-Luc', 'Łukasz', '葛󠄀城', '山田　太郎', '김철수', 'ქეთევან',
    'Ἀριστοτέλης', 'Ольга Ёлкина', '👨‍👩‍👧', '❤️', '👩🏽‍🔬', 'X Æ A-12', 'Zoë', 'Dvořák', 'Ioannidis\u00A0K.',
  ]; // prettier-ignore
  for (const name of ofManyScripts) test(`allows ${name}`, () => assert.deepEqual(rulesOf(name), []));

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
    [`\u0628${`${'\u0650'.repeat(4)}\u200D`.repeat(3)}`, 'fullNameCharacters'],
    ['a\u200Db', 'fullNameCharacters'],
    ['а\u200Cб', 'fullNameCharacters'],
    ['x\u0303\u200Cb', 'fullNameCharacters'],
    ['1\u200D', 'fullNameCharacters'],
    ['\u0646\u200C\u200C\u0646', 'fullNameCharacters'],
    ['\u200D\u0646', 'fullNameCharacters'],
    ['葛\u{E0100}\u{E0101}', 'fullNameCharacters'],
    ['\uFE0Fa', 'fullNameCharacters'],
    ...[
      '\u2028',
      '\u2029',
      '\u206A',
      '\u206F',
      '\uFFF9',
      '\uFFFB',
      '\uFFFC',
      '\uFDD0',
      '\u{1FFFE}',
      '\u{10FFFF}',
      '\u2800',
      '\u3164',
      '\uFFA0',
      '\u115F',
      '\u034F',
      '\u17B4',
      '\u180E',
      '\u0600',
      '\u2066',
      '\u{E0041}',
      '\u{1D173}',
      '\u{1D159}',
    ].map((character) => [`a${character}b`, 'fullNameCharacters'] as const),
    ['x'.repeat(129), 'tooLong'],
    ['𠮷'.repeat(129), 'tooLong'],
    ['x'.repeat(1_000_000), 'tooLong'],
  ];
  for (const [name, rule] of refused) {
    test(`reports ${rule} for ${JSON.stringify(name).slice(0, 30)}`, () => assert.deepEqual(rulesOf(name), [rule]));
  }

  test('does not store characters that copied text has around words', () => {
    for (const stray of ['\u00AD', '\u061C', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF']) {
      assert.equal(normalizeFullName(`${stray} Ada${stray} King ${stray}`), 'Ada King');
      assert.deepEqual(rulesOf(`${stray}Ada`), []);
    }
  });

  test('allows no bidi control and no noncharacter of Unicode, and no format character except joiners', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (
        !/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cf}\p{Cc}]/u.test(character) ||
        /[\u200C\u200D]/u.test(character)
      )
        continue;
      const name = `\u0646${character}\u0646`;
      if (!normalizeFullName(name).includes(character)) continue;
      assert.deepEqual(rulesOf(name), ['fullNameCharacters'], point.toString(16));
    }
  });

  test('returns the same result for a name and for its stored form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 140 }), (name) => {
        assert.deepEqual(fullNameIssues(normalizeFullName(name)), fullNameIssues(name));
        assert.equal(normalizeFullName(normalizeFullName(name)), normalizeFullName(name));
      }),
    );
  });
});
