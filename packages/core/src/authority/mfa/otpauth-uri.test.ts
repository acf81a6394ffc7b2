import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';
import { TOTP, URI } from 'otpauth';

import { otpauthUri, withoutColons } from './otpauth-uri.ts';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const hostile = fc.constantFrom(...':?&%+=#/@ "<>', 'É', 'د', '\u202E', '👩‍💻', '%3A', '&secret=AAAA');
const text = fc
  .array(fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** A name as apps show it: the format has no place for a colon. */
const shown = (name: string): string => withoutColons(name);

interface Names {
  readonly issuer: string;
  readonly account: string;
}

function namesIn(label: string, parts: readonly string[], parameter: string | null): Names {
  const [issuer, account] = parts;
  if (!issuer || !account || issuer !== parameter) throw new Error(`The label ${label} and ${parameter} differ`);
  return { issuer, account };
}

/** The rules of two libraries that reject what most apps accept. */
const strictReaders: Readonly<Record<string, (uri: string) => Names>> = {
  // Decodes the whole URI before it splits it. The issuer ends at the first colon and must equal the parameter.
  pyotp(uri) {
    const [path = '', query = ''] = decodeURIComponent(uri).replace('otpauth://totp/', '').split('?');
    const colon = path.indexOf(':');
    const parts = [path.slice(0, colon), path.slice(colon + 1)];
    return namesIn(path, parts, new URLSearchParams(query).get('issuer'));
  },
  // Accepts one colon in the label. The issuer must equal the parameter.
  'url-otpauth'(uri) {
    const url = new URL(uri);
    const label = decodeURIComponent(url.pathname.slice(1));
    const parts = label.split(':');
    if (parts.length > 2) throw new Error(`The label ${label} is invalid`);
    return namesIn(label, parts, url.searchParams.get('issuer'));
  },
};

describe('otpauthUri', () => {
  test('can be parsed back to its input by an authenticator, for any issuer and username (A6)', () => {
    fc.assert(
      fc.property(text, text, (issuer, account) => {
        fc.pre(shown(issuer) !== '' && shown(account) !== '');
        const parsed = URI.parse(otpauthUri({ issuer, account, secret }));
        assert.ok(parsed instanceof TOTP);
        assert.deepEqual([parsed.issuer, parsed.label], [shown(issuer), shown(account)]);
        assert.equal(parsed.secret.base32, secret);
        assert.deepEqual([parsed.algorithm, parsed.digits, parsed.period], ['SHA1', 6, 30]);
      }),
    );
  });

  test('can be parsed by a reader that decodes first and accepts one colon (A6)', () => {
    fc.assert(
      fc.property(text, text, (issuer, account) => {
        const url = new URL(otpauthUri({ issuer, account, secret }));
        const label = decodeURIComponent(url.pathname.slice(1));
        assert.deepEqual(label.split(':'), [shown(issuer), shown(account)]);
        assert.equal(url.searchParams.get('issuer'), shown(issuer));
        assert.equal(url.searchParams.getAll('secret').join(), secret);
      }),
    );
  });

  for (const [issuer, expected] of [
    ['Acme: Prod', 'Acme Prod'],
    ['Acme:Prod', 'Acme Prod'],
    ['https://acme.example', 'https //acme.example'],
    ['::Acme:', 'Acme'],
    ['Acme', 'Acme'],
  ] as const) {
    for (const [reader, read] of Object.entries(strictReaders)) {
      test(`is accepted by the strict rules of ${reader} for the issuer ${issuer}`, () => {
        assert.deepEqual(read(otpauthUri({ issuer, account: 'ada', secret })), { issuer: expected, account: 'ada' });
      });
    }
  }

  for (const [reader, read] of Object.entries(strictReaders)) {
    test(`is accepted by the strict rules of ${reader} for a username with a colon`, () => {
      assert.equal(read(otpauthUri({ issuer: 'Acme', account: 'LAB:ada', secret })).account, 'LAB ada');
    });
  }

  test('encodes a space as %20 (A6)', () => {
    const uri = otpauthUri({ issuer: 'Acme Calls', account: 'ada', secret });
    assert.equal(
      uri,
      `otpauth://totp/Acme%20Calls:ada?secret=${secret}&issuer=Acme%20Calls&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
