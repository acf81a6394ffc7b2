import { createTestRecord } from '@account-elements/core/testing';

import { createIndexedDbStorage } from '../src/indexeddb/index.ts';

/** What the worker is told: which database, which account, and how many times to raise its revision. */
export interface Increments {
  readonly name: string;
  readonly id: string;
  readonly times: number;
}

// Acts as another tab: reads, writes the value plus one, and starts again if the write is stale.
addEventListener('message', ({ data }: MessageEvent<Increments>) => {
  void increment(data).then((outcome) => postMessage(outcome));
});

async function increment({ name, id, times }: Increments): Promise<number> {
  const storage = createIndexedDbStorage({ name });
  let written = 0;
  while (written < times) {
    const record = (await storage.get(id)) ?? createTestRecord({ id });
    if ((await storage.replace({ ...record, revision: record.revision + 1 }, record.revision)) === 'replaced')
      written += 1;
  }
  return written;
}
