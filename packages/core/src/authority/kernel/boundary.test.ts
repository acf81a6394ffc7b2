import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, test } from 'node:test';

import { atBoundary } from './boundary.ts';

describe('a call of the authority', () => {
  test('is not started after its signal has aborted', async () => {
    let calls = 0;
    const work = async (): Promise<number> => (calls += 1);
    await assert.rejects(atBoundary(work, { signal: AbortSignal.abort() }), { code: 'REQUEST_ABORTED' });
    assert.equal(calls, 0);
  });

  test('rejects when its signal aborts, although the work does not end', async () => {
    const caller = new AbortController();
    const call = atBoundary(() => new Promise(() => undefined), caller);
    caller.abort();
    await assert.rejects(call, { code: 'REQUEST_ABORTED' });
  });

  test('leaves no listener on the signal after success and failure, so that a long-lived signal does not collect them', async () => {
    const { signal } = new AbortController();
    assert.equal(await atBoundary(() => Promise.resolve(1), { signal }), 1);
    await assert.rejects(
      atBoundary(() => Promise.reject(new Error('down')), { signal }),
      { code: 'SERVICE_FAILED' },
    );
    assert.deepEqual(getEventListeners(signal, 'abort'), []);
  });
});
