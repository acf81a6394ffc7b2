import { HOTP, Secret } from 'otpauth';

import { totpStep } from '../authority/mfa/totp.ts';
import { totpCodeDigits } from '../mfa/totp-code.ts';

/**
 * The code that an authenticator shows at a time.
 *
 * @param secret The secret in base32, from the enrolment.
 * @param milliseconds The time, in milliseconds since the epoch.
 * @param digits The number of digits of the code.
 */
export function totpCodeAt(secret: string, milliseconds: number, digits: number = totpCodeDigits): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: totpStep(milliseconds), digits });
}

/** A code that the authenticator does not show within ten minutes before or after a time. */
export function wrongTotpCodeAt(secret: string, milliseconds: number): string {
  const minutes = 11;
  const steps = Array.from({ length: 4 * minutes + 1 }, (_, index) => index - 2 * minutes);
  const right = new Set(steps.map((step) => totpCodeAt(secret, milliseconds + step * 30_000)));
  for (let code = 111_111; ; code += 1) if (!right.has(String(code))) return String(code);
}
