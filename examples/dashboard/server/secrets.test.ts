import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { readSecrets } from './secrets.ts';

describe('the secrets', () => {
  let dataDir = '';
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tally-secrets-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('are created at the first start, readable only by the owner, and read at the next start', () => {
    const first = readSecrets(dataDir, {});
    assert.equal(first.appSecret.length, 32);
    assert.deepEqual(
      first.sealingKeys.map(({ id, bytes }) => [id, bytes.length]),
      [['k1', 32]],
    );
    assert.notDeepEqual(first.appSecret, first.sealingKeys[0]?.bytes);
    for (const file of ['app-secret', 'sealing-key']) assert.equal(statSync(join(dataDir, file)).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(dataDir).sort(), ['app-secret', 'sealing-key']);
    assert.deepEqual(readSecrets(dataDir, {}), first);
  });

  it('come from the environment if it has them, and create no file then', () => {
    const [appSecret, sealingKey] = [randomBytes(32), randomBytes(32)];
    const secrets = readSecrets(dataDir, {
      APP_SECRET: appSecret.toString('base64url'),
      SEALING_KEY: sealingKey.toString('base64'),
    });
    assert.deepEqual(secrets, {
      appSecret: new Uint8Array(appSecret),
      sealingKeys: [{ id: 'k1', bytes: new Uint8Array(sealingKey) }],
    });
    assert.deepEqual(readdirSync(dataDir), []);
  });

  for (const [what, value] of [
    ['short', randomBytes(31).toString('base64url')],
    ['no base64url', 'change me, please! change me, please! change'],
    ['nothing but zeros', Buffer.alloc(32).toString('base64url')],
  ] as const) {
    it(`are rejected if a value of the environment is ${what}, without repeating the value`, () => {
      assert.throws(
        () => readSecrets(dataDir, { SEALING_KEY: value }),
        (error: Error & { code?: string }) => error.code === 'SECRET_SHORT' && !error.message.includes(value),
      );
    });
  }

  it('can be several sealing keys, newest first', () => {
    const [newer, older] = [randomBytes(32), randomBytes(32)];
    const text = [`k2:${newer.toString('base64url')}`, ` k1:${older.toString('base64url')}`].join(',');
    const { sealingKeys } = readSecrets(dataDir, { SEALING_KEYS: text });
    assert.deepEqual(sealingKeys, [
      { id: 'k2', bytes: new Uint8Array(newer) },
      { id: 'k1', bytes: new Uint8Array(older) },
    ]);
  });

  const key = randomBytes(32).toString('base64url');
  for (const [what, environment, code] of [
    ['have no id', { SEALING_KEYS: key }, 'SETTING_INVALID'],
    ['have the same id', { SEALING_KEYS: `k1:${key},k1:${key}` }, 'SETTING_INVALID'],
    ['are set twice', { SEALING_KEYS: `k1:${key}`, SEALING_KEY: key }, 'SETTING_INVALID'],
    ['are short', { SEALING_KEYS: `k1:${key.slice(1)}` }, 'SECRET_SHORT'],
  ] as const) {
    it(`are rejected if sealing keys ${what}, without repeating the value`, () => {
      assert.throws(
        () => readSecrets(dataDir, environment),
        (error: Error & { code?: string }) => error.code === code && !error.message.includes(key.slice(1)),
      );
    });
  }

  it('are rejected if their file is truncated', () => {
    writeFileSync(join(dataDir, 'sealing-key'), '', { mode: 0o600 });
    assert.throws(() => readSecrets(dataDir, {}), { code: 'SECRET_SHORT' });
  });

  it('are rejected if others may read their file', { skip: process.platform === 'win32' }, () => {
    readSecrets(dataDir, {});
    chmodSync(join(dataDir, 'app-secret'), 0o644);
    assert.throws(() => readSecrets(dataDir, {}), { code: 'SECRET_EXPOSED' });
  });

  it('are rejected if their file cannot be read', { skip: process.platform === 'win32' }, () => {
    mkdirSync(join(dataDir, 'app-secret'), { mode: 0o700 });
    assert.throws(() => readSecrets(dataDir, {}), { code: 'SECRET_UNREADABLE' });
  });
});
