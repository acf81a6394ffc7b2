import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto, systemRandomBytes } from '../../ambient.ts';
import type { AccountError } from '../../errors.ts';
import type { SealingKey } from '../ports.ts';
import { createKeyedHashing } from './keyed-hashing.ts';
import type { KeyedHashing } from './keyed-hashing.ts';
import { createKeyring } from './keyring.ts';
import type { KeyContext } from './keyring.ts';

const crypto = systemCrypto();
const keyOf = (id: string): SealingKey => ({ id, bytes: systemRandomBytes(32) });
const [first, second] = [keyOf('k1'), keyOf('k2')];
const hashingWith = (...keys: SealingKey[]): KeyedHashing => createKeyedHashing(createKeyring(keys, crypto), crypto);
const ada: KeyContext = { accountId: 'ada', purpose: 'backup-codes' };
const secret = '7K3M9QX2TR5WB8H';

describe('a keyed hash', () => {
  test('matches only its secret', async () => {
    const hashing = hashingWith(first);
    const hash = await hashing.hash(secret, ada);
    assert.match(hash, /^v1\.k1\.[\w-]{43}$/u);
    assert.ok(await hashing.matches(secret, hash, ada));
    for (const other of ['', secret.slice(1), `${secret}0`, secret.toLowerCase()]) {
      assert.ok(!(await hashing.matches(other, hash, ada)), other);
    }
  });

  test('matches nothing in another account or for another purpose', async () => {
    const hashing = hashingWith(first);
    const hash = await hashing.hash(secret, ada);
    assert.ok(!(await hashing.matches(secret, hash, { ...ada, accountId: 'grace' })));
    assert.ok(!(await hashing.matches(secret, hash, { ...ada, purpose: 'totp-secret' })));
  });

  test('matches nothing after any of its characters was changed', async () => {
    const hashing = hashingWith(first);
    const hash = await hashing.hash(secret, ada);
    const start = 'v1.k1.'.length;
    for (let index = start; index < hash.length; index += 1) {
      const changed = hash.slice(0, index) + (hash[index] === 'A' ? 'B' : 'A') + hash.slice(index + 1);
      // The last two bits are zero in a canonical text.
      const matches = await hashing.matches(secret, changed, ada).catch(({ code }: { code: string }) => code);
      assert.ok(matches === false || matches === 'HASH_UNREADABLE', changed);
    }
  });

  test('can be read by every later version', async () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * index * 7 + index * 13 + 5);
    const stored = 'v1.k1.jZGVW-641Oi7xUS-emHIUQVJ_cf4L4c2_tfBSeH_BmM';
    assert.ok(await hashingWith({ id: 'k1', bytes }).matches(secret, stored, ada));
  });

  test('is outdated if it has another key than the first, unless it is a slow hash', async () => {
    const hash = await hashingWith(first).hash(secret, ada);
    assert.ok(!hashingWith(first, second).isOutdated(hash));
    assert.ok(hashingWith(second, first).isOutdated(hash));
    assert.ok(!hashingWith(second).isOutdated('$test$s=1$a$b'));
  });

  test('rejects a stored hash of another shape', async () => {
    const hashing = hashingWith(first);
    const hash = await hashing.hash(secret, ada);
    for (const other of [
      '',
      'v1',
      'v1.k1',
      `${hash}.A`,
      `${hash}=`,
      hash.slice(0, -1),
      `${hash.slice(0, -1)}B`,
      `!${hash}`,
      hash.replace('v1', 'v2'),
      `$${hash}`,
    ]) {
      await assert.rejects(hashing.matches(secret, other, ada), ({ code, cause }: AccountError) => {
        assert.ok(code === 'HASH_UNREADABLE' && cause instanceof Error, other);
        return true;
      });
    }
  });

  test('matches while its key is in the keyring, and throws when it no longer is', async () => {
    const hash = await hashingWith(first).hash(secret, ada);
    const rotated = hashingWith(second, first);
    assert.ok(await rotated.matches(secret, hash, ada));
    assert.match(await rotated.hash(secret, ada), /^v1\.k2\./u);
    await assert.rejects(hashingWith(second).matches(secret, hash, ada), { code: 'SECRET_UNREADABLE' });
    assert.ok(!(await hashingWith(keyOf('k1')).matches(secret, hash, ada)));
  });
});
