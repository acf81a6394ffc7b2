/** A call without its input, which can be a secret. */
export interface FaultyCall {
  /**
   * `get`, `findByUsername`, `insert`, `replace`, `remove`, `formerUsernames.reserve`, `formerUsernames.accountOf`; `load`, `profile.update`,
   * `mfa.beginTotp` and so on.
   */
  readonly method: string;
  /** 1 for the first call of this method, 2 for the second. */
  readonly number: number;
}

/** The faults of one call, in the order in which they occur. Empty: no fault. */
export interface Fault {
  /** The call starts when the test releases it. To change the order of two calls, hold both and release the second one first. */
  readonly hold?: boolean | undefined;
  /** The call starts this much later, so that calls change their order. The unit is that of `FaultOptions.wait`. */
  readonly delay?: number | undefined;
  /** The call is made twice, as when a network repeats a request. The first answer is returned. */
  readonly repeat?: boolean | undefined;
  /**
   * `before`: the call fails without an effect. `after`: the call is made, its write is durable, and its answer is lost, so the
   * outcome is unknown to the caller.
   */
  readonly fail?: 'before' | 'after' | undefined;
}

/** Returns the fault of each call. It depends only on the calls so far, so that a run can be repeated. */
export type FaultPlan = (call: FaultyCall) => Fault;

/** Makes a call with its planned fault. */
export type FaultyPassage = <Answer>(method: string, passage: Passage<Answer>) => Promise<Answer>;

export interface Passage<Answer> {
  readonly carryOut: () => Promise<Answer>;
  /** The error of a call that was not made, and of one whose answer was lost. */
  readonly errors: { readonly before: () => Error; readonly after: () => Error };
  readonly signal?: AbortSignal | undefined;
}
