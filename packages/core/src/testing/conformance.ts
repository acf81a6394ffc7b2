/**
 * One checkable duty of an interface. Cases work with any test framework:
 *
 * @example
 * for (const { name, run } of storageConformance(makeStorage)) test(name, run);
 */
export interface ConformanceCase {
  /** A sentence in the present tense about what the implementation does. */
  readonly name: string;
  /** The duty of the contract that the case checks. */
  readonly duty: string;
  /** Rejects with the duty in the message if the implementation breaks it. Runs are independent of each other. */
  readonly run: () => Promise<void>;
}

/** Creates a case whose error message contains the duty. */
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
