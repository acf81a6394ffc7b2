import type { Random } from './random.ts';

/** A field of a body, and a value that is nearly right. `password` is replaced by the user's own password. */
type Fields = Readonly<Record<string, unknown>>;

export const ownPassword = Symbol('the password of the user');

/** The bodies that the endpoints expect. */
export const bodies = {
  profile: { fullName: 'Ada King', username: 'ada.king' },
  preferences: { theme: 'dark', animation: 'off' },
  password: { currentPassword: ownPassword, newPassword: 'Another-one-4-all' },
  confirmation: { password: ownPassword },
  code: { code: '123456' },
  signIn: { username: 'ada', password: 'Wrong-guess-1843' },
  empty: {},
} as const satisfies Readonly<Record<string, Fields>>;

const texts = [
  '', ' ', '\0', '\uD800', '\u202Ecba', '\u2028', 'a\r\nX-Injected: 1', '<svg onload=x>', '{{7*7}}', "=cmd|'/c'!A1", "'; drop table calls; --",
  '../../etc/passwd', '%00%zz', 'ADMIN', '\u212Aelvin', 'å'.repeat(300), 'Z\u0316\u0317\u0318\u0319\u031A', '123 456', '+12345', '1e5', '٣٤٥٦٧٨',
  '00000-00000-00000', '9'.repeat(5000),
] as const; // prettier-ignore
const values = [null, true, 0, -0, 1e308, 12_345_678_901_234_567_890, [], {}, [[[[1]]]], { $ne: '' }] as const;
const keys = ['id', 'role', 'accountId', '__proto__', 'constructor', 'prototype', 'epoch', 'mfaEnabled', ''] as const;
const broken = [
  '', '{', '}', '[[[[', 'null', '"', '{"fullName":"Ada', '{"fullName":"\\u00', '{"a":1,}', "{'a':1}", '\uFEFF{}', 'fullName=Ada', '{}{}', '1e999',
  '{"fullName":"a","fullName":"b"}', '['.repeat(10_000), '{"a":'.repeat(2_000), `"${'x'.repeat(40_000)}"`,
] as const; // prettier-ignore

/** Returns a body that is right, nearly right, or not JSON at all. */
export function bodyFor(random: Random, expected: Fields, password: string): Buffer {
  if (random.chance(0.12)) return Buffer.from(random.pick(broken));
  if (random.chance(0.05)) return random.bytes(random.below(200));
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(expected)) {
    if (random.chance(0.06)) continue;
    const own = value === ownPassword ? (random.chance(0.7) ? password : 'Wrong-guess-1843') : value;
    fields[key] = random.chance(0.25) ? odd(random) : own;
  }
  if (random.chance(0.1)) Object.defineProperty(fields, random.pick(keys), { value: odd(random), enumerable: true });
  const text = JSON.stringify(fields);
  if (random.chance(0.04)) return Buffer.from(text, 'utf16le');
  if (random.chance(0.04))
    return Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0xff, 0xc3, 0x22, 0x7d])]);
  return Buffer.from(text);
}

function odd(random: Random): unknown {
  return random.chance(0.6) ? random.pick(texts) : random.pick(values);
}
