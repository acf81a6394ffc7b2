import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isCommon, isPersonal } from './blocklist.ts';

const context = { username: 'ada', fullName: 'Ada Lovelace', issuer: 'Tally' };
const common = (password: string, words?: readonly string[]): boolean => isCommon(password, context, words);
const personal = (password: string, names: typeof context = context): boolean => isPersonal(password, names);

describe('a common password', () => {
  const groups = {
    'a common word with digits and symbols': [
      'Password1!', 'Welcome1!', 'Admin123!', 'Summer2026!', 'Winter2025!', 'Letmein!1', 'Football#1', 'Hello-73591!', 'Monkey#12',
      'Covid-19!', 'God-2026!', '!!Dragon99', 'Sunshine1!', 'Iloveyou1!', 'January@26', 'Motdepasse1!', 'Contraseña1!', 'Пароль-12',
    ],
    'a common word with substitutions': [
      'P@ssw0rd', 'Pa$$word1', 'Passw0rd!2026', 'P455w0rd!', '5umm3r!2026', 'H3110!2026', 'L0v3!2026', '$3cr3t-Xy', '@dm1n123!',
      'We1c0me!', 'Tru$tno1!', 'Ｐａssword1!', 'Pàsswörd1!',
    ],
    'a common word that is repeated, reversed, misspelt or interrupted': [
      'PasswordPassword1!', 'P@ssw0rd1P@ssw0rd1!', 'Drowssap1!', 'Passsword1!', 'Pasword-1', 'Pass-word-1', 'P.a.s.s.w.o.r.d.1',
      'Pass1234word!', 'Booboo12!',
    ],
    'an expected word with another word': ['AdminPassword1!', 'HelloWorld1!', 'WelcomeHome1!', 'Lovelace-Password1!', 'Tally-Monkey-77!'],
    'a sequence': [
      'Qwerty123!', 'Qwertyuiop1!', 'Abcdefg1!', 'Asdf1234!', '1Qaz2wsx!', 'Q1w2e3r4!', 'A1b2c3d4!', '!QAZ2wsx', '9876Dcba!', 'Azerty123!',
      'Aa123456!', 'Йцукен12!', '147258369Aa!', 'Aa!159357',
    ],
    'a repetition': ['Aa1!aaaa', 'Abc1!Abc1!', 'Aa1!Aa1!Aa1!', 'Aaaa1111!', 'Aabbccdd1!', '🐎🐎🐎🐎🐎Aa1', 'Xyq!1Xyq!1Xyq!1'],
    'short words around a year': ['Kim@1985', 'Abc-2026!'],
    'the name of the issuer': ['Tally123!', 'Tally-Tally1!', 'Tallytally1!', 'T@lly2026!', 'Yllat2026!', 't.a.l.l.y.2.6!A', '1Tal1y!!'],
  }; // prettier-ignore
  for (const [name, passwords] of Object.entries(groups)) {
    test(`is ${name}`, () => {
      assert.deepEqual(
        passwords.filter((password) => !common(password)),
        [],
      );
    });
  }

  test('is not a combination of words that is not common, nor random characters', () => {
    const passwords = [
      'Difference-Engine-2', 'Analytical-Engine-1843', 'Under-the-Moons-1834', 'Looms-1843-weave!', 'New-Horse-2', 'xK9#mQ2$', 'Tr0ub4dor&3',
      'correct giraffe battery', 'My dog eats 3 pancakes.', 'Tally me banana, daylight come', 'password: the dog eats pancakes',
    ]; // prettier-ignore
    assert.deepEqual(
      passwords.filter((password) => common(password)),
      [],
    );
  });

  test('is not a common word beside eight other characters', () => {
    assert.ok(common('Monkey-729461'));
    assert.ok(!common('Monkey-7294618'));
    assert.ok(common('Monkey-12345678'));
  });

  test('is found in the first 256 characters, so that a check of a long text takes no longer', () => {
    const strong = 'xK9#mQ2$ and more';
    assert.ok(common(' '.repeat(256) + strong));
    assert.ok(!common(' '.repeat(200) + strong));
  });

  test('is a word of the host, with the same variations, and without a change of the list', () => {
    const words = ['Analytical Engine', 'k2-b7-x9-q4'];
    assert.ok(common('4nalytical-3ngine-1', words));
    assert.ok(common('K2 b7 x9 q4', words));
    assert.ok(!common('K2 b7 x9 q5', words));
    assert.ok(!common('Analytical-Engine-1'));
  });
});

describe('a personal password', () => {
  for (const password of [
    'Lovelace-1843!', 'Ada-Lovelace1!', 'xADAx-1234', 'My-ada lovelace-1', '4d4L0v3l4c3!', 'Ecalevol-26!', 'L.o.v.e.l.a.c.e1!', 'AdaLovelace12345678',
    'Lovelace-Tally-2026!', 'Lövelace-77!',
  ]) {
    test(`is ${password}`, () => assert.ok(personal(password)));
  } // prettier-ignore

  test('contains a part of the username or the username with its digits', () => {
    assert.ok(personal('Okafor-1999!', { ...context, username: 'a.okafor' }));
    assert.ok(personal('X9k2m-2026!', { ...context, username: 'x9k2m' }));
  });

  test('is not a strong password in which a name occurs', () => {
    const names = { ...context, username: 'ana', fullName: 'Ana Li' };
    assert.ok(!personal('Correct-Banana-Staple-7', names));
    assert.ok(!personal('Lilies-at-noon-7', names));
    assert.ok(!personal('Lovelace: kX9#mQ2$'));
  });

  test('is not one without a name, or for a user without names', () => {
    assert.ok(!personal('Difference-Engine-2'));
    assert.ok(!isPersonal('Difference-Engine-2', {}));
  });
});
