/** Tells the developer, and nobody else, why something is not drawn. */
export function developerNote(text: string): void {
  // eslint-disable-next-line no-console -- the console is where developers look
  console.warn(text);
}
