import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';
import type { AccountService, AccountSnapshot } from '@account-elements/core';

import { createNetwork } from './network.ts';
import type { NetworkMode } from './network.ts';

const account = { id: 'a' } as AccountSnapshot;

function reach(mode: NetworkMode): { service: AccountService; calls: string[] } {
  const calls: string[] = [];
  const service = createNetwork(mode).connect({
    load: () => Promise.resolve(account),
    profile: { update: () => (calls.push('update'), Promise.resolve(account)) },
  });
  return { service, calls };
}

const codeOf = (answer: Promise<unknown> | undefined): Promise<string | null> =>
  (answer ?? Promise.resolve()).then(
    () => null,
    (thrown: unknown) => (isAccountError(thrown) ? thrown.code : 'other'),
  );

describe('a network', () => {
  test('carries calls when it is ok, and adds no feature', async () => {
    const { service } = reach('ok');
    assert.equal(await service.load(), account);
    assert.equal(service.mfa, undefined);
  });

  test('offline carries nothing', async () => {
    const { service, calls } = reach('offline');
    assert.equal(await codeOf(service.profile?.update({}, { version: '1' })), 'CONNECTION_FAILED');
    assert.deepEqual(calls, []);
  });

  test('losing carries a change out and loses the answer, but not that of a read', async () => {
    const { service, calls } = reach('losing');
    assert.equal(await codeOf(service.profile?.update({}, { version: '1' })), 'OUTCOME_UNKNOWN');
    assert.deepEqual(calls, ['update']);
    assert.equal(await service.load(), account);
  });

  test('without an answer gives up when it is aborted, during the call or before it', async () => {
    const { service } = reach('pending');
    const controller = new AbortController();
    const during = codeOf(service.load({ signal: controller.signal }));
    controller.abort();
    assert.equal(await during, 'REQUEST_ABORTED');
    assert.equal(await codeOf(service.load({ signal: controller.signal })), 'REQUEST_ABORTED');
  });
});
