import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { mountMany } from '../harness/mounts.ts';
import { useHarness } from '../harness/browser-harness.ts';

describe('Elements that are mounted and removed', () => {
  const harness = useHarness();

  it('B3: leave no listener, node or heap behind after 1000 mounts', async () => {
    const screen = await (await harness.newDevice()).newScreen();
    await screen.visit('/html/');
    await screen.find('tab', 'Security');
    const [before, after] = await mountMany(screen.page, { tag: 'account-security', first: 200, then: 1000 });
    assert.equal(after.listeners, before.listeners);
    assert.equal(after.nodes, before.nodes);
    // Leaked elements would use megabytes. Code that the engine compiles meanwhile uses less than half a megabyte.
    assert.ok(after.heapBytes - before.heapBytes < 500_000, `${before.heapBytes} → ${after.heapBytes} bytes`);
  });
});
