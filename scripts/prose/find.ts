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

/** Code that is quoted in a sentence, and addresses. */
const quotedInMarkdown = /`[^`\n]*`|\]\([^)\n]*\)/gu;

/** Where a word ends inside an identifier. The one in `Promise.all…` is a name of the language. */
const identifierParts = /(?<=[a-z\d])(?=[A-Z])(?<!\ball(?=S))|_/gu;

/** Every avoided word of a document, or of a source with its identifiers and strings, in the order of its lines. */
export function findAvoidedWords(file: string, text: string): readonly Finding[] {
  const prose = /\.mdx?$/u.test(file) ? text.replace(quotedInMarkdown, blank) : text.replace(identifierParts, ' ');
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

function blank(text: string): string {
  // A full stop, so that no phrase is found that begins before the gap and ends after it.
  return text.replaceAll(/[^\n]/gu, '.');
}
