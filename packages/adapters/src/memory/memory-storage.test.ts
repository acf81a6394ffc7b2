import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createTestRecord, storageConformance } from '@account-elements/core/testing';

import { createMemoryStorage } from './memory-storage.ts';

describe('memory storage', () => {
  for (const { name, run } of storageConformance(() => createMemoryStorage())) test(name, run);

  test('starts with the records it is given', async () => {
    const record = createTestRecord();
    assert.deepEqual(await createMemoryStorage([record]).get(record.id), record);
  });

  test('refuses to start with one username twice', () => {
    const record = createTestRecord();
    assert.throws(() => createMemoryStorage([record, { ...record, id: 'another' }]), TypeError);
  });

  test('is not changed by who holds on to a record', async () => {
    const preferences: Record<string, string> = { theme: 'dark' };
    const record = { ...createTestRecord(), preferences };
    const storage = createMemoryStorage();
    await storage.insert(record);
    preferences['theme'] = 'light';
    assert.deepEqual((await storage.get(record.id))?.preferences, { theme: 'dark' });
  });
});
