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

  for (const text of ['123456', '123 456', ' 123456 ', '1 2 3 4 5 6', '123\u00A0456']) {
    test(`reads ${JSON.stringify(text)}`, () => assert.equal(parseTotpCode(text), '123456'));
  }
  for (const text of ['', '12345', '1234567', '+12345', '-12345', '1e5', '0x1e24', '123456\n', '１２３４５６', '١٢٣٤٥٦', "1' OR '1'='1", '1'.repeat(10_000)]) {
    test(`is not read from ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(parseTotpCode(text), null));
  } // prettier-ignore

  test('reads at most 16 characters, spaces included', () => {
    assert.equal(parseTotpCode(`123456${' '.repeat(10)}`), '123456');
    assert.equal(parseTotpCode(`123456${' '.repeat(11)}`), null);
  });
});
