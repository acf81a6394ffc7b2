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

/** Inline code and addresses in a sentence. */
const quotedInMarkdown = /`[^`\n]*`|\]\([^)\n]*\)/gu;

/** The end of a word inside an identifier. The exception is the name of a function of the language, `Promise.all…`. */
const identifierParts = /(?<=[a-z\d])(?=[A-Z])(?<!\ball(?=S))|_/gu;

/** Returns every avoided word of a document or source, including identifiers and strings, in the order of lines. */
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
  // Replaced by a full stop, so that no phrase matches across the gap.
  return text.replaceAll(/[^\n]/gu, '.');
}
