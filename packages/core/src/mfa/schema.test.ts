import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { mfaStatusSchema, totpEnrolmentSchema } from './schema.ts';

const status = {
  enabled: true,
  enabledAt: '2026-01-01T00:00:00.000Z',
  backupCodesRemaining: 10,
  enrolmentExpiresAt: null,
};

describe('the schema of the status', () => {
  test('accepts what confirms a change, or nothing', () => {
    for (const confirmation of ['password', 'password-and-code', undefined]) {
      assert.deepEqual(mfaStatusSchema.parse({ ...status, confirmation }), { ...status, confirmation });
    }
    for (const confirmation of ['', 'code', null]) {
      assert.ok(!mfaStatusSchema.safeParse({ ...status, confirmation }).success);
    }
  });
});

describe('the schema of an enrolment', () => {
  test('accepts one with and without an end', () => {
    for (const expiresAt of ['2026-01-01T00:10:00.000Z', null]) {
      const enrolment = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Acme', expiresAt };
      assert.deepEqual(totpEnrolmentSchema.parse(enrolment), enrolment);
    }
  });

  test('accepts codes of six to eight digits', () => {
    const enrolment = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Acme', expiresAt: null };
    for (const [digits, isAccepted] of [
      [5, false],
      [6, true],
      [8, true],
      [9, false],
    ] as const) {
      assert.equal(totpEnrolmentSchema.safeParse({ ...enrolment, digits }).success, isAccepted, `${digits}`);
    }
  });

  test('rejects one without a secret', () => {
    assert.ok(!totpEnrolmentSchema.safeParse({ uri: 'otpauth://totp/Acme', expiresAt: null }).success);
  });
});
