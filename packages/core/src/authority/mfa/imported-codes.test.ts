import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { importedCodeTexts, parseImportedCode } from './imported-codes.ts';

describe('a backup code of another system', () => {
  test('has from 8 characters, without spaces and hyphens, to 64 with them', () => {
    assert.equal(parseImportedCode('abcd-efg'), null);
    assert.deepEqual(parseImportedCode(' abcd-efgh'), { keyed: ['abcdefgh'], slow: ['abcd-efgh', 'abcdefgh'] });
    assert.ok(parseImportedCode('a'.repeat(64)));
    assert.equal(parseImportedCode('a'.repeat(65)), null);
  });

  test('keeps its case only if the set has both cases', () => {
    assert.deepEqual(importedCodeTexts(['ABCD-1234', 'EFGH-5678']), ['abcd1234', 'efgh5678']);
    assert.deepEqual(importedCodeTexts(['abcd-1234', 'EFGH-5678']), ['abcd1234', 'EFGH5678']);
  });
});
