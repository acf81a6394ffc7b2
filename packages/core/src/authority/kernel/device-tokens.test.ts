import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { systemCrypto, systemRandomBytes } from '../../ambient.ts';
import { noAttempts } from '../../storage.ts';
import { createSparseTestRecord } from '../../testing/records.ts';
import { createDeviceTokens } from './device-tokens.ts';
import { createKeyedHashing } from './keyed-hashing.ts';
import { createKeyring } from './keyring.ts';

const crypto = systemCrypto();
const keyring = createKeyring([{ id: 'k1', bytes: systemRandomBytes(32) }], crypto);
const hashing = createKeyedHashing(keyring, crypto);
const account = { accountId: 'ada', epoch: 3 };
const now = Date.UTC(2026, 0, 1);

describe('a device token', () => {
  test('is signed for its account and epoch, with a key that is used for nothing else', async () => {
    const token = await createDeviceTokens(hashing, systemRandomBytes).issue(account, now);
    const [time = '', id = '', ...hash] = token.split('.');
    const context = { accountId: 'ada', purpose: 'device-token' } as const;
    assert.ok(await hashing.matches(`${time}.${id}.3`, hash.join('.'), context));
    assert.equal(Number.parseInt(time, 36), now);
  });

  test('does not hide a failure of the cryptography', async () => {
    const token = await createDeviceTokens(hashing, systemRandomBytes).issue(account, now);
    const failing = { ...hashing, matches: () => Promise.reject(new Error('no such algorithm')) };
    const budgetOf = createDeviceTokens(failing, systemRandomBytes).budgetOf(token, 'unknownDevices');
    const record = createSparseTestRecord({ id: 'ada', credentialsEpoch: 3, attempts: noAttempts });
    await assert.rejects(budgetOf(record, now), /no such algorithm/u);
  });
});
