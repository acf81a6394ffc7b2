import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createAddressLimit } from './address-limit.ts';

describe('the limit by address', () => {
  let now = 0;
  const exhaust = (take: () => number): number => {
    for (let count = 0; count < 1_000; count += 1) if (take() > 0) return count;
    return Number.POSITIVE_INFINITY;
  };

  it('allows a burst, then one attempt per second', () => {
    const limit = createAddressLimit(() => now);
    assert.equal(
      exhaust(() => limit.take('192.0.2.1')),
      60,
    );
    assert.equal(limit.take('192.0.2.1'), 1);
    now += 1_000;
    assert.equal(limit.take('192.0.2.1'), 0);
    assert.equal(limit.take('192.0.2.1'), 1);
  });

  it('makes no address wait longer after the clock was set back', () => {
    const limit = createAddressLimit(() => now);
    assert.equal(limit.take('192.0.2.1'), 0);
    now -= 3_600_000;
    assert.equal(limit.take('192.0.2.1'), 0);
  });

  it('counts each address separately', () => {
    const limit = createAddressLimit(() => now);
    exhaust(() => limit.take('192.0.2.1'));
    assert.equal(limit.take('192.0.2.2'), 0);
  });

  it('forgets the least recently used address if there are too many', () => {
    const limit = createAddressLimit(() => now);
    exhaust(() => limit.take('192.0.2.1'));
    for (let count = 0; count < 10_000; count += 1) limit.take(`2001:db8::${count.toString(16)}`);
    assert.equal(limit.take('192.0.2.1'), 0);
  });
});
