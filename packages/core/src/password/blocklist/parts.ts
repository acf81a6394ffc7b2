import { fold, reverse, squeeze } from './fold.ts';

/** Sequences that people type from memory or along the keyboard: the alphabets, digits, rows and columns of keys, and mixtures of two. */
const sequences = [
  'abcdefghijklmnopqrstuvwxyz', '12345678901234567890', '24680', '13579', 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '!@#$%^&*()_+', 'qwertzuiop', 'yxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn',
  'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '!qaz@wsx#edc$rfv', 'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', '1a2b3c4d5e6f7g8h9i', 'a1b2c3d4e5f6g7h8i9', '1q1q2w2w3e3e4r4r',
  '147258369', '789456123', '159357', '159753', '1029384756',
]; // prettier-ignore
// U+0000 is in no password, so that no part of one continues from one sequence to the next.
const known = [...sequences, ...sequences.map(reverse)].map((sequence) => squeeze(fold(sequence))).join('\0');

const shortest = 3;

/**
 * Whether a text has as many parts that a person has to choose and remember: a sequence, a group of equal characters and a year from 1900
 * to 2099 each count as one, every other character too. What occurred before does not count again. `qwerty123!` has three parts.
 */
export function hasParts(folded: string, needed: number): boolean {
  const text = squeeze(folded.replaceAll(/(?:19|20)\p{Nd}{2}/gu, '\u0001'));
  let parts = 0;
  for (let at = 0; at < text.length && parts < needed;) {
    const repeated = longest(text, at, (part) => text.indexOf(part) < at);
    const length = repeated || longest(text, at, (part) => known.includes(part)) || characterLength(text, at);
    if (repeated === 0) parts += 1;
    at += length;
  }
  return parts >= needed;
}

/** The length of the longest part from a place that meets a condition; 0 if it is too short to be a part. */
function longest(text: string, at: number, isMet: (part: string) => boolean): number {
  let length = shortest - 1;
  while (at + length < text.length && isMet(text.slice(at, at + length + 1))) length += 1;
  return length < shortest ? 0 : length;
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1;
}
