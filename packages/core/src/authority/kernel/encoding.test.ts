import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { constantTimeEqual, fromBase64, fromBase64Url, toBase64, toBase64Url } from './encoding.ts';

const bytes = fc.uint8Array({ maxLength: 70 });

describe('base64', () => {
  test('can be read back, and is the same as from Node', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        assert.deepEqual(fromBase64(toBase64(some)), new Uint8Array(some));
        assert.deepEqual(fromBase64Url(toBase64Url(some)), new Uint8Array(some));
        assert.equal(toBase64Url(some), Buffer.from(some).toString('base64url'));
      }),
    );
  });

  test('has one form for each byte string', () => {
    for (const text of ['QQ==', 'QR', 'Q', 'Q Q', '+/', 'é', 'QQ\n']) assert.equal(fromBase64Url(text), null);
    assert.equal(fromBase64('-_'), null);
  });
});

test('constantTimeEqual returns the same as a plain comparison', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      assert.equal(constantTimeEqual(one, other), Buffer.compare(one, other) === 0);
      assert.ok(constantTimeEqual(one, new Uint8Array(one)));
    }),
  );
});
