import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';

import { persistently } from './persistence.ts';

const failing = (code: string, times: number) => {
  let left = times;
  const run = async (): Promise<string> => {
    if (left === 0) return 'done';
    left -= 1;
    throw Object.assign(new Error('select secret from nowhere'), { code });
  };
  return { run, calls: () => times - left };
};

const outcome = async (kind: 'read' | 'write', code: string, times: number): Promise<string> => {
  const { run, calls } = failing(code, times);
  let waited = 0;
  const delay = async (milliseconds: number): Promise<void> => void (waited += milliseconds);
  try {
    return `${await persistently(kind, run, delay)} after ${calls()}`;
  } catch (thrown) {
    assert.ok(isAccountError(thrown));
    assert.ok(!thrown.message.includes('secret'));
    assert.ok(waited < 1000, `waited ${waited} ms`);
    return `${thrown.code} after ${calls()}`;
  }
};

describe('a statement', () => {
  for (const code of [
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    '40001',
    '40P01',
    '55P03',
    '57P03',
    '53300',
    'ECONNREFUSED',
  ]) {
    test(`is tried again after ${code}, read or write`, async () => {
      assert.equal(await outcome('read', code, 3), 'done after 3');
      assert.equal(await outcome('write', code, 3), 'done after 3');
    });

    test(`is SERVICE_UNAVAILABLE after seven times ${code}`, async () => {
      assert.equal(await outcome('read', code, 100), 'SERVICE_UNAVAILABLE after 7');
      assert.equal(await outcome('write', code, 100), 'SERVICE_UNAVAILABLE after 7');
    });
  }

  for (const code of ['ECONNRESET', 'EPIPE', '08006', '57P01', '57014']) {
    test(`that writes is not tried again after ${code}, for it may have been carried out`, async () => {
      assert.equal(await outcome('read', code, 1), 'done after 1');
      assert.equal(await outcome('write', code, 1), 'OUTCOME_UNKNOWN after 1');
    });
  }

  for (const code of ['42601', 'SQLITE_ERROR', 'SQLITE_CORRUPT', 'whatever', '']) {
    test(`is SERVICE_FAILED at once after ${JSON.stringify(code)}`, async () => {
      assert.equal(await outcome('read', code, 1), 'SERVICE_FAILED after 1');
    });
  }

  for (const [message, expected] of [
    ['Connection terminated unexpectedly', 'OUTCOME_UNKNOWN'],
    ['timeout exceeded when trying to connect', 'SERVICE_UNAVAILABLE'],
    ['something else', 'SERVICE_FAILED'],
  ] as const) {
    test(`that writes is ${expected} after "${message}"`, async () => {
      const run = (): Promise<never> => Promise.reject(new Error(message));
      const refused = persistently('write', run, async () => undefined);
      await assert.rejects(refused, (thrown: unknown) => isAccountError(thrown) && thrown.code === expected);
    });
  }

  for (const thrown of [null, undefined, 'text', 7]) {
    test(`that throws ${String(thrown)} is SERVICE_FAILED`, async () => {
      const run = async (): Promise<never> => {
        throw thrown;
      };
      await assert.rejects(
        persistently('read', run),
        (error: unknown) => isAccountError(error) && error.code === 'SERVICE_FAILED',
      );
    });
  }
});
