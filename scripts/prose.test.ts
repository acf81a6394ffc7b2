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

  it('finds words in comments, strings and identifiers of sources', () => {
    const code = `const ${word} = 1;\nsay('tells ${word}');\n// ${word}\nis${word[0]?.toUpperCase() ?? ''}${word.slice(1)}Here();`;
    deepEqual(
      wordsIn('a.ts', code).map((found) => found.toLowerCase()),
      [`1 ${word}`, `2 ${word}`, `3 ${word}`, `4 ${word}`],
    );
  });

  it('ignores inline code and link targets in Markdown, and reads code blocks', () => {
    const text = `\`${word}\` [a](${word}.md)\n\n\`\`\`\n${word}\n\`\`\``;
    deepEqual(wordsIn('a.md', text), [`4 ${word}`]);
  });

  it('matches whole words only', () => {
    deepEqual(wordsIn('a.md', 'Settings settlement latest manifest renewal'), []);
    deepEqual(wordsIn('a.ts', 'Promise.allSettled(latest)'), []);
  });
});
