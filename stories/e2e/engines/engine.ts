/** A function that a page runs: it stands on its own, and what goes in and comes out is JSON. */
export type InPage<Input, Output> = (input: Input) => Output | Promise<Output>;

/** A browser with one page, whichever protocol it speaks. */
export interface Engine {
  open(url: string): Promise<void>;
  run<Input, Output>(task: InPage<Input, Output>, input: Input): Promise<Output>;
  close(): Promise<void>;
}
