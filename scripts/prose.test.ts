import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { findAvoidedWords } from './prose/find.ts';

const word = ['no', 'body'].join('');
const phrase = ['held', 'against'];

function wordsIn(file: string, text: string): readonly string[] {
  return findAvoidedWords(file, text).map((found) => `${String(found.line)} ${found.word}`);
}

describe('findAvoidedWords', () => {
  it('finds words in Markdown with their lines, in any case', () => {
    deepEqual(wordsIn('a.md', `One.\n\nThen ${word.toUpperCase()} reads it.`), [`3 ${word.toUpperCase()}`]);
  });

  it('finds a phrase across two lines of a comment', () => {
    deepEqual(wordsIn('a.ts', `/**\n * This is ${phrase.join('\n * ')} that.\n */`), [`2 ${phrase.join(' ')}`]);
  });

  it('reads comments and test titles, and ignores code and other strings', () => {
    const code = `const ${word} = '${word}';\nit('tells ${word}', run);\ndescribe(\n  "${word}", run);\n// ${word}`;
    deepEqual(wordsIn('a.ts', code), [`2 ${word}`, `4 ${word}`, `5 ${word}`]);
  });

  it('ignores inline code, link targets and recorded output in Markdown, and reads code with a language', () => {
    const text = `\`${word}\` [a](${word}.md)\n\n\`\`\`\n${word}\n\`\`\`\n\n\`\`\`ts\n// ${word}\n\`\`\``;
    deepEqual(wordsIn('a.md', text), [`8 ${word}`]);
  });

  it('matches whole words only', () => {
    deepEqual(wordsIn('a.md', 'Settings settlement latest manifest renewal'), []);
  });
});
