import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemRandomBytes } from '../ambient.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';

const newPassword = 'Difference-Engine-2';

const again = ({ store: storage, clock, hasher: passwordHasher }: Harness, options: object) =>
  createTestAuthority({ storage, clock, passwordHasher, ...options });

describe('password hashes with a pepper (A8, A16)', () => {
  test('sign in, confirm and are changed like others', async () => {
    const harness = await createHarness({ usesPepper: true });
    assert.match(harness.record().passwordHash ?? '', /^pepper\.test\.\$test\$/u);
    await harness.signIn();
    await assert.rejects(harness.signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG' });
    await harness.service(1).password.change({ currentPassword: harness.password, newPassword });
    assert.match(harness.record().passwordHash ?? '', /^pepper\.test\.\$test\$/u);
    await harness.signIn(newPassword);
  });

  test('do not match without the key, with the password alone, or in the row of another account', async () => {
    const harness = await createHarness({ usesPepper: true });
    const { passwordHash } = harness.record();
    const [, , hash = ''] = /^pepper\.(\w+)\.(.*)$/u.exec(passwordHash ?? '') ?? [];
    assert.equal(await createTestHasher().verify(harness.password, hash), false);
    const other = await createHarness({ usesPepper: true });
    other.corrupt({ passwordHash });
    await assert.rejects(other.signIn(), { code: 'PASSWORD_WRONG' });
    const keyless = again(harness, { sealingKeys: [{ id: 'new', bytes: systemRandomBytes(32) }], usesPepper: true });
    const { username, password } = harness;
    await assert.rejects(keyless.verifyPassword({ username, password }), { code: 'SECRET_UNREADABLE' });
    assert.equal(harness.record().attempts.unknownDevices.streak, 0);
  });

  test('are renewed with the newest key, and replace or are replaced by hashes without a pepper, at the next success', async () => {
    const harness = await createHarness();
    const { username, password } = harness;
    const newKey = { id: 'new', bytes: systemRandomBytes(32) };
    const steps = [
      [{ usesPepper: true }, /^pepper\.test\.\$test\$/u],
      [{ usesPepper: true, sealingKeys: [newKey, testSealingKey] }, /^pepper\.new\.\$test\$/u],
      [{ sealingKeys: [newKey] }, /^\$test\$/u],
    ] as const;
    assert.match(harness.record().passwordHash ?? '', /^\$test\$/u);
    for (const [options, expected] of steps) {
      await again(harness, options).verifyPassword({ username, password });
      const { passwordHash } = harness.record();
      assert.match(passwordHash ?? '', expected);
      await again(harness, options).verifyPassword({ username, password });
      assert.equal(harness.record().passwordHash, passwordHash, 'only once');
    }
  });

  test('treat both Unicode forms of a password alike', async () => {
    const harness = await createHarness({ usesPepper: true });
    const change = { currentPassword: harness.password, newPassword: 'Se\u0301ance-Engine-2' };
    await harness.service(1).password.change(change);
    await harness.signIn('S\u00E9ance-Engine-2');
  });
});
