import type { TestEvent } from 'node:test/reporters';

import type { TestReport } from './counts.ts';

/** A reporter of Node's test runner: how many tests passed and failed, and the diagnostics that begin with `Note: `, as JSON. */
export default async function* countReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const notes: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:diagnostic' && event.data.message.startsWith('Note: ')) notes.push(event.data.message);
    // Every file has a summary of its own; the one without a file is of the whole run.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { tests, passed, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: tests - passed - skipped - todo, notes } satisfies TestReport);
  }
}
