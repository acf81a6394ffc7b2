import { isForbidden } from './full-name.ts';
import { usernameKey } from './username.ts';
import { reservedUsernames, usernameFormIssues } from './username-policy.ts';
import type { UsernameForm, UsernamePolicy, UsernamePolicyOptions } from './username-policy.ts';

// The scripts in everyday use (UAX #31, table 5). Han is used alone or with the letters of Japanese, Korean or Chinese.
const scripts = [
  'Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Grek', 'Gujr', 'Guru', 'Hebr', 'Khmr', 'Knda', 'Laoo', 'Latn', 'Mlym', 'Mymr',
  'Orya', 'Sinh', 'Taml', 'Telu', 'Thaa', 'Thai', 'Tibt', 'Hani Hira Kana', 'Hani Hang', 'Hani Bopo',
]; // prettier-ignore

// Letters and digits, and between them single dots, hyphens and underscores. U+3007 is the digit zero in Chinese names of years.
const shape =
  /^[\p{L}\p{Nd}\u3007][\p{L}\p{M}\p{Nd}\u3007\u200C\u200D]*(?:[._-][\p{L}\p{Nd}\u3007][\p{L}\p{M}\p{Nd}\u3007\u200C\u200D]*)*$/u;
// The Latin letters of living languages. The others are signs of phonetics and of old manuscripts, many of which look like a to z.
const rareLatin =
  /(?![A-Za-z\u00C0-\u0131\u0134-\u013E\u0141-\u0148\u014A-\u017E\u0181\u0186\u0189\u018A\u018F-\u0194\u0198\u0199\u019D\u01A0\u01A1\u01AF-\u01B4\u01CD-\u01DC\u01DE-\u01E3\u01E6-\u01F0\u01F4\u01F5\u01F8-\u021B\u021E\u021F\u0226-\u0233\u0253\u0254\u0256\u0257\u0259\u025B\u0260\u0263\u0272\u028A\u028B\u1E00-\u1E99\u1E9E\u1EA0-\u1EF9])(?=\p{L})\p{Script=Latn}/u;
// Variation selectors, enclosing marks and strokes through a letter; signs that only stretch or repeat a letter (RFC 5892, section 2.6).
const decoration = /[\p{Variation_Selector}\p{Me}\u0334-\u0338\u0640\u302E\u302F\u3031-\u3035\u303B]/u;
// A mark twice on one letter, or a second dot on a letter that has one. It takes the normal form D.
const hiddenMark = /(\p{M})\1|\p{Soft_Dotted}\p{M}*\u0307/u;
// The letters in ordinary words that have a compatibility form: Armenian ew, the vowel am of Thai and Lao, two digraphs of Lao.
const ordinary = /[\u0587\u0E33\u0EB3\u0EDC\u0EDD]/gu;

/**
 * Returns a policy for usernames in the letters of any one script that is in everyday use, and digits, with single `.`, `_` and `-` between them.
 * Default: 1 to 32 code points.
 *
 * It rejects letters of two scripts in one name (a Cyrillic `а` in a Latin name), invisible characters and compatibility characters. Two names can
 * still look alike: whole names in different scripts (`асе` and `ace`), or similar letters of one script.
 *
 * @example
 * const usernamePolicy = unicodeUsernamePolicy({ minimum: 2 });
 */
export function unicodeUsernamePolicy({
  minimum = 1,
  maximum = 32,
  reserved = reservedUsernames,
}: UsernamePolicyOptions = {}): UsernamePolicy {
  const writings = scripts.map((names) => new RegExp(`^[${classOf(names)}\\p{scx=Zinh}0-9._-]+$`, 'u'));
  const isAllowed = (name: string): boolean =>
    shape.test(name) &&
    writings.some((writing) => writing.test(name)) &&
    ![rareLatin, decoration].some((pattern) => pattern.test(name)) &&
    !isForbidden(name) &&
    ![name, usernameKey(name)].some((text) => hiddenMark.test(text.normalize('NFD'))) &&
    !hasCompatibilityForm(name) &&
    digitSystems(name) <= 1;
  const form: UsernameForm = { minimum, maximum, reserved, isAllowed, rule: 'usernameLetters', keyOf: usernameKey };
  return { issues: (username) => usernameFormIssues(username, form) };
}

function classOf(names: string): string {
  return names.replaceAll(/\w+ ?/gu, (name) => `\\p{scx=${name.trim()}}`);
}

function hasCompatibilityForm(name: string): boolean {
  const rest = name.replaceAll(ordinary, '');
  return rest.normalize('NFKC') !== rest.normalize('NFC');
}

// The digits of each system differ only in the last four bits of their code points.
function digitSystems(name: string): number {
  return new Set(name.match(/\p{Nd}/gu)?.map((digit) => (digit.codePointAt(0) ?? 0) >> 4)).size;
}
