import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { backupCodeAlphabet, formatBackupCode, parseBackupCode } from './backup-codes.ts';

const code = fc.string({ unit: fc.constantFrom(...backupCodeAlphabet), minLength: 15, maxLength: 15 });
const separator = fc.constantFrom('', '-', ' ', ' - ', '–', '—', '\u2011', '\u00A0', '\n');

describe('a backup code', () => {
  test('can be read in its displayed form', () => {
    fc.assert(fc.property(code, (canonical) => parseBackupCode(formatBackupCode(canonical)) === canonical));
  });

  test('is shown in three groups of five', () => {
    fc.assert(
      fc.property(code, (canonical) => /^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/u.test(formatBackupCode(canonical))),
    );
  });

  test('can be read in any case, with any hyphens, with O for 0, and with I or L for 1', () => {
    const typed = fc.tuple(
      code,
      separator,
      fc.boolean(),
      fc.constantFrom('i', 'I', 'l', 'L'),
      fc.constantFrom('o', 'O'),
    );
    fc.assert(
      fc.property(typed, ([canonical, between, lower, one, zero]) => {
        const cased = lower ? canonical.toLowerCase() : canonical;
        const text = cased.replaceAll('1', one).replaceAll('0', zero).match(/.{5}/gu)?.join(between) ?? '';
        assert.equal(parseBackupCode(`${text}\n`), canonical);
      }),
    );
  });

  test('can be read with the direction marks of a right-to-left page or file', () => {
    for (const text of [
      '\u200E64269-ABCDE-FGHJK',
      '\u206664269-ABCDE-FGHJK\u2069',
      '\u200F64269-ABCDE-FGHJK\u200E\r\n',
    ])
      assert.equal(parseBackupCode(text), '64269ABCDEFGHJK');
  });

  for (const text of ['', 'ABCDE', 'ABCDE-FGHJK-MNPQ', 'ABCDE-FGHJK-MNPQRS', 'ABCDE-FGHJK-MNPQU', 'ÀBCDE-FGHJK-MNPQR', '123456', 'A'.repeat(10_000)]) {
    test(`is not ${JSON.stringify(text.slice(0, 24))}`, () => assert.equal(parseBackupCode(text), null));
  } // prettier-ignore

  test('can be read from at most 64 characters, hyphens and spaces included', () => {
    assert.equal(parseBackupCode(`64269ABCDEFGHJK${' '.repeat(49)}`), '64269ABCDEFGHJK');
    assert.equal(parseBackupCode(`64269ABCDEFGHJK${' '.repeat(50)}`), null);
  });

  test('is read as 15 characters of the alphabet, or rejected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (text) => {
        const parsed = parseBackupCode(text);
        assert.ok(parsed === null || [...parsed].every((one) => backupCodeAlphabet.includes(one)));
      }),
    );
  });
});
