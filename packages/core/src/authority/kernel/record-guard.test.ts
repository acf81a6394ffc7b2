import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { AccountError } from '../../errors.ts';
import { createSparseTestRecord, createTestRecord } from '../../testing/records.ts';
import { assertSound } from './record-guard.ts';

describe('the guard of stored records', () => {
  test('accepts full and sparse records', () => {
    assertSound(createTestRecord());
    assertSound(createSparseTestRecord());
  });

  const record = createTestRecord();
  const { attempts, pendingTotp } = record;
  const withBudget = (changes: object): object => ({
    attempts: { ...attempts, unknownDevices: { ...attempts.unknownDevices, ...changes } },
  });
  const parameters = { algorithm: 'SHA1', digits: 6, periodSeconds: 1 };
  const withParameters = (changes: object): object => ({
    totp: { ...record.totp, parameters: { ...parameters, ...changes } },
  });
  test('accepts every algorithm and number of digits of an authenticator', () => {
    for (const algorithm of ['SHA1', 'SHA256', 'SHA512']) assertSound({ ...record, ...withParameters({ algorithm }) });
    for (const digits of [6, 7, 8]) assertSound({ ...record, ...withParameters({ digits }) });
  });

  const places: readonly (readonly [place: string, changesFor: (count: unknown) => object])[] = [
    ['a row of failures of unknown devices', (streak) => withBudget({ streak })],
    ['a failure of unknown devices', (time) => withBudget({ failures: [time] })],
    ['a row of failures of the second factor', (streak) => ({
      attempts: { ...attempts, secondFactor: { ...attempts.secondFactor, streak } },
    })],
    ['a row of failures of codes that confirm', (streak) => ({
      attempts: { ...attempts, confirmationCodes: { ...attempts.confirmationCodes, streak } },
    })],
    ['the failures of a known device', (failures) => ({
      attempts: { ...attempts, knownDevices: [{ id: 'device-1', failures, expiresAt: 0 }] },
    })],
    ['the failures of a session', (failures) => ({
      attempts: { ...attempts, sessions: [{ id: 'session-1', failures, expiresAt: 0 }] },
    })],
    ['the failures of an enrolment', (failures) => ({ pendingTotp: { ...pendingTotp, failures } })],
    ['the end of an enrolment', (expiresAt) => ({ pendingTotp: { ...pendingTotp, expiresAt } })],
  ]; // prettier-ignore
  const noCounts = [Number.NaN, -1, 1.5, '9', null, undefined, Number.POSITIVE_INFINITY, 2 ** 60];

  for (const [place, changesFor] of places) {
    test(`accepts 0 and rejects everything that is no count in ${place} (A3)`, () => {
      assertSound({ ...record, ...changesFor(0) });
      for (const count of noCounts) {
        assert.throws(
          () => assertSound({ ...record, ...changesFor(count) }),
          { code: 'RECORD_CORRUPT' },
          String(count),
        );
      }
    });
  }

  const corrupt: readonly (readonly [what: string, changes: object])[] = [
    ['a lock that is no time', withBudget({ lockedUntil: 'soon' })],
    ['no failures of the second factor', { attempts: { ...attempts, secondFactor: undefined } }],
    ['an enrolment without a secret', { pendingTotp: { expiresAt: 0, failures: 0 } }],
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
    ['a role without a name', { role: { description: 'x' } }],
    ['no id', { id: '' }],
    ['an unknown algorithm', withParameters({ algorithm: 'MD5' })],
    ['codes of 5 digits', withParameters({ digits: 5 })],
    ['a period of 0 seconds', withParameters({ periodSeconds: 0 })],
  ];
  for (const [what, changes] of corrupt) {
    test(`rejects ${what}`, () => {
      assert.throws(
        () => assertSound({ ...record, ...changes }),
        ({ code, cause }: AccountError) => code === 'RECORD_CORRUPT' && cause instanceof Error,
      );
    });
  }
});
