import { avoidedWords } from './words.ts';

/** A word that a text should not use. */
export interface Finding {
  readonly line: number;
  readonly word: string;
  readonly instead: string;
}

const searches = avoidedWords.map(({ pattern, instead }) => ({
  regex: new RegExp(String.raw`\b(?:${pattern.replaceAll(' ', String.raw`[\s*/]+`)})\b`, 'giu'),
  instead,
}));

/** Code that is quoted in a sentence, addresses, and recorded output: a fenced block that names no language. */
const quotedInMarkdown = /^```\n[\s\S]*?^```$|`[^`\n]*`|\]\([^)\n]*\)/gmu;

/** Comments, and titles of tests. */
const proseInCode = /\/\*[\s\S]*?\*\/|\/\/.*|\b(?:it|test|describe)(?:\.\w+)?\(\s*(['"`])(?:\\.|(?!\1)[^\\])*\1/gu;

/** Every avoided word in the prose of a file, in the order of its lines. */
export function findAvoidedWords(file: string, text: string): readonly Finding[] {
  const prose = file.endsWith('.ts') ? onlyMatches(text, proseInCode) : text.replace(quotedInMarkdown, blank);
  return searches
    .flatMap(({ regex, instead }) =>
      [...prose.matchAll(regex)].map(({ 0: word, index }) => ({
        line: prose.slice(0, index).split('\n').length,
        word: word.replaceAll(/[\s*/]+/gu, ' '),
        instead,
      })),
    )
    .toSorted((one, other) => one.line - other.line);
}

/** The text with everything blanked that does not match. Lines stay where they are. */
function onlyMatches(text: string, pattern: RegExp): string {
  let prose = '';
  let end = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    prose += blank(text.slice(end, index)) + match;
    end = index + match.length;
  }
  return prose;
}

function blank(text: string): string {
  // A full stop, so that no phrase is found that begins before the gap and ends after it.
  return text.replaceAll(/[^\n]/gu, '.');
}
