/** A call on its way through faults. Says nothing of its input, which may be a secret. */
export interface FaultyCall {
  /** `get`, `findByUsername`, `insert`, `replace`; `load`, `profile.update`, `mfa.beginTotp` and so on. */
  readonly method: string;
  /** 1 for the first call of this method, 2 for the second. */
  readonly number: number;
}

/** What goes wrong with one call; nothing, where it is empty. Several may come together, and happen in this order. */
export interface Fault {
  /** The call begins only when it is released: hold two, release the younger first, and they have changed places. */
  readonly hold?: boolean | undefined;
  /** The call begins so much later, so that calls made at once change places. Its unit is that of `FaultOptions.wait`. */
  readonly delay?: number | undefined;
  /** The call is carried out twice, as where a network brings a request again; the first answer is given. */
  readonly repeat?: boolean | undefined;
  /**
   * `before`: it is not carried out, and says so. `after`: it is carried out, its write is durable, and its answer is lost:
   * whoever called cannot know.
   */
  readonly fail?: 'before' | 'after' | undefined;
}

/** Says what goes wrong with each call. It depends on the call and on what it was asked before, so that a run can be repeated. */
export type FaultPlan = (call: FaultyCall) => Fault;

/** Carries a call out, with the fault that is planned for it. */
export type FaultyPassage = <Answer>(method: string, passage: Passage<Answer>) => Promise<Answer>;

export interface Passage<Answer> {
  readonly carryOut: () => Promise<Answer>;
  /** What the contract says of a call that was not carried out, and of one whose answer was lost. */
  readonly errors: { readonly before: () => Error; readonly after: () => Error };
  readonly signal?: AbortSignal | undefined;
}
