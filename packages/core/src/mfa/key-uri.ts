import type { TotpEnrolment } from './status.ts';

/**
 * Returns whether an enrolment can be shown: its URI is a key URI (`otpauth://totp/…`) of at most 2000 characters, and its secret is 16 to
 * 256 characters of unpadded base32 (RFC 4648 §6). A user interface opens the URI. A URI of another scheme could run a script, or lead
 * to another site.
 */
export function isTotpEnrolment({ uri, secret }: Pick<TotpEnrolment, 'uri' | 'secret'>): boolean {
  return /^otpauth:\/\/totp\/.{1,1985}$/u.test(uri) && /^[A-Z2-7]{16,256}$/u.test(secret);
}
