// A longer input is not a code.
const longestInput = 64;
const separators = /[\s\p{Cf}\p{Pd}\u2212]/gu;

/** Returns a typed or pasted code as {@link plainCode}. `null` for an input that is too long to be a code. */
export function codeText(input: string): string | null {
  return input.length > longestInput ? null : plainCode(input);
}

/** Returns a code without spaces, hyphens and invisible format characters, with ASCII digits for those of any script and of any width. */
export function plainCode(code: string): string {
  return code
    .normalize('NFKC')
    .replace(separators, '')
    .replace(/\p{Nd}/gu, asciiDigit);
}

// Each script has its ten digits in a row, and a few have two rows, so the number of digits before one of them tells its value.
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value % 10);
}
