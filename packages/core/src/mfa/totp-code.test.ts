import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parseTotpCode, totpCodeDigits } from './totp-code.ts';

describe('parseTotpCode', () => {
  test('reads codes of exactly `totpCodeDigits` digits', () => {
    assert.equal(parseTotpCode('1'.repeat(totpCodeDigits)), '1'.repeat(totpCodeDigits));
    for (const digits of [totpCodeDigits - 1, totpCodeDigits + 1])
      assert.equal(parseTotpCode('1'.repeat(digits)), null);
  });

  test('reads codes of another length if the backend has it', () => {
    assert.equal(parseTotpCode('1234 5678', 8), '12345678');
    assert.equal(parseTotpCode('1234567', 7), '1234567');
    for (const text of ['123456', '1234567', '123456789', '1234567a']) assert.equal(parseTotpCode(text, 8), null);
  });

  for (const text of [
    '123456',
    '123 456',
    ' 123456 ',
    '1 2 3 4 5 6',
    '123\u00A0456',
    '123456\n',
    '123\t456',
    '123\u202F456',
    '123\u3000456',
    '\u200E123456',
    '123\u200B456',
    '\uFEFF123456',
    '123-456',
    '123\u2011456',
    '１２３４５６',
    '١٢٣٤٥٦',
    '۱۲۳۴۵۶',
    '१२३ ४५६',
  ]) {
    test(`reads ${JSON.stringify(text)}`, () => assert.equal(parseTotpCode(text), '123456'));
  }
  for (const text of ['', '12345', '1234567', '+12345', '-12345', '1e5', '0x1e24', '12345٦٧', '123456²', '一二三四五六', "1' OR '1'='1", '1'.repeat(10_000)]) {
    test(`is not read from ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(parseTotpCode(text), null));
  } // prettier-ignore

  test('reads at most 64 characters, spaces included', () => {
    assert.equal(parseTotpCode(`123456${' '.repeat(58)}`), '123456');
    assert.equal(parseTotpCode(`123456${' '.repeat(59)}`), null);
  });

  test('reads the ten digits of every script (W9)', () => {
    const digits = Array.from({ length: 0x110000 }, (_, point) => point)
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
      .filter((character) => /^\p{Nd}$/u.test(character));
    assert.ok(digits.length >= 600);
    const read = digits.map((digit) => parseTotpCode(digit.repeat(6))?.[0]);
    assert.deepEqual(
      read,
      digits.map((_, index) => String(index % 10)),
    );
  });
});
