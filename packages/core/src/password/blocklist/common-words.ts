import { reverse, fold, squeeze, undoSubstitutions } from './fold.ts';
import { commonWords } from './common-words.generated.ts';
import { isEnough } from './expected-words.ts';

/** The common words without double letters, so that a doubled or missing letter makes no difference. */
const listed: ReadonlySet<string> = new Set(decode(commonWords).map(squeeze));

/** Returns whether a folded password is a common word with additions that do not make it strong. */
export function isCommonWord(folded: string, words: readonly string[]): boolean {
  const own = ownWordsOf(words);
  if (own.has(lettersAndDigits(folded))) return true;
  const isListed = (word: string): boolean => listed.has(word) || own.has(word);
  return coresOf(folded).some(({ forms, outside }) => forms.some(isListed) && !isEnough(outside));
}

/** The words of a list in which each begins with a digit: how many letters it shares with the word before. */
function decode(encoded: string): readonly string[] {
  let word = '';
  return Array.from(encoded.replaceAll('\n', '').matchAll(/(\d)(\D+)/gu), ([, shared = '', end = '']) => {
    word = word.slice(0, Number(shared)) + end;
    return word;
  });
}

const prepared = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The words of a host, prepared once for each list. */
function ownWordsOf(words: readonly string[]): ReadonlySet<string> {
  const known = prepared.get(words);
  if (known !== undefined) return known;
  const plain = words.map((word) => lettersAndDigits(fold(word))).filter((word) => word !== '');
  const own = new Set(plain.flatMap((word) => (/^\p{L}+$/u.test(word) ? [word, squeeze(word)] : [word])));
  prepared.set(words, own);
  return own;
}

function lettersAndDigits(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What can be the word of a password, and the characters before and after it. */
interface Core {
  readonly forms: readonly string[];
  readonly outside: string;
}

/** Returns the letters of a password with everything between them, also with characters around them that can represent letters. */
function coresOf(folded: string): readonly Core[] {
  const wordStart = folded.search(/\p{L}/u);
  if (wordStart < 0) return [];
  const wordEnd = folded.search(/[^\p{L}]*$/u);
  const before = folded.slice(0, wordStart);
  const word = folded.slice(wordStart, wordEnd);
  const after = folded.slice(wordEnd);
  const cores = endings(before).flatMap((start) =>
    beginnings(after).map((end) => ({
      forms: formsOf(start + word + end),
      outside: before.slice(0, before.length - start.length) + after.slice(end.length),
    })),
  );
  return [{ forms: bothDirections(word), outside: before + after }, ...cores];
}

// A word can begin or end with a few digits or symbols that represent letters, for example `$3cret`.
const mostSubstitutions = 5;

function beginnings(text: string): readonly string[] {
  const letters = undoSubstitutions(text, 'i')
    .slice(0, mostSubstitutions)
    .search(/[^\p{L}]|$/u);
  return Array.from({ length: letters + 1 }, (_, length) => text.slice(0, length));
}

function endings(text: string): readonly string[] {
  return beginnings(reverse(text)).map(reverse);
}

/** Returns the words that a core can represent. `1` and `!` can also separate words. */
function formsOf(core: string): readonly string[] {
  const readings = [
    undoSubstitutions(core, 'i'),
    undoSubstitutions(core, 'l'),
    undoSubstitutions(core.replaceAll(/[1!]/gu, ''), 'i'),
  ];
  return readings.flatMap(bothDirections);
}

/** Returns the letters forwards and backwards, with and without repetition. */
function bothDirections(text: string): readonly string[] {
  const letters = text.replaceAll(/[^\p{L}]/gu, '');
  return [letters, withoutRepetition(letters)].map(squeeze).flatMap((word) => [word, reverse(word)]);
}

/** `abab` becomes `ab`. */
function withoutRepetition(word: string): string {
  return word.slice(0, (word + word).indexOf(word, 1));
}
