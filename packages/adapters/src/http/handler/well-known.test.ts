import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createWellKnown } from './well-known.ts';
import type { SecurityTxt } from './well-known.ts';

const securityTxt: SecurityTxt = {
  contact: ['mailto:security@example.com', 'https://example.com/report'],
  expires: new Date(Date.UTC(2027, 5, 1, 12)),
};
const ask = (path: string, method = 'GET'): Request => new Request(`https://app.example.com${path}`, { method });

describe('createWellKnown', () => {
  const wellKnown = createWellKnown({ changePassword: '/settings#security/password', securityTxt });

  test('redirects /.well-known/change-password to the form', () => {
    for (const method of ['GET', 'HEAD']) {
      const response = wellKnown(ask('/.well-known/change-password', method));
      assert.equal(response?.status, 302);
      assert.equal(response.headers.get('location'), '/settings#security/password');
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
  });

  test('serves security.txt as RFC 9116 requires', async () => {
    const response = wellKnown(ask('/.well-known/security.txt'));
    assert.equal(response?.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(await wellKnown(ask('/.well-known/security.txt', 'HEAD'))?.text(), '');
    assert.equal(
      await response.text(),
      'Contact: mailto:security@example.com\nContact: https://example.com/report\nExpires: 2027-06-01T12:00:00Z\n',
    );
  });

  test('writes the optional fields', async () => {
    const more = createWellKnown({
      securityTxt: {
        ...securityTxt,
        acknowledgments: 'https://example.com/thanks',
        canonical: ['https://example.com/.well-known/security.txt'],
        encryption: 'https://example.com/key',
        hiring: 'https://example.com/jobs',
        policy: 'https://example.com/policy',
        preferredLanguages: ['en', 'de'],
      },
    });
    const text = (await more(ask('/.well-known/security.txt'))?.text()) ?? '';
    assert.deepEqual(text.split('\n').slice(3), [
      'Acknowledgments: https://example.com/thanks',
      'Canonical: https://example.com/.well-known/security.txt',
      'Encryption: https://example.com/key',
      'Hiring: https://example.com/jobs',
      'Policy: https://example.com/policy',
      'Preferred-Languages: en, de',
      '',
    ]);
  });

  test('answers no other request, and nothing that the options do not have', () => {
    assert.equal(wellKnown(ask('/.well-known/other')), null);
    assert.equal(wellKnown(ask('/.well-known/change-password', 'POST')), null);
    for (const path of ['change-password', 'security.txt']) {
      assert.equal(createWellKnown({})(ask(`/.well-known/${path}`)), null);
    }
  });

  test('rejects values that would add a line or that no reporter can use', () => {
    for (const wrong of [
      { changePassword: '/settings\r\nSet-Cookie: a=b' },
      { securityTxt: { ...securityTxt, policy: 'https://example.com\nContact: mailto:attacker@example.com' } },
      { securityTxt: { ...securityTxt, contact: ['security@example.com'] as const } },
      { securityTxt: { ...securityTxt, contact: ['http://example.com'] as const } },
      { securityTxt: { ...securityTxt, contact: ['javascript:mailto:a@example.com'] as const } },
      { securityTxt: { ...securityTxt, expires: new Date(Number.NaN) } },
    ]) {
      assert.throws(() => createWellKnown(wrong), TypeError);
    }
  });
});
