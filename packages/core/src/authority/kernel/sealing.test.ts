import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto, systemRandomBytes } from '../../ambient.ts';
import type { AccountError } from '../../errors.ts';
import { createKeyring } from './keyring.ts';
import type { KeyContext, Keyring } from './keyring.ts';
import { createSealing } from './sealing.ts';
import type { Sealing } from './sealing.ts';
import type { SealingKey } from '../ports.ts';

const keyOf = (id: string): SealingKey => ({ id, bytes: systemRandomBytes(32) });
const [first, second] = [keyOf('k1'), keyOf('k2')];
const crypto = systemCrypto();
const sealingWith = (...keys: SealingKey[]): Sealing =>
  createSealing(createKeyring(keys, crypto), systemRandomBytes, crypto);
const ada: KeyContext = { accountId: 'ada', purpose: 'totp-secret' };
const secret = systemRandomBytes(20);
const unreadable = { code: 'SECRET_UNREADABLE' };

describe('a sealed secret', () => {
  test('can be unsealed for its account, and is not readable in its envelope', async () => {
    const envelope = await sealingWith(first).seal(secret, ada);
    assert.match(envelope, /^v1\.k1\.[\w-]{16}\.[\w-]{48}$/u);
    assert.deepEqual(await sealingWith(first).unseal(envelope, ada), secret);
    assert.ok(!Buffer.from(envelope.split('.')[3] ?? '', 'base64url').includes(Buffer.from(secret)));
  });

  test('can be unsealed by every later version', async () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * index * 7 + index * 13 + 5);
    const envelope = 'v1.k1.CQkJCQkJCQkJCQkJ.qQBiroUaLpNPiTKOq0n0lJpytiqXZD6eEf_W8-3ceN58DsVu';
    const unsealed = await sealingWith({ id: 'k1', bytes }).unseal(envelope, ada);
    assert.equal(new TextDecoder().decode(unsealed), '12345678901234567890');
  });

  test('has a different envelope each time it is sealed', async () => {
    const sealing = sealingWith(first);
    const envelopes = await Promise.all(Array.from({ length: 50 }, () => sealing.seal(secret, ada)));
    assert.equal(new Set(envelopes.map((envelope) => envelope.split('.')[2])).size, 50);
  });

  test('cannot be unsealed for another account (A16)', async () => {
    const sealing = sealingWith(first);
    const envelope = await sealing.seal(secret, ada);
    await assert.rejects(sealing.unseal(envelope, { ...ada, accountId: 'grace' }), unreadable);
  });

  test('is bound to its account and purpose also if all keys are the same (A16)', async () => {
    const keyring = createKeyring([first], crypto);
    const sameKey: Keyring = { ...keyring, derive: (keyId, kind) => keyring.derive(keyId, kind, ada) };
    const sealing = createSealing(sameKey, systemRandomBytes, crypto);
    const envelope = await sealing.seal(secret, ada);
    assert.deepEqual(await sealing.unseal(envelope, ada), secret);
    await assert.rejects(sealing.unseal(envelope, { ...ada, accountId: 'grace' }), unreadable);
    await assert.rejects(sealing.unseal(envelope, { ...ada, purpose: 'sealing-check' }), unreadable);
  });

  test('cannot be unsealed after any character was changed', async () => {
    const sealing = sealingWith(first);
    const envelope = await sealing.seal(secret, ada);
    for (const index of envelope.split('').keys()) {
      const changed = envelope.slice(0, index) + (envelope[index] === 'A' ? 'B' : 'A') + envelope.slice(index + 1);
      await assert.rejects(sealing.unseal(changed, ada), unreadable);
    }
    for (const text of [
      '',
      'v1',
      'v1.k1..',
      `${envelope}.A`,
      `x${envelope}`,
      envelope.replace('v1', 'v2'),
      envelope.slice(0, -1),
    ]) {
      await assert.rejects(sealing.unseal(text, ada), unreadable);
    }
  });

  test('can be unsealed with a key that is no longer the first, and is then outdated', async () => {
    const envelope = await sealingWith(first).seal(secret, ada);
    const rotated = sealingWith(second, first);
    assert.deepEqual(await rotated.unseal(envelope, ada), secret);
    assert.ok(rotated.isOutdated(envelope));
    assert.match(await rotated.seal(secret, ada), /^v1\.k2\./u);
    assert.ok(!rotated.isOutdated(await rotated.seal(secret, ada)));
  });

  test('cannot be unsealed without its key, or with another key of the same id', async () => {
    const envelope = await sealingWith(first).seal(secret, ada);
    for (const sealing of [sealingWith(second), sealingWith(keyOf('k1'))]) {
      await assert.rejects(sealing.unseal(envelope, ada), ({ code, cause }: AccountError) => {
        assert.ok(code === 'SECRET_UNREADABLE' && cause instanceof Error);
        return true;
      });
    }
  });

  test('can be unsealed after the host has overwritten the bytes of its key', async () => {
    const key = keyOf('k1');
    const sealing = sealingWith(key);
    const envelope = await sealing.seal(secret, ada);
    key.bytes.fill(0);
    assert.deepEqual(await sealing.unseal(envelope, ada), secret);
  });
});

describe('a derived key', () => {
  const macOf = async (context: KeyContext): Promise<string> => {
    const key = await createKeyring([first], crypto).derive('k1', 'authentication', context);
    return Buffer.from(await crypto.subtle.sign('HMAC', key, secret)).toString('hex');
  };

  test('is the same for the same account and purpose only (A16)', async () => {
    const mac = await macOf(ada);
    assert.equal(await macOf({ ...ada }), mac);
    assert.notEqual(await macOf({ ...ada, accountId: 'grace' }), mac);
    assert.notEqual(await macOf({ ...ada, purpose: 'backup-codes' }), mac);
  });

  test('cannot be exported', async () => {
    const key = await createKeyring([first], crypto).derive('k1', 'encryption', ada);
    await assert.rejects(crypto.subtle.exportKey('raw', key), { name: 'InvalidAccessError' });
  });
});

describe('sealing keys', () => {
  const counting = Uint8Array.from({ length: 32 }, (_, index) => index);
  const withDifferent = (count: number): Uint8Array<ArrayBuffer> =>
    counting.map((byte) => (byte % count) ** 2 * 7 + 129);
  const bad: readonly (readonly [string, unknown])[] = [
    ['none at all', []],
    ['16 bytes', [{ id: 'k1', bytes: systemRandomBytes(16) }]],
    ['33 bytes', [{ id: 'k1', bytes: systemRandomBytes(33) }]],
    ['no bytes', [{ id: 'k1' }]],
    ['text instead of bytes', [{ id: 'k1', bytes: 'x'.repeat(32) }]],
    ['zeros', [{ id: 'k1', bytes: new Uint8Array(32) }]],
    ['one byte again and again', [{ id: 'k1', bytes: new Uint8Array(32).fill(7) }]],
    ['a few bytes again and again', [{ id: 'k1', bytes: counting.map((byte) => byte % 5) }]],
    ['counting bytes', [{ id: 'k1', bytes: counting }]],
    ['bytes counting down', [{ id: 'k1', bytes: counting.toReversed() }]],
    ['15 different bytes', [{ id: 'k1', bytes: withDifferent(15) }]],
    ['bytes with two different steps', [{ id: 'k1', bytes: counting.map((byte) => byte * 8 + (byte > 15 ? 1 : 0)) }]],
    ['a pass phrase', [{ id: 'k1', bytes: Buffer.from('change-me-to-a-32-byte-secret-!!') }]],
    ['words with a space and a tilde', [{ id: 'k1', bytes: Buffer.from('correct horse ~ battery junk 421') }]],
    ['a key in hexadecimal', [{ id: 'k1', bytes: Buffer.from('0123456789abcdef0123456789abcdef') }]],
    ['an id with a dot', [{ ...first, id: 'k.1' }]],
    ['no id', [{ bytes: first.bytes }]],
    ['two of one id', [first, { ...second, id: 'k1' }]],
    ['a bad one behind a good one', [first, { id: 'k2', bytes: new Uint8Array(32) }]],
  ];
  for (const [what, keys] of bad) {
    test(`are rejected: ${what}`, () => {
      assert.throws(() => sealingWith(...(keys as SealingKey[])), /^TypeError: sealingKeys: /u);
    });
  }

  test('with 16 different bytes or three different steps are accepted', () => {
    assert.ok(sealingWith({ id: 'k1', bytes: withDifferent(16) }));
    const steps = counting.map((byte) => byte * 5 + (byte > 15 ? 1 : 0) + (byte > 20 ? 2 : 0));
    assert.ok(sealingWith({ id: 'k1', bytes: steps }));
  });

  test('with a byte that no text has are accepted', () => {
    for (const byte of [0x1f, 0x7f]) {
      const bytes = new Uint8Array(Buffer.from('correct horse ~ battery junk 421'));
      bytes[8] = byte;
      assert.ok(sealingWith({ id: 'k1', bytes }));
    }
  });

  test('from a random source are never rejected', () => {
    for (let turn = 0; turn < 1000; turn += 1) assert.ok(sealingWith(keyOf('k1')));
  });
});
