/** A file that a program writes and people read; committed, so that its changes are reviewed. */
export interface GeneratedFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly content: string;
}
