import { codeText } from './code-text.ts';

/** Number of digits of a one-time code. */
export const totpCodeDigits = 6;

/** How long an authenticator app shows a one-time code, in seconds. */
export const totpPeriodSeconds = 30;

/** How long an enrolment can be confirmed, in seconds, with the authority of this package. */
export const enrolmentLifetimeSeconds = 600;

/**
 * Reads a one-time code that a user typed or pasted, with digits of any script. Spaces, hyphens and invisible format characters are ignored.
 *
 * @param digits The number of digits of the authenticator's codes. Default: {@link totpCodeDigits}.
 * @returns Exactly this number of ASCII digits, or `null` if the input cannot be a code.
 */
export function parseTotpCode(input: string, digits: number = totpCodeDigits): string | null {
  const code = codeText(input);
  return code?.length === digits && /^[0-9]+$/u.test(code) ? code : null;
}
