import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';

import { contentTag } from './content-tag.ts';
import { withoutEncoding } from './entity-tag.ts';

describe('an entity tag', () => {
  test('of a text is the start of its SHA-256 in base64url', async () => {
    for (let number = 0; number < 50; number += 1) {
      const digest = createHash('sha256').update(`{"number":${number}}`).digest().subarray(0, 12);
      assert.equal(await contentTag(`{"number":${number}}`), `"${digest.toString('base64url')}"`);
    }
  });

  test('loses the name of an encoding only at its end', () => {
    assert.equal(withoutEncoding('3-gzip'), '3');
    assert.equal(withoutEncoding('3-gzip-4'), '3-gzip-4');
  });
});
