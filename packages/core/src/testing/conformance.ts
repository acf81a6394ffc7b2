/**
 * One checkable duty of an interface. Cases work with any test framework:
 *
 * @example
 * for (const { name, run } of storageConformance(makeStorage)) test(name, run);
 */
export interface ConformanceCase {
  /** A sentence in the present: what the implementation does. */
  readonly name: string;
  /** The duty of the interface's contract that a failure breaks. */
  readonly duty: string;
  /** Rejects, naming the duty, when the implementation does not do it. Each run is on its own. */
  readonly run: () => Promise<void>;
}

/** Creates a case whose failure names the duty. */
export function conformanceCase(duty: string, name: string, body: () => Promise<void>): ConformanceCase {
  const run = async (): Promise<void> => {
    try {
      await body();
    } catch (cause) {
      const found = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${name}: ${found}\nDuty: ${duty}`, { cause });
    }
  };
  return { name, duty, run };
}
