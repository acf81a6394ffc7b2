import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';
import { TOTP, URI } from 'otpauth';

import { otpauthUri } from './otpauth-uri.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const hostile = fc.constantFrom(...':?&%+=#/@ "<>', 'É', 'د', '\u202E', '👩‍💻', '%3A', '&secret=AAAA');
const text = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('otpauthUri', () => {
  test('can be parsed back to its input by an authenticator, for any issuer and username (A6)', () => {
    fc.assert(
      fc.property(text, text, (issuer, account) => {
        // Readers trim the account in the label. Usernames do not start or end with spaces.
        fc.pre(account.trim() === account);
        const parsed = URI.parse(otpauthUri({ issuer, account, secret }));
        assert.ok(parsed instanceof TOTP);
        assert.deepEqual([parsed.issuer, parsed.label, parsed.secret.base32], [issuer, account, secret]);
        assert.deepEqual([parsed.algorithm, parsed.digits, parsed.period], ['SHA1', 6, 30]);
      }),
    );
  });

  test('can be parsed by a reader that decodes first and splits at the first colon (A6)', () => {
    fc.assert(
      fc.property(text, text, (issuer, account) => {
        const url = new URL(otpauthUri({ issuer, account, secret }));
        const label = decodeURIComponent(url.pathname.slice(1));
        assert.equal(label.slice(label.indexOf(':') + 1), account);
        assert.equal(url.searchParams.get('issuer'), issuer);
        assert.equal(url.searchParams.getAll('secret').join(), secret);
      }),
    );
  });

  test('encodes a space as %20 (A6)', () => {
    const uri = otpauthUri({ issuer: 'Acme Calls', account: 'ada', secret });
    assert.equal(
      uri,
      `otpauth://totp/Acme%20Calls:ada?secret=${secret}&issuer=Acme%20Calls&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
