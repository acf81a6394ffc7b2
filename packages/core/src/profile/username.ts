/** Returns the stored form of a username: in Unicode normal form C, without white space at the start and end. */
export function normalizeUsername(username: string): string {
  return username.trim().normalize('NFC');
}

/**
 * Returns the canonical form of a username. Names are compared by it and unique by it: `Ada.Lovelace` and `ada.lovelace` are the same
 * name. It is idempotent. Databases must not compute it, because their `lower()` functions differ.
 *
 * It is normal form KC without differences of case and without invisible characters, as NFKC_Casefold of Unicode. Also the same are `ß` and `ss`, all
 * forms of sigma, and `i` with and without a dot, because the Turkish `I` is the uppercase of one and the English `I` of the other.
 */
export function usernameKey(username: string): string {
  // Twice, because a compatibility character can contain a letter with case (Unicode, D146).
  const once = folded(username.normalize('NFD')).normalize('NFKC');
  return folded(once).normalize('NFKC').trim();
}

// Each letter alone, because the lowercase of a whole text has two forms of sigma.
function folded(text: string): string {
  const letters = Array.from(text.toUpperCase(), (letter) => letter.toLowerCase());
  return letters.join('').replaceAll(/\p{Default_Ignorable_Code_Point}|(?<=i)\u0307+/gu, '');
}
