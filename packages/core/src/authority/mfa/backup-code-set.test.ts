import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto, systemRandomBytes } from '../../ambient.ts';
import { backupCodeAlphabet, parseBackupCode } from '../../mfa/backup-codes.ts';
import { createKeyedHashing } from '../kernel/keyed-hashing.ts';
import { createKeyring } from '../kernel/keyring.ts';
import { createBackupCodeSet, splitBackupCode } from './backup-code-set.ts';

const crypto = systemCrypto();
const keyring = createKeyring([{ id: 'k1', bytes: systemRandomBytes(32) }], crypto);
const parts = { randomBytes: systemRandomBytes, keyedHashing: createKeyedHashing(keyring, crypto) };
const ada = { accountId: 'ada', purpose: 'backup-codes' } as const;

describe('a set of backup codes', () => {
  test('has ten codes with different selectors, each with its hash', async () => {
    for (let turn = 0; turn < 30; turn += 1) {
      const { shown, records } = await createBackupCodeSet(parts, 'ada');
      assert.equal(new Set(records.map(({ selector }) => selector)).size, 10);
      for (const [index, code] of shown.entries()) {
        const canonical = parseBackupCode(code) ?? '';
        assert.equal(records[index]?.selector, splitBackupCode(canonical).selector);
        assert.ok(await parts.keyedHashing.matches(canonical, records[index]?.hash ?? '', ada));
      }
    }
  });

  test('does not contain the secret part of a code', async () => {
    const { shown, records } = await createBackupCodeSet(parts, 'ada');
    const stored = JSON.stringify(records);
    for (const code of shown) assert.ok(!stored.includes(splitBackupCode(parseBackupCode(code) ?? '').secret));
  });

  test('draws every character of the alphabet equally often', async () => {
    const counts = new Map([...backupCodeAlphabet].map((character) => [character, 0]));
    for (let turn = 0; turn < 400; turn += 1) {
      const { shown } = await createBackupCodeSet(parts, 'ada');
      // Only the secret parts are random and independent. The selectors of a set must differ.
      const characters = shown.flatMap((code) => [...splitBackupCode(parseBackupCode(code) ?? '').secret]);
      for (const one of characters) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const expected = (400 * 10 * 13) / 32;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // With 31 degrees of freedom, the value exceeds 80 in one of three million runs.
    assert.ok(chiSquare < 80, `chi-square is ${chiSquare}`);
  });

  test('is not created from a random source that repeats itself', async () => {
    await assert.rejects(
      createBackupCodeSet({ ...parts, randomBytes: (length) => new Uint8Array(length) }, 'ada'),
      /repeats/u,
    );
  });
});
