import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { builtInLocales } from './index.ts';
import { pseudoLocale } from '../testing/pseudo-locale.ts';
import { createLocaleFormatter } from '../languages/locale-formatter.ts';
import { english } from './en.ts';
import type { Catalogue, StringsFactory } from '../strings/catalogue.ts';

type Text = string | ((...inputs: unknown[]) => string);

const counts = [0, 1, 2, 5, 11, 100];
const names = ['⟪one⟫', '⟪two⟫', '⟪three⟫'];

// What is the same word in both languages, or a name.
const deliberate: Readonly<Record<string, readonly string[]>> = {
  de: ['general.choices.callsFilter.voicemail', 'general.choices.theme.system', 'general.choices.animation.system'],
  es: ['settings.tabs.general'],
};

/** Every text of a catalogue by its path: `common.errors.OTHER`. */
function textsOf(catalogue: Catalogue, tag: string): Map<string, Text> {
  const found = new Map<string, Text>();
  const gather = (value: unknown, path: string): void => {
    if (typeof value === 'string' || typeof value === 'function') found.set(path, value as Text);
    else for (const [key, inner] of Object.entries(value as object)) gather(inner, `${path}.${key}`);
  };
  for (const [group, texts] of Object.entries(catalogue) as [string, StringsFactory<object>][])
    gather(texts(createLocaleFormatter(tag)), group);
  return found;
}

const say = (text: Text | undefined, input: readonly unknown[]): string =>
  typeof text === 'function' ? text(...input) : (text ?? '');
const inEnglish = textsOf(english, 'en');

/** The names that a text holds in English. One that counts seconds takes none. */
function namesIn(original: Text): readonly string[] {
  try {
    return names.filter((name) => say(original, names).includes(name));
  } catch {
    return [];
  }
}

const catalogues = await Promise.all(
  [...builtInLocales, pseudoLocale].map(async ({ tag, load }) => ({ tag, texts: textsOf(await load(), tag) })),
);

for (const { tag, texts } of catalogues) {
  const each = (check: (text: Text, original: Text, path: string) => void): void => {
    for (const [path, original] of inEnglish) check(texts.get(path) ?? '', original, path);
  };

  describe(`the catalogue of ${tag}`, () => {
    it('has the texts of English, each of its kind, and says which language it is', () => {
      assert.deepEqual([...texts.keys()].sort(), [...inEnglish.keys()].sort());
      each((text, original, path) => assert.equal(typeof text, typeof original, path));
      assert.equal(texts.get('common.locale'), tag);
    });

    it('leaves no text empty, and nothing in it that was to be filled in', () => {
      each((text, _original, path) => {
        for (const one of counts.map((count) => say(text, [count, count, count]))) {
          assert.notEqual(one.trim(), '', path);
          assert.equal(one, one.trim(), path);
          const filled = path === 'password.rules.special' ? one.replace('#', '!') : one; // Names `#` as a symbol.
          assert.doesNotMatch(filled, /undefined|\bnull\b|\[object|\$\{|#| {2}/u, path);
        }
      });
    });

    it('says every number of English, in its own digits', () => {
      const { number } = createLocaleFormatter(tag);
      each((text, original, path) => {
        for (const count of counts) {
          const input = [count, count, count];
          // One and two may be in the word, as in an Arabic dual.
          if (count > 2 && say(original, input).includes(String(count)))
            assert.ok(say(text, input).includes(number(count)), `${path}: ${say(text, input)}`);
        }
      });
    });

    it('keeps every name that is put into a text', () => {
      each((text, original, path) => {
        for (const name of namesIn(original))
          assert.ok(say(text, names).includes(name), `${path}: ${say(text, names)}`);
      });
    });

    it('takes the digits of a code, the number of codes and every time limit as parameters', () => {
      const { duration, number } = createLocaleFormatter(tag);
      const expected: readonly [string, readonly number[], string][] = [
        ['mfaDialog.code', [8], number(8)],
        ['mfaDialog.codeHint', [45], duration(45)],
        ['mfaDialog.codeShape', [8], number(8)],
        ['mfaDialog.warning', [0, 16], number(16)],
        ['mfaDialog.interrupted.setupExpired', [420], duration(420)],
      ];
      for (const [path, input, shown] of expected) {
        const plain = say(texts.get(path), input).replaceAll(/[\u2066-\u2069]/gu, '');
        if (tag === 'en-XA') assert.match(plain, /\d/u, path);
        else assert.ok(plain.includes(shown), `${path}: ${plain}`);
      }
    });

    it('has no English left in it', () => {
      const left: string[] = [];
      each((text, original, path) => {
        if (path !== 'common.locale' && say(text, [5, 5, 5]) === say(original, [5, 5, 5])) left.push(path);
      });
      assert.deepEqual(left, deliberate[tag] ?? []);
    });
  });
}

describe('a catalogue', () => {
  it('counts as the region of the page does', async () => {
    const arabic = (await builtInLocales.find(({ tag }) => tag === 'ar')?.load()) as Catalogue;
    assert.match(arabic.mfa(createLocaleFormatter('ar-MA')).left(12), /12/u);
    assert.match(arabic.mfa(createLocaleFormatter('ar-EG')).left(12), /١٢/u);
    assert.match(arabic.common(createLocaleFormatter('ar-EG')).errors.ATTEMPTS_LOCKED(300), /٥/u);
  });

  it('takes the forms of its language', async () => {
    const left = async (wanted: string): Promise<readonly string[]> => {
      const catalogue = (await builtInLocales.find(({ tag }) => tag === wanted)?.load()) as Catalogue;
      const texts = catalogue.mfa(createLocaleFormatter(wanted));
      return [1, 2, 3, 11, 100].map((count) => texts.left(count).replace(String(count), '#'));
    };
    assert.equal(new Set(await left('ar')).size, 5);
    assert.equal(new Set(await left('he')).size, 3);
    assert.equal(new Set(await left('de')).size, 2);
    assert.equal(new Set(await left('ja')).size, 1);
  });
});
