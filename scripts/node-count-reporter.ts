import type { TestEvent } from 'node:test/reporters';

import type { Counts } from './counts.ts';

/** A reporter of Node's test runner: how many tests passed and failed, as JSON. */
export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    // Every file has a summary of its own; the one without a file is of the whole run.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: tests - passed - skipped - todo } satisfies Counts);
  }
}
