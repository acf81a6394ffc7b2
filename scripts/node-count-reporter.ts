import type { TestEvent } from 'node:test/reporters';

import type { Counts } from './counts.ts';

/** A reporter for Node's test runner: writes the number of passed and failed tests as JSON. */
export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Every file has its own summary. The summary without a file is that of the whole run.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: tests - passed - skipped - todo } satisfies Counts);
  }
}
