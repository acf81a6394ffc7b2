import type { RandomChoices } from './random-choices.ts';

/** One kind of fault under load. */
export interface Scenario {
  readonly name: string;
  /** A description in one line. */
  readonly what: string;
  run(options: ScenarioOptions): Promise<Outcome>;
}

export interface ScenarioOptions {
  readonly random: RandomChoices;
  /** How often the fault happens, if the scenario has rounds. */
  readonly rounds: number;
}

/** The result of a scenario. */
export interface Outcome {
  /** The violated guarantees. */
  readonly violations: readonly string[];
  /** Figures, one line each. */
  readonly figures: readonly string[];
}

/** The scenario cannot run on this machine. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
