/** A function that runs in a page. It must be self-contained, and its input and output are JSON. */
export type InPage<Input, Output> = (input: Input) => Output | Promise<Output>;

/** A browser with one page, with any automation protocol. */
export interface Engine {
  open(url: string): Promise<void>;
  run<Input, Output>(task: InPage<Input, Output>, input: Input): Promise<Output>;
  close(): Promise<void>;
}
