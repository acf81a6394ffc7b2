import { Secret, TOTP } from 'otpauth';

/**
 * The code an authenticator app shows for a key.
 *
 * @param key in base32, blanks do not matter.
 * @param at milliseconds since the epoch; default: now.
 */
export function oneTimeCode(key: string, at: number = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/gu, '')) }).generate({ timestamp: at });
}
