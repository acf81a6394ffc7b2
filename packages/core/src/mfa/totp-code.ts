const longestInput = 16;

/**
 * Reads a one-time code as a person types or pastes it: spaces around and between the digits do not matter.
 *
 * @returns exactly six ASCII digits, or `null` when the input cannot be a code.
 */
export function parseTotpCode(input: string): string | null {
  if (input.length > longestInput) return null;
  const code = input.replaceAll(/[ \u00A0]/gu, '');
  return /^[0-9]{6}$/u.test(code) ? code : null;
}
