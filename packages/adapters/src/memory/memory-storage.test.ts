import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createTestRecord, storageConformance } from '@account-elements/core/testing';

import { createMemoryStorage } from './memory-storage.ts';

describe('memory storage (ST1)', () => {
  for (const { name, run } of storageConformance(() => createMemoryStorage())) test(name, run);

  test('contains the initial records', async () => {
    const record = createTestRecord();
    assert.deepEqual(await createMemoryStorage([record]).get(record.id), record);
  });

  test('rejects initial records with the same username', () => {
    const record = createTestRecord();
    assert.throws(() => createMemoryStorage([record, { ...record, id: 'another' }]), TypeError);
  });

  test('is not affected when a caller changes a record', async () => {
    const preferences: Record<string, string> = { theme: 'dark' };
    const record = { ...createTestRecord(), preferences };
    const storage = createMemoryStorage();
    await storage.insert(record);
    preferences['theme'] = 'light';
    assert.deepEqual((await storage.get(record.id))?.preferences, { theme: 'dark' });
  });
});
