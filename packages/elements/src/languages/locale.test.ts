import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { builtInLocales, chooseLanguage } from '../locales/index.ts';
import { bestTag } from './locale.ts';

const tags = builtInLocales.map(({ tag }) => tag);

describe('the language that serves a tag', () => {
  const served: readonly (readonly [string, string | undefined])[] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', undefined],
    ['de-CH-1996', 'de'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['zh-TW', undefined],
    ['zh-HK', undefined],
    ['zh-Hant', undefined],
    ['ar-EG', 'ar'],
    ['iw', 'he'],
    ['iw-IL', 'he'],
    ['hi-IN', 'hi'],
    ['hi-Latn', undefined],
    ['ja-JP', 'ja'],
    ['ja-JP-u-ca-japanese', 'ja'],
    ['nl', undefined],
    ['und', undefined],
    ['und-DE', undefined],
    ['en', undefined],
    ['', undefined],
    ['not a tag', undefined],
  ];
  for (const [wanted, tag] of served) {
    it(`of "${wanted}" is ${tag ?? 'none of them'}`, () => equal(bestTag(wanted, tags), tag));
  }

  it('is none for an undetermined language, although English would be likely', () => {
    equal(bestTag('und', ['en']), undefined);
  });

  it('is the same tag if it is offered, and otherwise one of the same region', () => {
    equal(bestTag('en-GB', ['en', 'en-GB', 'en-AU']), 'en-GB');
    equal(bestTag('de-AT', ['de', 'de-AT']), 'de-AT');
    equal(bestTag('de-DE', ['de-AT', 'de']), 'de');
    equal(bestTag('de-LI', ['de-AT', 'de-CH']), 'de-AT');
  });
});

describe('the language for a user with several languages', () => {
  it('is the first one that is available, with its region', () => {
    deepEqual(chooseLanguage(['nl', 'de-AT', 'fr']), { tag: 'de-AT', direction: 'ltr' });
    deepEqual(chooseLanguage(['ar-EG', 'en']), { tag: 'ar-EG', direction: 'rtl' });
  });

  it('is English if it is their first language, or if none of theirs is available', () => {
    deepEqual(chooseLanguage(['en-GB', 'de']), { tag: 'en-GB', direction: 'ltr' });
    deepEqual(chooseLanguage(['nl']), { tag: 'en', direction: 'ltr' });
    deepEqual(chooseLanguage([]), { tag: 'en', direction: 'ltr' });
  });
});
