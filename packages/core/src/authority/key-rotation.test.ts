import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createSeededRandomBytes } from '../testing/seeded-random.ts';
import { createTestAuthority } from '../testing/service-harness.ts';
import { createHarness } from './authority-harness.fixture.ts';
import type { Harness } from './authority-harness.fixture.ts';
import type { AccountAuthority } from './authority.ts';
import type { SealingKey } from './ports.ts';
import { createSealingCheck } from './sealing-check.ts';

const oldKey: SealingKey = { id: 'old', bytes: createSeededRandomBytes(11)(32) };
const newKey: SealingKey = { id: 'new', bytes: createSeededRandomBytes(12)(32) };
const wrongKey: SealingKey = { id: 'old', bytes: createSeededRandomBytes(13)(32) };

describe('a sealing check', () => {
  test('opens with the key that created it, also after a rotation', async () => {
    const check = createSealingCheck({ sealingKeys: [oldKey] });
    assert.equal(check.keyId, 'old');
    const value = await check.create();
    await check.verify(value);
    await createSealingCheck({ sealingKeys: [newKey, oldKey] }).verify(value);
  });

  for (const [what, keys] of [
    ['a missing key', [newKey]],
    ['another key with the same id', [wrongKey]],
  ] as const) {
    test(`rejects ${what}`, async () => {
      const value = await createSealingCheck({ sealingKeys: [oldKey] }).create();
      await assert.rejects(createSealingCheck({ sealingKeys: keys }).verify(value), { code: 'SECRET_UNREADABLE' });
    });
  }
});

describe('reseal', () => {
  const rotated = ({ store, clock, hasher }: Harness, sealingKeys: readonly SealingKey[]): AccountAuthority =>
    createTestAuthority({ storage: store, clock, passwordHasher: hasher, sealingKeys });

  test('seals the secrets with the first key, so that an account without backup codes of the old key needs no other', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey] });
    const { code } = await harness.enableMfa();
    await harness.service().mfa.beginTotp({ password: harness.password });
    const authority = rotated(harness, [newKey, oldKey]);
    assert.deepEqual(await authority.accounts.reseal(harness.id), { needsOlderKey: true });
    const { totp, pendingTotp } = harness.record();
    for (const sealed of [totp, pendingTotp]) assert.match(sealed?.sealedSecret ?? '', /^v1\.new\./u);

    harness.corrupt({ backupCodes: [] });
    assert.deepEqual(await authority.accounts.reseal(harness.id), { needsOlderKey: false });
    harness.clock.advance(30_000);
    const later = rotated(harness, [newKey]);
    const { credentialsEpoch: epoch } = harness.record();
    const { method } = await later.verifySecondFactor({ accountId: harness.id, epoch, code: code() });
    assert.equal(method, 'totp');
  });

  test('seals the hash of an imported backup code alone, and leaves a secret with the first key as it is', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey] });
    const { code, backupCodes } = await harness.enableMfa();
    const { sealedSecret } = harness.record().totp ?? {};
    await harness.enterCode(code());
    assert.equal(harness.record().totp?.sealedSecret, sealedSecret);

    const hash = await harness.hasher.hash('aaaa1111');
    const totp = { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' };
    const account = { username: 'grace', fullName: 'Grace', passwordHash: null, totp, backupCodes: [{ hash }] };
    const { id } = await harness.authority.accounts.import(account);
    const { store } = harness;
    store.records.set(id, { ...(store.records.get(id) ?? harness.record()), totp: null });
    assert.deepEqual(await rotated(harness, [newKey, oldKey]).accounts.reseal(id), { needsOlderKey: false });
    assert.match(store.records.get(id)?.backupCodes[0]?.hash ?? '', /^sealed\.v1\.new\./u);
    assert.equal(backupCodes.length, 10);
  });

  for (const [what, kept] of [
    ['an authenticator', { pendingTotp: null }],
    ['an enrolment', { totp: null }],
  ] as const) {
    test(`seals the secret of ${what} alone`, async () => {
      const harness = await createHarness({ sealingKeys: [oldKey] });
      await harness.enableMfa();
      await harness.service().mfa.beginTotp({ password: harness.password });
      harness.corrupt({ backupCodes: [], ...kept });
      await rotated(harness, [newKey, oldKey]).accounts.reseal(harness.id);
      const { totp, pendingTotp } = harness.record();
      assert.match((totp ?? pendingTotp)?.sealedSecret ?? '', /^v1\.new\./u);
    });
  }

  test('needs the older key of a password with a pepper until its user signs in', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey], usesPepper: true });
    const { store: storage, clock, hasher: passwordHasher, username, password, id } = harness;
    const open = (sealingKeys: readonly SealingKey[], usesPepper: boolean) =>
      createTestAuthority({ storage, clock, passwordHasher, sealingKeys, usesPepper });
    for (const usesPepper of [true, false]) {
      const authority = open([newKey, oldKey], usesPepper);
      assert.deepEqual(await authority.accounts.reseal(id), { needsOlderKey: true });
    }
    const authority = open([newKey, oldKey], true);
    await authority.verifyPassword({ username, password });
    assert.deepEqual(await authority.accounts.reseal(id), { needsOlderKey: false });
    await open([newKey], true).verifyPassword({ username, password });
  });

  test('writes nothing for an account that has no secret of an older key', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey] });
    const before = harness.record();
    assert.deepEqual(await rotated(harness, [newKey, oldKey]).accounts.reseal(harness.id), { needsOlderKey: false });
    assert.equal(harness.record(), before);
  });

  test('seals the hash of an imported backup code and of an imported password', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey], usesPepper: true });
    const { hasher, store, authority, password } = harness;
    const { id } = await authority.accounts.import({
      username: 'grace',
      fullName: 'Grace',
      passwordHash: await hasher.hash(password),
      totp: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' },
      backupCodes: [{ hash: await hasher.hash('aaaa-1111') }],
    });
    const open = (sealingKeys: readonly SealingKey[]) =>
      createTestAuthority({
        storage: store,
        clock: harness.clock,
        passwordHasher: hasher,
        sealingKeys,
        usesPepper: true,
      });
    assert.deepEqual(await open([newKey, oldKey]).accounts.reseal(id), { needsOlderKey: false });
    const before = store.records.get(id);
    assert.deepEqual(await open([newKey, oldKey]).accounts.reseal(id), { needsOlderKey: false });
    assert.equal(store.records.get(id), before, 'nothing is written again');
    const later = open([newKey]);
    const { epoch } = await later.verifyPassword({ username: 'grace', password });
    const { method } = await later.verifySecondFactor({ accountId: id, epoch, code: 'aaaa-1111' });
    assert.equal(method, 'backup-code');
  });

  test('rejects an account that does not exist, and a secret whose key is missing', async () => {
    const harness = await createHarness({ sealingKeys: [oldKey] });
    await assert.rejects(harness.authority.accounts.reseal('nowhere'), { code: 'ACCOUNT_MISSING' });
    await harness.enableMfa();
    await assert.rejects(rotated(harness, [newKey]).accounts.reseal(harness.id), { code: 'SECRET_UNREADABLE' });
  });
});
