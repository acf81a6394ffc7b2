import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto, systemRandomBytes } from '../ambient.ts';
import { parseBackupCode } from '../mfa/backup-codes.ts';
import { testSealingKey } from '../testing/service-harness.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import { createHarness } from './authority-harness.fixture.ts';
import { createKeyedHashing } from './kernel/keyed-hashing.ts';
import { createKeyring } from './kernel/keyring.ts';
import type { KeyContext } from './kernel/keyring.ts';
import { createSealing } from './kernel/sealing.ts';
import { createSealingCheck } from './sealing-check.ts';

const crypto = systemCrypto();
const keyring = createKeyring([testSealingKey], crypto);
const sealing = createSealing(keyring, systemRandomBytes, crypto);
const keyedHashing = createKeyedHashing(keyring, crypto);

describe('a stored secret has the key of its account and purpose (A16):', () => {
  const contextOf = (accountId: string, purpose: KeyContext['purpose']): KeyContext => ({ accountId, purpose });

  test('the secret of an authenticator, before and after its confirmation', async () => {
    const harness = await createHarness();
    const { secret } = await harness.enableMfa();
    const sealed = harness.record().totp?.sealedSecret ?? '';
    const unsealed = await sealing.unseal(sealed, contextOf(harness.id, 'totp-secret'));
    assert.equal(unsealed.length, 20);
    assert.equal(secret.length, 32);
    await harness.service().mfa.beginTotp({ password: harness.password });
    const pending = harness.record().pendingTotp?.sealedSecret ?? '';
    assert.equal((await sealing.unseal(pending, contextOf(harness.id, 'totp-secret'))).length, 20);
  });

  test('a backup code', async () => {
    const harness = await createHarness();
    const { backupCodes } = await harness.enableMfa();
    const code = parseBackupCode(backupCodes[0] ?? '') ?? '';
    const { hash = '' } = harness.record().backupCodes.find(({ selector }) => selector === code.slice(0, 2)) ?? {};
    assert.ok(await keyedHashing.matches(code, hash, contextOf(harness.id, 'backup-codes')));
  });

  test('a password with a pepper', async () => {
    const harness = await createHarness({ usesPepper: true });
    const keyed = await keyedHashing.hash(harness.password, contextOf(harness.id, 'password'));
    const stored = harness.record().passwordHash?.replace('pepper.test.', '') ?? '';
    assert.ok(await createTestHasher().verify(keyed.split('.')[2] ?? '', stored));
  });

  test('the value of a sealing check', async () => {
    const value = await createSealingCheck({ sealingKeys: [testSealingKey] }).create();
    const content = await sealing.unseal(value, contextOf('', 'sealing-check'));
    assert.equal(new TextDecoder().decode(content), 'account-elements');
    const other = await sealing.seal(new TextEncoder().encode('another'), contextOf('', 'sealing-check'));
    const check = createSealingCheck({ sealingKeys: [testSealingKey] });
    await assert.rejects(check.verify(other), { code: 'SECRET_UNREADABLE' });
  });
});
