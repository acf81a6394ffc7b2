/** A generated file that is committed, so that reviews see its changes. */
export interface GeneratedFile {
  /** The path from the root of the repository. */
  readonly path: string;
  readonly content: string;
}
