import type { ConformanceCase } from '../conformance.ts';
import { expectThat } from '../expect.ts';

/** Runs one case by its name and returns its failure message, which ends with the duty. */
export async function failureOf(cases: readonly ConformanceCase[], name: string): Promise<string> {
  const found = cases.find((one) => one.name === name);
  expectThat(found !== undefined, `there is no case "${name}"`);
  const message = await found.run().then(
    () => `passes: ${name}`,
    (thrown: unknown) => String(thrown),
  );
  expectThat(message.endsWith(`Duty: ${found.duty}`), `${message} does not end with the duty`);
  return message;
}
