import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { checkTotpCode, toBase32, totpCode, totpDriftSeconds, totpStep } from './totp.ts';

const secret = new TextEncoder().encode('12345678901234567890');

describe('totpCode', () => {
  const hotp = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];
  for (const [counter, code] of hotp.entries()) {
    test(`gives ${code} for counter ${counter} (RFC 4226 Appendix D)`, () =>
      assert.equal(totpCode(secret, counter), code));
  }

  // The test vectors have eight digits. A code of six digits is their last six (RFC 4226 §5.3: modulo a power of ten).
  const totp = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ] as const;
  for (const [seconds, code] of totp) {
    test(`gives ${code.slice(2)} at ${seconds} seconds (RFC 6238 Appendix B)`, () => {
      assert.equal(totpCode(secret, totpStep(seconds * 1000)), code.slice(2));
    });
  }
});

test('toBase32 writes 20 bytes as 32 characters without padding', () => {
  assert.equal(toBase32(secret), 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
});

describe('checkTotpCode', () => {
  const now = 1_768_478_400_000;
  const present = totpStep(now);
  const checkAt = (offset: number, lastStep: number) =>
    checkTotpCode(secret, totpCode(secret, present + offset), now, lastStep);

  test('accepts the current step, the previous and the next one', () => {
    for (const offset of [-1, 0, 1]) {
      assert.deepEqual(checkAt(offset, -1), { kind: 'accepted', step: present + offset });
    }
    for (const offset of [-2, 2, 20]) assert.deepEqual(checkAt(offset, -1), { kind: 'wrong' });
  });

  test('accepts nothing at or before the last accepted step (A1, CVE-2015-7225, CVE-2021-43177)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (offset, last) => {
        const result = checkAt(offset, present + last);
        const isInWindow = Math.abs(offset) <= 1;
        const kind = !isInWindow ? 'wrong' : offset > last ? 'accepted' : 'used';
        assert.equal(result.kind, kind);
      }),
    );
  });

  test('reports every code as used while the clock is behind the last accepted step', () => {
    assert.deepEqual(checkAt(1, present + 100), { kind: 'used' });
  });

  test('works for the time step 0', () => {
    assert.deepEqual(checkTotpCode(secret, '755224', 0, -1), { kind: 'accepted', step: 0 });
  });
});

describe('totpDriftSeconds', () => {
  const now = 1_768_478_400_000;
  test('returns how far the authenticator is ahead or behind, and null for a code of another secret', () => {
    for (const drift of [-600, -30, 0, 90, 600]) {
      assert.equal(totpDriftSeconds(secret, totpCode(secret, totpStep(now + drift * 1000)), now, 20), drift);
    }
    assert.equal(totpDriftSeconds(secret, totpCode(secret, totpStep(now + 630_000)), now, 20), null);
  });

  test('returns the nearer one of two time steps with the same code', () => {
    const [earlier, later] = [58_978_924, 58_978_937];
    assert.deepEqual([totpCode(secret, earlier), totpCode(secret, later)], ['218877', '218877']);
    assert.equal(totpDriftSeconds(secret, '218877', (later - 2) * 30_000, 20), 60);
    assert.equal(totpDriftSeconds(secret, '218877', (earlier + 2) * 30_000, 20), -60);
  });
});
