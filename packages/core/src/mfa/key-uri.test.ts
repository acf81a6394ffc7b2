import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isTotpEnrolment } from './key-uri.ts';
import { totpEnrolmentSchema } from './schema.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = `otpauth://totp/Acme:ada?secret=${secret}&issuer=Acme`;

function check(enrolment: { readonly uri: string; readonly secret: string }): boolean {
  const { success } = totpEnrolmentSchema.safeParse({ ...enrolment, expiresAt: null });
  assert.equal(success, isTotpEnrolment(enrolment));
  return success;
}

describe('an enrolment', () => {
  test('can be shown with a key URI and a base32 secret', () => {
    assert.ok(check({ uri, secret }));
    assert.ok(check({ uri, secret: 'JBSWY3DPEHPK3PXP' }));
    assert.ok(check({ uri: 'otpauth://totp/My App:孙?secret=x', secret }));
    assert.ok(check({ uri: `otpauth://totp/${'a'.repeat(1985)}`, secret }));
  });

  for (const other of [
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)//otpauth://totp/a',
    'java\nscript:alert(1)',
    'https://evil.example/phish',
    '//evil.example/otpauth://totp/a',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://evil.example/1',
    'otpauth:',
    'otpauth://totp/',
    'otpauth://hotp/Acme:ada?secret=x',
    'otpauth-migration://offline?data=x',
    `x ${uri}`,
    `\n${uri}`,
    `${uri}\n`,
    `otpauth://totp/${'a'.repeat(1986)}`,
  ]) {
    test(`cannot be shown with the URI ${JSON.stringify(other.slice(0, 50))}`, () => {
      assert.equal(check({ uri: other, secret }), false);
    });
  }

  for (const other of [
    '',
    'JBSWY3DP',
    'jbswy3dpehpk3pxp',
    'JBSWY3DPEHPK3PX=',
    'JBSWY3DPEHPK3PX1',
    '<b>',
    'A'.repeat(257),
  ]) {
    test(`cannot be shown with the secret ${JSON.stringify(other.slice(0, 20))}`, () => {
      assert.equal(check({ uri, secret: other }), false);
    });
  }
});
