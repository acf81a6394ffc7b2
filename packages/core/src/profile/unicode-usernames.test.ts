import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { unicodeUsernamePolicy } from './unicode-usernames.ts';
import { usernameKey } from './username.ts';

const policy = unicodeUsernamePolicy();
const rulesOf = (username: string): readonly string[] => policy.issues(username).map((issue) => issue.rule);

/** A title of a test without invisible characters. */
const shown = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{Nd}\p{P} ]/gu, (one) => `U+${one.codePointAt(0)?.toString(16) ?? ''} `).slice(0, 40);

describe('unicodeUsernamePolicy', () => {
  const allowed = [
    ...['jo', 'j', 'ada', 'Ada.Lovelace-1815_x', '1234', 'x'.repeat(32)],
    ...['josé', 'jose\u0301', 'Ünal', 'İstanbul', 'ısı', 'straße', 'Nguyễn', 'Əli', 'Ŋɔ', 'Łukasz', 'Ðorđe', 'Þór'],
    ...['Ада', 'ада_1', 'Їжак', 'αθηνά', 'ΟΔΟΣ', 'ᾠδή', 'Սևակ', 'ნინო', 'שלום', 'محمد', 'نام\u200Cخانوادگی', '٣٤٥', 'محمد٣'],
    ...['देवनागरी', 'देव१२', 'বাংলা', 'ਪੰਜਾਬੀ', 'ગુજરાતી', 'ଓଡ଼ିଆ', 'தமிழ்', 'తెలుగు', 'ಕನ್ನಡ', 'മലയാളം', 'ශ්\u200Dරී'],
    ...['สมชาย', 'น้ำ', 'ລາວ', 'မြန်မာ', 'ខ្មែរ', 'བསྒྲུབས', 'ክርስቶስ', 'ދިވެހި'],
    ...['田中', '桜さくらサクラ', 'ヴィー', '佐々木', '二〇二六', '김철수', '金철수', '中ㄓㄨㄥ', '\u{20BB7}野家', '田'.repeat(32)],
  ]; // prettier-ignore
  for (const name of allowed) {
    test(`allows ${shown(name)}`, () => {
      assert.deepEqual(rulesOf(name), []);
    });
  }

  const rejected: Readonly<Record<string, readonly string[]>> = {
    'letters of two scripts': ['аda', 'pаypal', 'αda', 'adaа', 'ада-ada', 'adaא', '日한か', 'ㄅか', 'a田', 'ᏣᎳᎩ', 'ꓮꓓꓮ', '𐌀𐌁'],
    'digits of another script, or of two systems': ['a٣', '٣۳', '٣3', '৪8', 'देव1२', 'ada१'],
    'compatibility characters': ['ａｄａ', 'ﬀab', 'x²', 'Ⅷ', 'ℂ', '𝐚da', 'ﷺ', 'カｶ', 'ㅋㅋ', 'ǆ', 'ŉa', 'ſam'],
    'signs of phonetics that look like letters': ['ᴀᴅᴍɪɴ', 'ɡoogle', 'ɑda', 'ʀoot', 'ǃda', 'ƿa', 'ꜱam'],
    'invisible characters': ['a\u200Bda', 'a\u00ADda', 'a\u034Fb', '\u3164', 'ada\u202E', 'x\u180B', 'ада\uFE0F', '\u115F', 'a\u2060b'],
    'joiners where nothing joins': ['a\u200Cb', 'a\u200Db', 'ада\u200D', 'か\u200Cな', '12\u200D'],
    'marks that are hard to see': ['e\u0301\u0301', 'i\u0307a', 'j\u0307a', 'і\u0307', 'I\u0323\u0307', 'a\u0338', 'o\u0335', 'a\u20DD', `a${'\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u030A\u030B\u030C'}`],
    'letters that are only stretched': ['محمـد', 'あ〱'],
    'separators that are doubled or not between letters': ['.ada', 'ada.', 'a..b', 'a._b', '-', '_dev'],
    'everything else': ['a b', 'a@b', "o'neil", 'ada👩', 'a/b', 'a:b', '<b>', 'ada\0', '\uD800', '\u0301a', '\uE000', '\u0378', 'a·b', 'ʻokina', '༄', '₿'],
  }; // prettier-ignore
  for (const [what, names] of Object.entries(rejected)) {
    for (const name of names) {
      test(`rejects ${what}: ${shown(name)}`, () => {
        assert.deepEqual(rulesOf(name), ['usernameLetters']);
      });
    }
  }

  test('counts code points', () => {
    const { issues } = unicodeUsernamePolicy({ minimum: 2, maximum: 3 });
    assert.deepEqual(issues('\u{20BB7}'), [{ field: 'username', rule: 'tooShort', params: { minimum: 2 } }]);
    assert.deepEqual(issues('\u{20BB7}'.repeat(3)), []);
    assert.deepEqual(issues('\u{20BB7}'.repeat(4)), [{ field: 'username', rule: 'tooLong', params: { maximum: 3 } }]);
    assert.deepEqual(rulesOf('x'.repeat(33)), ['tooLong']);
    assert.deepEqual(rulesOf(' '), ['required']);
  });

  test('reserves the same names as the default policy, or those of the host', () => {
    assert.deepEqual(rulesOf('ADMİN'), ['usernameReserved']);
    const { issues } = unicodeUsernamePolicy({ reserved: ['Straße'] });
    assert.deepEqual(issues('STRASSE'), [{ field: 'username', rule: 'usernameReserved' }]);
    assert.deepEqual(issues('admin'), []);
  });

  test('allows a name in upper and lower case, and its key, if it allows the name', () => {
    const letters = fc.constantFrom(...'aAßéÉiIıİjJ.-_19σΣςΆѐЀћ田かカ김ㄅ\u0301\u0307\u0323\u200C');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 8 }), (name) => {
        if (rulesOf(name).length > 0) return;
        assert.deepEqual(rulesOf(usernameKey(name)), []);
        assert.deepEqual(rulesOf(name.toUpperCase()), []);
        assert.equal(usernameKey(name.toUpperCase()), usernameKey(name));
      }),
      { numRuns: 20_000 },
    );
  });

  test('allows no invisible character and no white space, between any letters', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const letter = String.fromCodePoint(point);
      if (!/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(letter)) continue;
      assert.deepEqual(rulesOf(`a${letter}b`), ['usernameLetters'], `U+${point.toString(16)}`);
    }
  });
});
