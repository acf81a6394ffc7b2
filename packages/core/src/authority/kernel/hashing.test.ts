import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemClock, systemRandomBytes } from '../../ambient.ts';
import { createTestHasher } from '../../testing/test-hasher.ts';
import type { TestHasher } from '../../testing/test-hasher.ts';
import type { PasswordHasher, PasswordVerifier } from '../ports.ts';
import { createPbkdf2Hasher } from '../password/pbkdf2.ts';
import { createHashQueue } from './hash-queue.ts';
import { createHashing } from './hashing.ts';
import type { Hashing } from './hashing.ts';

const hashingWith = (hasher: PasswordHasher, ...formerHashers: PasswordVerifier[]): Hashing =>
  createHashing({
    hasher,
    formerHashers,
    queue: createHashQueue({ concurrency: 4 }),
    randomBytes: systemRandomBytes,
    clock: systemClock,
    onWarning: () => undefined,
  });
const workOf = async (hasher: TestHasher, act: () => Promise<unknown>): Promise<number> => {
  const before = hasher.work.verifications;
  await act();
  return hasher.work.verifications - before;
};

describe('hashing', () => {
  test('compares passwords in normal form C', async () => {
    const hashing = hashingWith(createTestHasher());
    const hash = await hashing.hash('jose\u0301');
    assert.ok(await hashing.matches('jos\u00E9', hash));
    assert.ok(!(await hashing.matches('jose', hash)));
  });

  test('does the same work for a right, a wrong and a missing hash', async () => {
    const hasher = createTestHasher();
    const hashing = hashingWith(hasher);
    const hash = await hashing.hash('right');
    for (const [secret, stored] of [
      ['right', hash],
      ['wrong', hash],
      ['right', null],
    ] as const) {
      assert.equal(await workOf(hasher, () => hashing.matches(secret, stored)), 1);
    }
  });

  test('matches nothing if there is no hash', async () => {
    assert.ok(!(await hashingWith(createTestHasher()).matches('right', null)));
  });

  test('rejects a hash that no hasher can read, after the same work', async () => {
    const hasher = createTestHasher();
    const hashing = hashingWith(hasher, createPbkdf2Hasher({ iterations: 5 }));
    for (const stored of ['', 'right', '$', '$md5$right', '$TEST$s=1$a$b', 'test$s=1$a$b', '$pbkdf2-sha256$i=5$a$b']) {
      const refused = (): Promise<void> =>
        assert.rejects(hashing.matches('right', stored), { code: 'HASH_UNREADABLE' });
      assert.equal(await workOf(hasher, refused), 1);
    }
  });

  test('reads hashes of a former hasher, and reports them as outdated', async () => {
    const former = createPbkdf2Hasher({ iterations: 10 });
    const hashing = hashingWith(createTestHasher(), former);
    const hash = await former.hash('right');
    assert.ok(await hashing.matches('right', hash));
    assert.ok(!(await hashing.matches('wrong', hash)));
    assert.ok(hashing.isOutdated(hash));
  });

  test('does not take a hash without a prefix for one of a former hasher without a scheme', async () => {
    const former: PasswordVerifier = { canVerify: () => false, verify: async () => true };
    await assert.rejects(hashingWith(createTestHasher(), former).matches('right', 'right'), (thrown) =>
      /without a \$scheme\$ prefix: .*formerHashers of createAuthority lacks a hasher/u.test(
        String((thrown as Error).cause),
      ),
    );
  });

  test('reports a weaker hash of the same scheme as outdated, and a current one not', async () => {
    const hashing = hashingWith(createTestHasher(2));
    assert.ok(hashing.isOutdated(await createTestHasher(1).hash('right')));
    assert.ok(!hashing.isOutdated(await createTestHasher(2).hash('right')));
  });

  test('creates its decoy hash again if that failed', async () => {
    const hasher = createTestHasher();
    let fails = true;
    const hashing = hashingWith({
      ...hasher,
      hash: (password) => (fails ? Promise.reject(new Error('out of memory')) : hasher.hash(password)),
    });
    await assert.rejects(hashing.matches('any', null), /out of memory/u);
    fails = false;
    assert.ok(!(await hashing.matches('any', null)));
  });

  test('creates its decoy hash again if the request that began it has ended', async () => {
    const hasher = createTestHasher();
    let hasEnded = true;
    const hashing = hashingWith({
      ...hasher,
      hash: (password) => (hasEnded ? new Promise(() => undefined) : hasher.hash(password)),
    });
    void hashing.matches('any', null);
    hasEnded = false;
    assert.ok(!(await hashing.matches('any', null)));
  });

  test('creates at most one decoy hash for each slot of the queue', async () => {
    const hasher = createTestHasher();
    const hashing = hashingWith(hasher);
    await Promise.all(Array.from({ length: 20 }, () => hashing.matches('any', null)));
    assert.ok(hasher.work.hashes <= 4, `${hasher.work.hashes} decoys`);
    assert.equal(hasher.work.verifications, 20);
  });
});
