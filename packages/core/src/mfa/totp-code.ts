/** How many digits a one-time code has. */
export const totpCodeDigits = 6;

/** How long an authenticator app shows a one-time code, in seconds. */
export const totpPeriodSeconds = 30;

/** How long an enrolment can be confirmed, in seconds, where this package's authority keeps it. */
export const enrolmentLifetimeSeconds = 600;

const longestInput = 16;
const canonical = new RegExp(`^[0-9]{${totpCodeDigits}}$`, 'u');

/**
 * Reads a one-time code as a person types or pastes it: spaces around and between the digits do not matter.
 *
 * @returns exactly {@link totpCodeDigits} ASCII digits, or `null` when the input cannot be a code.
 */
export function parseTotpCode(input: string): string | null {
  if (input.length > longestInput) return null;
  const code = input.replaceAll(/[ \u00A0]/gu, '');
  return canonical.test(code) ? code : null;
}
