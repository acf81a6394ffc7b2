import assert from 'node:assert/strict';
import { test } from 'node:test';

test('the schemas do not evaluate text as code, so that a strict Content-Security-Policy reports nothing (B1)', async (t) => {
  const evaluated = t.mock.method(globalThis, 'Function');
  const { accountSnapshotSchema, passwordChangeSchema } = await import('./adapter.ts');
  assert.equal(accountSnapshotSchema.safeParse({}).success, false);
  assert.equal(passwordChangeSchema.safeParse({ currentPassword: 1 }).success, false);
  assert.equal(evaluated.mock.callCount(), 0);
});
