import { deepEqual, equal, ok } from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const source = join(import.meta.dirname, '..');
const files = globSync('**/*.ts', { cwd: source })
  .filter((file) => !/\.(test|driver)\.ts$/u.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
const styles = files
  .filter(({ text }) => text.includes('css`'))
  .map(({ text }) => text)
  .join('\n');

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const unique = (names: Iterable<string>): string[] => [...new Set(names)].sort();

describe('tokens', () => {
  // The provider sets `--_motion`, and elements read it with a fallback. Every other token is set where it is used.
  const set = unique(all(styles, /(--_[\w-]+)\s*:/gu));
  const read = unique(all(styles, /var\((--_[\w-]+)/gu));

  it('are all defined', () =>
    deepEqual(
      read.filter((name) => !set.includes(name)),
      [],
    ));
  it('are all used', () =>
    deepEqual(
      set.filter((name) => !read.includes(name)),
      [],
    ));

  it('have at most 16 public names of one word each, and are never set by this package', () => {
    const tokens = unique(all(styles, /var\((--account-[\w-]+)/gu));
    ok(tokens.length <= 16, tokens.join(' '));
    deepEqual(
      tokens.filter((name) => !/^--account-[a-z]+$/u.test(name)),
      [],
    );
    deepEqual(all(styles, /(--account-[\w-]+)\s*:/gu), []);
  });

  it('contain every colour', () => {
    const elsewhere = files.filter(({ file, text }) => text.includes('css`') && !file.endsWith('token.styles.ts'));
    deepEqual(
      elsewhere.filter(({ text }) => /:[^;{]*#[0-9a-f]{3,8}\b/iu.test(text)).map(({ file }) => file),
      [],
    );
  });
});

describe('parts', () => {
  // Names after the first one are variants of the part.
  const firstNames = (text: string): string[] =>
    [...all(text, /\bpart="([a-z]+)[^"]*"/gu), ...all(text, /\bpart=\$\{[^}]*?'([a-z]+)[^']*'/gu)].filter(Boolean);
  const documented = (text: string): string[] => all(text, /@csspart (\S+)/gu);
  const elements = files.filter(({ text }) => /@tag account-/u.test(text) && documented(text).length > 0);

  it('are all documented by an element, and all drawn by a view', () => {
    const drawn = unique(files.flatMap(({ text }) => firstNames(text)));
    deepEqual(unique(elements.flatMap(({ text }) => documented(text))), drawn);
  });

  for (const { file, text } of elements) {
    it(`of ${file} are drawn by its imports`, () => {
      const reached = reach(file, new Set());
      const drawn = [...reached].flatMap((one) => firstNames(files.find(({ file: name }) => name === one)?.text ?? ''));
      deepEqual(
        documented(text).filter((part) => !drawn.includes(part)),
        [],
      );
      equal(documented(text).length, unique(documented(text)).length);
    });
  }
});

function reach(file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = files.find(({ file: name }) => name === file)?.text ?? '';
  for (const path of all(text, /(?:from|import\()\s*'(\.[^']+)'/gu)) {
    reach(resolve('/', dirname(file), path).slice(1), seen);
  }
  return seen;
}
