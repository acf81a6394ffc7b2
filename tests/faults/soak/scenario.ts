import type { RandomChoices } from './random-choices.ts';

/** One kind of fault, lived through under load. */
export interface Scenario {
  readonly name: string;
  /** What happens, in a line. */
  readonly what: string;
  run(options: ScenarioOptions): Promise<Outcome>;
}

export interface ScenarioOptions {
  readonly random: RandomChoices;
  /** How often the fault happens, where it happens in rounds. */
  readonly rounds: number;
}

/** What became of it. */
export interface Outcome {
  /** Each promise that was broken. */
  readonly violations: readonly string[];
  /** What was seen, a line each. */
  readonly figures: readonly string[];
}

/** What this machine does not let a scenario do. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
