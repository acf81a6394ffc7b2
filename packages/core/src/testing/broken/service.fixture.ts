import type { ServiceHarness } from '../service-harness.ts';

/** A service with one mistake in it, as people make them. */
export interface BrokenService {
  readonly mistake: string;
  /** The cases that must fail, by name. */
  readonly caughtBy: readonly string[];
  readonly make: () => Promise<ServiceHarness>;
}
