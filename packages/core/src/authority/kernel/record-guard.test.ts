import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createSparseTestRecord, createTestRecord } from '../../testing/records.ts';
import { assertSound } from './record-guard.ts';

describe('the guard of stored records', () => {
  test('accepts full and sparse records', () => {
    assertSound(createTestRecord());
    assertSound(createSparseTestRecord());
  });

  const corrupt: readonly (readonly [what: string, changes: object])[] = [
    ...[Number.NaN, -1, 1.5, '9', null, undefined, Number.POSITIVE_INFINITY, 2 ** 60].map(
      (failures) => [`a counter of ${String(failures)}`, { attempts: { failures, lockedUntil: null } }] as const,
    ),
    ['a lock that is no time', { attempts: { failures: 0, lockedUntil: 'soon' } }],
    ['no attempts at all', { attempts: null }],
    ['an epoch that is text', { credentialsEpoch: '1' }],
    ['no epoch', { credentialsEpoch: undefined }],
    ['a last step that is no number', { totp: { sealedSecret: 'x', lastStep: null, enabledAt: 0 } }],
    ['an authenticator without a secret', { totp: { lastStep: 1, enabledAt: 0 } }],
    ['backup codes that are no list', { backupCodes: {} }],
    ['a used code without a time', { backupCodes: [{ selector: 'AA', hash: 'x' }] }],
    ['a date beyond all dates', { createdAt: 1e17 }],
    ['preferences of objects', { preferences: { theme: {} } }],
    ['a role that is text', { role: 'admin' }],
  ];
  for (const [what, changes] of corrupt) {
    test(`rejects ${what}`, () => {
      assert.throws(() => assertSound({ ...createTestRecord(), ...changes }), { code: 'RECORD_CORRUPT' });
    });
  }
});
