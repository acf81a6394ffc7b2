import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createAuthority } from './create-authority.ts';
import { createRecordStore } from '../testing/record-store.ts';
import { createTestAuthority, testSealingKey } from '../testing/service-harness.ts';
import type { BreachCheck } from './ports.ts';
import { createScene } from './scene.fixture.ts';

const newPassword = 'Difference-Engine-2';

describe('createAuthority', () => {
  const sound = { storage: createRecordStore(), issuer: 'Acme', sealingKeys: [testSealingKey] };
  const bad: readonly (readonly [string, object])[] = [
    ['a sealing key', { sealingKeys: [] }],
    ['an issuer', { issuer: ' ' }],
    ['an issuer of whole characters', { issuer: 'A\uD800' }],
    ['room for one hash', { hashConcurrency: 0 }],
  ];
  for (const [what, changes] of bad) {
    test(`refuses to start without ${what}`, () => {
      assert.throws(() => createAuthority({ ...sound, ...changes }), TypeError);
    });
  }

  test('starts with nothing but a storage, an issuer and a key', () => assert.ok(createAuthority(sound)));
});

describe('the service of an account', () => {
  test('goes on after its own changes of credentials, and ends every other', async () => {
    const scene = await createScene();
    const { password, clock } = scene;
    const [mine, other] = [scene.service(1), scene.service(1)];
    const changed = await mine.password.change({ currentPassword: password, newPassword });
    assert.equal(changed.epoch, 2);
    await mine.load();
    await assert.rejects(other.load(), { code: 'SESSION_ENDED' });
    await assert.rejects(scene.service(3).load(), { code: 'SESSION_ENDED' });
    const { secret } = await mine.mfa.beginTotp({ password: newPassword });
    const { totpCodeAt } = await import('../testing/authenticator.ts');
    assert.equal((await mine.mfa.confirmTotp({ code: totpCodeAt(secret, clock()) })).epoch, 3);
    assert.equal((await mine.mfa.regenerateBackupCodes({ password: newPassword })).epoch, 4);
    assert.equal((await mine.mfa.disable({ password: newPassword })).epoch, 5);
    await mine.load();
  });

  test('asks for the version that was seen', async () => {
    const service = (await createScene()).service();
    for (const options of [undefined, {}, { version: 1 }, { version: null }]) {
      await assert.rejects(service.profile.update({}, options as never), { code: 'VERSION_MISSING' });
      await assert.rejects(service.preferences.update({}, options as never), { code: 'VERSION_MISSING' });
    }
  });

  test('says PASSWORD_UNSET where there is no password to confirm with', async () => {
    const { authority } = await createScene();
    const { id } = await authority.register({ username: 'no-password', fullName: 'Other Means', password: null });
    const { password, mfa } = authority.serviceFor({ accountId: id });
    const change = { currentPassword: 'any', newPassword };
    await assert.rejects(password?.change(change) ?? Promise.resolve(), { code: 'PASSWORD_UNSET' });
    await assert.rejects(password?.change({ ...change, newPassword: 'weak' }) ?? Promise.resolve(), {
      code: 'PASSWORD_UNSET',
    });
    await assert.rejects(mfa?.beginTotp({ password: 'any' }) ?? Promise.resolve(), { code: 'PASSWORD_UNSET' });
  });

  test('leaves an aborted call at once, though the database hangs', async () => {
    const { store, id } = await createScene();
    const hanging = { ...store, get: () => new Promise<never>(() => undefined) };
    const service = createTestAuthority({ storage: hanging }).serviceFor({ accountId: id });
    const controller = new AbortController();
    const call = service.load({ signal: controller.signal });
    controller.abort();
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
  });

  test('throws nothing but AccountError, whatever the database throws', async () => {
    const { store, id } = await createScene();
    const failing = { ...store, get: () => Promise.reject(new Error('ECONNREFUSED 10.0.0.1')) };
    const service = createTestAuthority({ storage: failing }).serviceFor({ accountId: id });
    await assert.rejects(service.load(), { name: 'AccountError', code: 'SERVICE_FAILED', message: 'SERVICE_FAILED' });
  });

  test('computes each hash once for one attempt, however often the swap is lost', async () => {
    const scene = await createScene();
    let lost = 3;
    const storage = {
      ...scene.store,
      replace: async (...args: Parameters<typeof scene.store.replace>) =>
        (lost -= 1) >= 0 ? 'stale' : scene.store.replace(...args),
    } as const;
    const authority = createTestAuthority({ storage, clock: scene.clock, passwordHasher: scene.hasher });
    const service = authority.serviceFor({ accountId: scene.id });
    await assert.rejects(authority.verifyPassword({ username: 'nobody', password: 'Warm-the-decoy-1' }));
    const { hashes, verifications } = scene.hasher.work;
    await service.password?.change({ currentPassword: scene.password, newPassword });
    assert.deepEqual({ ...scene.hasher.work }, { hashes: hashes + 1, verifications: verifications + 1 });
  });

  test('turns callers away when too many hashes wait, and goes on reading', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const scene = await createScene();
    const slow = {
      ...scene.hasher,
      verify: (...args: [string, string]) => held.then(() => scene.hasher.verify(...args)),
    };
    const authority = createTestAuthority({ storage: scene.store, passwordHasher: slow, hashConcurrency: 2 });
    const { username, password } = scene;
    const calls = Array.from({ length: 200 }, () => authority.verifyPassword({ username, password }));
    const settled = Promise.allSettled(calls);
    await authority.serviceFor({ accountId: scene.id }).load();
    await new Promise((resolve) => setImmediate(resolve));
    release();
    const refusals = (await settled).filter((outcome) => outcome.status === 'rejected');
    assert.equal(refusals.length, 200 - 66);
    for (const { reason } of refusals) assert.deepEqual([reason.code, reason.retryAfter], ['SERVICE_UNAVAILABLE', 2]);
  });
});

describe('a new password', () => {
  test('is refused when it is known from a breach, and asked about once its holder is proven', async () => {
    const asked: string[] = [];
    const breachCheck = async (password: string): Promise<boolean> => {
      asked.push(password);
      return password.startsWith('Breached');
    };
    const scene = await createScene({ breachCheck });
    asked.length = 0;
    const change = (currentPassword: string, wanted: string) =>
      scene.service().password.change({ currentPassword, newPassword: wanted });
    await assert.rejects(change('Not-the-one-1', 'Breached-pass-1'), { code: 'PASSWORD_WRONG' });
    assert.deepEqual(asked, []);
    await assert.rejects(change(scene.password, 'Breached-pass-1'), (error: { code: string; issues: unknown }) => {
      assert.deepEqual(error.issues, [{ field: 'newPassword', rule: 'breached' }]);
      return error.code === 'PASSWORD_REJECTED';
    });
    await scene.signIn();
  });

  test('passes when the breach check fails, throws at once, or hangs', async (t) => {
    const checks = [
      () => Promise.reject(new Error('down')),
      () => {
        throw new Error('down');
      },
    ];
    for (const breachCheck of checks) {
      const scene = await createScene({ breachCheck });
      await scene.service().password.change({ currentPassword: scene.password, newPassword });
    }
    const scene = await createScene();
    const { store: storage, hasher: passwordHasher } = scene;
    const asked = Promise.withResolvers<{ readonly signal: AbortSignal }>();
    const breachCheck: BreachCheck = (_password, options) => {
      asked.resolve(options);
      return new Promise(() => undefined);
    };
    const hanging = createTestAuthority({ storage, passwordHasher, breachCheck });
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const service = hanging.serviceFor({ accountId: scene.id });
    const call = service.password?.change({ currentPassword: scene.password, newPassword });
    const { signal } = await asked.promise;
    t.mock.timers.tick(499);
    assert.equal(signal.aborted, false);
    t.mock.timers.tick(1);
    assert.equal(signal.aborted, true);
    await call;
    await scene.signIn(newPassword);
  });
});

describe('security events (A12)', () => {
  test('are told once, after the commit, for each change', async () => {
    const scene = await createScene();
    const { password } = scene;
    const service = scene.service();
    await service.profile.update({ username: 'countess' }, { version: '1' });
    await assert.rejects(service.profile.update({ username: 'late' }, { version: '1' }));
    await service.profile.update({ fullName: 'Ada King' }, { version: '2' });
    await service.password.change({ currentPassword: password, newPassword });
    const { backupCodes } = await enableMfaWith(scene, newPassword);
    await scene.enterCode(backupCodes[0] ?? '');
    await assert.rejects(scene.enterCode(backupCodes[0] ?? ''), { code: 'CODE_USED' });
    await service.mfa.regenerateBackupCodes({ password: newPassword });
    await assert.rejects(service.mfa.disable({ password: 'Not-the-one-1' }));
    await service.mfa.disable({ password: newPassword });
    const told = scene.events.map(({ type }) => type);
    assert.deepEqual(told, [
      'username-changed', 'password-changed', 'mfa-enabled', 'backup-code-used', 'backup-codes-regenerated', 'attempt-failed',
      'mfa-disabled',
    ]); // prettier-ignore
    assert.deepEqual(new Set(scene.events.map(({ accountId }) => accountId)), new Set([scene.id]));
    assert.equal(scene.events[5]?.code, 'PASSWORD_WRONG');
  });

  test('undo and block nothing when the hook throws or hangs', async () => {
    const throwing = () => {
      throw new Error('mail server');
    };
    for (const onSecurityEvent of [throwing, () => new Promise<void>(() => undefined)]) {
      const scene = await createScene({ onSecurityEvent });
      await scene.service().password.change({ currentPassword: scene.password, newPassword });
      await scene.signIn(newPassword);
    }
  });
});

async function enableMfaWith(scene: Awaited<ReturnType<typeof createScene>>, password: string) {
  const { totpCodeAt } = await import('../testing/authenticator.ts');
  const { secret } = await scene.service().mfa.beginTotp({ password });
  const confirmed = await scene.service().mfa.confirmTotp({ code: totpCodeAt(secret, scene.clock()) });
  return { backupCodes: confirmed.backupCodes ?? [] };
}
