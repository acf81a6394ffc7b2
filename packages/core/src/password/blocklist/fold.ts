/** Longer texts are cut, so that a check takes a limited time. The start of a long password is enough to find it strong. */
const longest = 256;

/** Returns a text without the differences that attackers try first: case, compatibility forms of characters, and Latin accents. */
export function fold(text: string): string {
  const folded = text
    .slice(0, longest)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '');
  return folded.slice(0, longest);
}

/** Replaces each group of equal characters by one of them. */
export function squeeze(text: string): string {
  return text.replaceAll(/(.)\1+/gsu, '$1');
}

/** Returns the characters in reverse order. */
export function reverse(text: string): string {
  return Array.from(text).reverse().join('');
}

const letterOf: Readonly<Record<string, string>> = {
  '0': 'o', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g',
  '@': 'a', '$': 's', '€': 'e', '£': 'l', '|': 'l', '+': 't', '(': 'c',
}; // prettier-ignore

/**
 * Undoes the substitution of letters by similar digits and symbols. Its length is the length of the text.
 *
 * @param one The letter for `1` and `!`, which can be an `i` or an `l`.
 */
export function undoSubstitutions(text: string, one: 'i' | 'l'): string {
  return text.replaceAll(/[^\p{L}]/gu, (character) =>
    character === '1' || character === '!' ? one : (letterOf[character] ?? character),
  );
}
