import type { TestEvent } from 'node:test/reporters';

/** A reporter for Node's test runner: ends the process after the first failed test, or after the last test. Prints nothing. */
export default async function* firstFailureReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === 'test:fail') process.exit(1);
    if (event.type === 'test:summary') process.exit(event.data.success ? 0 : 1);
  }
}
