import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createRecordStore } from '../record-store.ts';
import { serviceConformance } from '../service-conformance.ts';
import { createAuthorityHarness } from '../service-harness.ts';
import { brokenAuthorities } from './authorities.fixture.ts';
import { failureOf } from './failure.fixture.ts';
import { brokenServices } from './services.fixture.ts';

const broken = [...brokenAuthorities, ...brokenServices];

describe('a service that', () => {
  for (const { mistake, caughtBy, make } of broken) {
    for (const name of caughtBy) {
      test(`${mistake} fails "${name}"`, async () => {
        assert.ok((await failureOf(serviceConformance(make), name)).startsWith(`Error: ${name}: `));
      });
    }
  }
});

describe('the suite for services', () => {
  test('has no case that catches nothing', () => {
    const caught = new Set(broken.flatMap(({ caughtBy }) => caughtBy));
    const make = () => createAuthorityHarness({ storage: createRecordStore() });
    const idle = serviceConformance(make).filter(({ name }) => !caught.has(name));
    assert.deepEqual(
      idle.map(({ name }) => name),
      [],
    );
  });
});
