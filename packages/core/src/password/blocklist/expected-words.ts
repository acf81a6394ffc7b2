import type { PasswordContext } from '../policy.ts';
import { fold, reverse, undoSubstitutions } from './fold.ts';
import { hasParts } from './parts.ts';

// Shorter names occur in too many strong passwords.
const shortestName = 3;

/** Words that people combine with another one, as in `AdminPassword1!`. */
const usualWords = ['password', 'passwort', 'welcome', 'letmein', 'admin', 'login', 'qwerty', 'hello', 'secret'];

/** How many parts a password must have besides names and a common word: as many as the shortest password has characters. */
const enoughParts = 8;

/** Whether a text is strong without the help of another one. */
export function isEnough(folded: string): boolean {
  return hasParts(folded, enoughParts);
}

/** What a password consists of besides expected words. */
export interface ExpectedRemoved {
  readonly rest: string;
  /** Whether the password contains the username, the full name or a part of them. */
  readonly hasPersonalName: boolean;
  /** Whether it contains the name of the issuer, a part of it, or another word that attackers try in combinations. */
  readonly hasOtherWord: boolean;
}

/**
 * Removes the words from a folded password that are expected in this context. They are found with substitutions, reversed, and with
 * punctuation in between.
 */
export function removeExpected(
  folded: string,
  { username = '', fullName = '', issuer = '' }: PasswordContext,
): ExpectedRemoved {
  const readings = readingsOf(folded);
  const removed = new Set<number>();
  const has = (names: readonly string[]): boolean => {
    const before = removed.size;
    for (const reading of readings) for (const name of names) mark(reading, name, removed);
    return removed.size > before;
  };
  const hasPersonalName = has([...partsOf(username), ...partsOf(fullName)]);
  const hasOtherWord = has([...partsOf(issuer), ...usualWords]);
  const rest = Array.from({ length: folded.length }, (_, at) => (removed.has(at) ? '' : folded.charAt(at))).join('');
  return { rest, hasPersonalName, hasOtherWord };
}

/** The letters and digits of a password, and the place of each in the password. */
interface Reading {
  readonly text: string;
  readonly places: readonly number[];
}

function readingsOf(folded: string): readonly Reading[] {
  return [folded, undoSubstitutions(folded, 'i'), undoSubstitutions(folded, 'l')].map((text) => {
    const kept = Array.from(text.matchAll(/[\p{L}\p{N}]/gu));
    return {
      text: kept.map(([character]) => character).join(''),
      places: kept.flatMap(({ 0: character, index }) => Array.from(character.split(''), (_, unit) => index + unit)),
    };
  });
}

function mark({ text, places }: Reading, name: string, removed: Set<number>): void {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    for (const place of places.slice(at, at + name.length)) removed.add(place);
  }
}

/** The name as one word and each of its parts, also reversed. */
function partsOf(name: string): readonly string[] {
  const folded = fold(name);
  const parts = folded.split(/[^\p{L}\p{N}]+/u);
  const letters = folded.split(/[^\p{L}]+/u);
  const words = [...new Set([parts.join(''), ...parts, ...letters])].filter((word) => word.length >= shortestName);
  return words.flatMap((word) => [word, reverse(word)]);
}
