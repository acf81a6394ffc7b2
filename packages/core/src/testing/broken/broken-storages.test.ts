import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { ConformanceCase } from '../conformance.ts';
import { createRecordStore } from '../record-store.ts';
import { storageConformance } from '../storage-conformance.ts';
import { brokenStorages } from './storages.fixture.ts';

/** Runs one case by its name and says how it failed. */
async function failureOf(cases: readonly ConformanceCase[], name: string): Promise<string> {
  const found = cases.find((one) => one.name === name);
  assert.ok(found, `there is no case "${name}"`);
  const message = await found.run().then(
    () => `passes: ${name}`,
    (thrown: unknown) => String(thrown),
  );
  assert.ok(message.endsWith(`Duty: ${found.duty}`), `${message} does not end with the duty`);
  return message;
}

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
