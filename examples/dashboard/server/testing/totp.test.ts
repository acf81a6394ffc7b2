import assert from 'node:assert/strict';
import { it } from 'node:test';

import { totpCode } from './totp.ts';

// RFC 6238 Appendix B: the ASCII secret 12345678901234567890, SHA-1; the last six of eight digits.
const secret = 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ';

it('totpCode returns the codes of RFC 6238', () => {
  assert.equal(totpCode(secret, 59_000), '287082');
  assert.equal(totpCode(secret, 1_111_111_109_000), '081804');
  assert.equal(totpCode(secret, 20_000_000_000_000), '353130');
});
