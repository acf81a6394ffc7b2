import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createRecordStore } from '../record-store.ts';
import { storageConformance } from '../storage-conformance.ts';
import { failureOf } from './failure.fixture.ts';
import { brokenStorages } from './storages.fixture.ts';

describe('a storage that', () => {
  for (const { mistake, caughtBy, make } of brokenStorages) {
    for (const name of caughtBy) {
      test(`${mistake} fails "${name}"`, async () => {
        assert.ok((await failureOf(storageConformance(make), name)).startsWith(`Error: ${name}: `));
      });
    }
  }
});

describe('the suite for storages', () => {
  test('has no case that catches nothing', () => {
    const caught = new Set(brokenStorages.flatMap(({ caughtBy }) => caughtBy));
    const idle = storageConformance(() => createRecordStore()).filter(({ name }) => !caught.has(name));
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });
});
