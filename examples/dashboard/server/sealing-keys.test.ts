import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import type { SealingKey } from '@account-elements/core/authority';

import { openAccounts } from './accounts.ts';
import { openDatabase } from './database.ts';
import type { AppDatabase } from './database.ts';
import type { DatabasePlace } from './database-place.ts';
import { prepareDatabase } from './prepare-database.ts';
import { rotateKeys } from './sealing-keys.ts';
import type { Rotation } from './sealing-keys.ts';
import { demo } from './seed/people.ts';
import { totpCode } from './testing/totp.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const keyOf = (id: string): SealingKey => ({ id, bytes: randomBytes(32) });

describe('a rotation of the sealing keys', () => {
  const [k1, k2] = [keyOf('k1'), keyOf('k2')];
  let place: Extract<DatabasePlace, { engine: 'sqlite' }>;
  let database: AppDatabase;
  beforeEach(async () => {
    place = { engine: 'sqlite', dataDir: mkdtempSync(join(tmpdir(), 'tally-')) };
    await prepare([k1]);
    database = openDatabase(place);
  });
  afterEach(async () => {
    await database.destroy();
    rmSync(place.dataDir, { recursive: true });
  });

  const prepare = (sealingKeys: readonly SealingKey[]): Promise<void> =>
    prepareDatabase(place, { sealingKeys, clock: () => now, randomBytes, demoPeople: true, seeds: true });
  const open = (sealingKeys: readonly SealingKey[]) =>
    openAccounts(database, { sealingKeys, clock: () => now, randomBytes });
  const rotate = (sealingKeys: readonly SealingKey[]): Promise<Rotation> =>
    rotateKeys(database, open(sealingKeys).authority, sealingKeys);

  it('seals all secrets with the first key, counts the accounts that wait, and then needs no older key', async () => {
    const { authority, storage } = open([k1]);
    const { id } = (await storage.findByUsername('ada')) ?? assert.fail('ada is missing');
    const { mfa } = authority.serviceWithoutSession(id);
    const { secret } = await mfa.beginTotp({ password: demo.ada.password });
    await mfa.confirmTotp({ code: totpCode(secret, now) });

    await prepare([k2, k1]);
    const first = await rotate([k2, k1]);
    assert.equal(first.waiting, 1);
    assert.ok(first.accounts > 2);
    assert.match((await storage.get(id))?.totp?.sealedSecret ?? '', /^v1\.k2\./u);
    await assert.rejects(prepare([k2]), { code: 'SEALING_KEY_WRONG' });

    await open([k2, k1]).authority.serviceWithoutSession(id).mfa.regenerateBackupCodes({ password: demo.ada.password });
    assert.equal((await rotate([k2, k1])).waiting, 0);
    await prepare([k2]);
    const service = open([k2]).authority.serviceWithoutSession(id);
    assert.equal((await service.load()).mfa.enabled, true);
  });
});
