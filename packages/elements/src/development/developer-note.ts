/** Writes a note for the developer to the console. */
export function developerNote(text: string): void {
  // eslint-disable-next-line no-console -- the console is where developers look
  console.warn(text);
}
