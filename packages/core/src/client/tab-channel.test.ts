import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { changedMessage, createTabChannel } from './tab-channel.ts';
import type { ChannelLike } from './tab-channel.ts';

/** A channel on which a test sends messages, and the reads that they cause. The test ends each read. */
function openChannel() {
  const listeners = new Set<(event: unknown) => void>();
  const reads: (() => void)[] = [];
  const channel: ChannelLike = {
    postMessage: () => undefined,
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    close: () => undefined,
  };
  createTabChannel(channel, () => new Promise<void>((resolve) => void reads.push(resolve)));
  return {
    reads,
    send: (data: unknown) => listeners.forEach((listener) => listener({ data })),
    async endRead() {
      reads.at(-1)?.();
      await new Promise((resolve) => void setImmediate(resolve));
    },
  };
}

describe('messages of other pages of the origin', () => {
  test('cause one read, and one more after it if some arrive meanwhile', async () => {
    const { send, reads, endRead } = openChannel();
    for (let count = 0; count < 300; count += 1) send(changedMessage);
    assert.equal(reads.length, 1);
    await endRead();
    assert.equal(reads.length, 2, 'the first read may be older than the last message');
    await endRead();
    assert.equal(reads.length, 2);
    send(changedMessage);
    assert.equal(reads.length, 3);
  });

  test('are ignored if they are of another kind', () => {
    const { send, reads } = openChannel();
    for (const junk of ['signed-out', null, undefined, { data: changedMessage }, 7]) send(junk);
    assert.equal(reads.length, 0);
  });
});
