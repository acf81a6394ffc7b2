import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { describe, test } from 'node:test';

import type { WebCrypto } from '../../ambient.ts';
import { createPbkdf2Hasher } from './pbkdf2.ts';

const hasher = createPbkdf2Hasher({ iterations: 100 });
const limited = limitedTo(100_000);

describe('the PBKDF2 hasher', () => {
  test('writes the result of PBKDF2-SHA-256 as a PHC string', async () => {
    const [, scheme, parameters, salt = '', hash] = (await hasher.hash('pässword')).split('$');
    const expected = pbkdf2Sync('pässword', Buffer.from(salt, 'base64'), 100, 32, 'sha256');
    assert.deepEqual(
      [scheme, parameters, hash],
      ['pbkdf2-sha256', 'i=100', expected.toString('base64').replace('=', '')],
    );
    assert.equal(Buffer.from(salt, 'base64').length, 16);
  });

  test('uses 600 000 rounds by default', async () => {
    assert.match(await createPbkdf2Hasher().hash('x'), /^\$pbkdf2-sha256\$i=600000\$/u);
  });

  test('uses a new salt for every hash', async () => {
    assert.notEqual(await hasher.hash('same'), await hasher.hash('same'));
  });

  test('distinguishes passwords that differ in the last of 1024 bytes', async () => {
    const long = '👩'.repeat(256);
    const hash = await hasher.hash(long);
    assert.ok(await hasher.verify(long, hash));
    assert.ok(!(await hasher.verify(`${long.slice(0, -2)}👨`, hash)));
  });

  test('reads hashes of other strengths, and reports weaker ones as outdated', async () => {
    const weaker = await createPbkdf2Hasher({ iterations: 50 }).hash('x');
    const stronger = await createPbkdf2Hasher({ iterations: 200 }).hash('x');
    assert.ok((await hasher.verify('x', weaker)) && (await hasher.verify('x', stronger)));
    assert.deepEqual([weaker, await hasher.hash('x'), stronger].map(hasher.isOutdated), [true, false, false]);
  });

  test('treats an unreadable hash, also one with too many rounds, as a mismatch (A16)', async () => {
    const hash = await hasher.hash('x');
    const broken = ['', '$', hash.slice(1), `${hash}$`, hash.replace('i=100', 'i=0'), hash.replace('i=100', 'i=999999999'), hash.replace('sha256', 'sha512'), hash.slice(0, -1), `${hash}=`, '$pbkdf2-sha256$i=1$$']; // prettier-ignore
    for (const text of broken) {
      assert.equal(await hasher.verify('x', text), false, text);
      assert.ok(hasher.isOutdated(text));
    }
  });

  test('cannot read a hash with more rounds than a core should compute (A16)', async () => {
    const stored = await hasher.hash('x');
    assert.equal(hasher.canVerify?.(stored.replace('i=100$', 'i=2000000$')), true);
    const expensive = stored.replace('i=100$', 'i=2000001$');
    assert.equal(hasher.canVerify?.(expensive), false);
    assert.equal(await hasher.verify('x', expensive), false);
  });

  test('rejects an invalid number of rounds', () => {
    for (const iterations of [0, -1, 1.5, Number.NaN, 2_000_001, 1e9, '600000' as unknown as number]) {
      assert.throws(() => createPbkdf2Hasher({ iterations }), TypeError);
    }
    for (const iterations of [1, 2_000_000]) assert.ok(createPbkdf2Hasher({ iterations }));
  });

  test('says what to do if the platform refuses the rounds', async () => {
    const strong = createPbkdf2Hasher({ crypto: limited, iterations: 100_001 });
    const refused = {
      message: /^PBKDF2 with 100001 rounds failed\..+createPbkdf2Hasher\(\{ iterations: 100_000 \}\)/u,
    };
    await assert.rejects(strong.hash('x'), refused);
    const allowed = createPbkdf2Hasher({ crypto: limited, iterations: 100_000 });
    const hash = await allowed.hash('x');
    assert.ok(await allowed.verify('x', hash));
    await assert.rejects(allowed.verify('x', hash.replace('i=100000', 'i=100001')), refused);
  });

  test('passes on any other error of the platform', async () => {
    const crypto = limitedTo(99_999);
    await assert.rejects(createPbkdf2Hasher({ crypto, iterations: 100_000 }).hash('x'), { name: 'NotSupportedError' });
  });

  test('uses 100 000 rounds by default on Cloudflare Workers', async (t) => {
    t.mock.getter(globalThis, 'navigator', () => ({ userAgent: 'Cloudflare-Workers' }));
    assert.match(await createPbkdf2Hasher({ crypto: limited }).hash('x'), /^\$pbkdf2-sha256\$i=100000\$/u);
  });
});

/** The WebCrypto of a platform that computes only this number of rounds, as Cloudflare Workers in production. */
function limitedTo(most: number): WebCrypto {
  const { subtle } = globalThis.crypto;
  return {
    subtle: new Proxy(subtle, {
      get(target, name) {
        if (name !== 'deriveBits') return (Reflect.get(target, name) as () => unknown).bind(target);
        const deriveBits: typeof subtle.deriveBits = async (algorithm, ...rest) => {
          const { iterations } = algorithm as { readonly iterations: number };
          if (iterations > most) throw new DOMException('iteration counts above it', 'NotSupportedError');
          return target.deriveBits(algorithm, ...rest);
        };
        return deriveBits;
      },
    }),
  };
}
