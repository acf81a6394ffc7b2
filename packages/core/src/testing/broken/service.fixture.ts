import type { ServiceHarness } from '../service-harness.ts';

/** A service with one typical mistake. */
export interface BrokenService {
  readonly mistake: string;
  /** The cases that must fail, by name. */
  readonly caughtBy: readonly string[];
  readonly make: () => Promise<ServiceHarness>;
}
