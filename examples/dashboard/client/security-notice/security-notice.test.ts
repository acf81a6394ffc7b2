import assert from 'node:assert/strict';
import { setImmediate as allPromises } from 'node:timers/promises';
import { beforeEach, describe, it } from 'node:test';

import type { SecurityNotice } from '../../shared/security-notice.ts';
import { createNotice } from './security-notice.ts';
import type { Notice } from './security-notice.ts';

describe('the security notice', () => {
  let answers: Promise<SecurityNotice | null>[];
  let dismissal: Promise<unknown>;
  let sent: number[];
  let dismissals: number;
  let notice: Notice;
  beforeEach(() => {
    answers = [];
    dismissal = Promise.resolve();
    sent = [];
    dismissals = 0;
    notice = createNotice({
      fetchNotice: () => answers.shift() ?? Promise.reject(new Error()),
      sendDismissal: (id) => {
        sent.push(id);
        return dismissal;
      },
      onChange: () => undefined,
      onDismissed: () => (dismissals += 1),
    });
  });

  const show = async (answer: Promise<SecurityNotice | null>): Promise<void> => {
    answers.push(answer);
    notice.read();
    await allPromises();
  };

  it('remains if it cannot be read again', async () => {
    await show(Promise.resolve({ id: 7, type: 'mfa-ended' }));
    await show(Promise.reject(new Error()));
    assert.deepEqual(notice.state, { status: 'shown', id: 7, type: 'mfa-ended' });
  });

  it('follows the answer to the last request', async () => {
    const { promise, resolve } = Promise.withResolvers<SecurityNotice | null>();
    await show(promise);
    await show(Promise.resolve(null));
    resolve({ id: 7, type: 'mfa-ended' });
    await allPromises();
    assert.deepEqual(notice.state, { status: 'none' });
  });

  it('is gone after the dismissal, also if an earlier request for it is answered later', async () => {
    await show(Promise.resolve({ id: 7, type: 'mfa-ended' }));
    const { promise, resolve } = Promise.withResolvers<SecurityNotice | null>();
    await show(promise);
    notice.dismiss();
    notice.dismiss();
    resolve({ id: 7, type: 'mfa-ended' });
    await allPromises();
    assert.deepEqual(notice.state, { status: 'none' });
    assert.deepEqual([sent, dismissals], [[7], 1]);
  });

  it('remains if the dismissal fails, and can be dismissed again', async () => {
    await show(Promise.resolve({ id: 7, type: 'mfa-ended' }));
    dismissal = Promise.reject(new Error());
    notice.dismiss();
    await allPromises();
    assert.deepEqual(notice.state, { status: 'failed', id: 7, type: 'mfa-ended' });
    assert.equal(dismissals, 0);
    dismissal = Promise.resolve();
    notice.dismiss();
    await allPromises();
    assert.deepEqual(notice.state, { status: 'none' });
    assert.deepEqual(sent, [7, 7]);
  });
});
