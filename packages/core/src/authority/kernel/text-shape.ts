/**
 * Returns the named groups of a text that has a shape, or `null` for any other text.
 *
 * @param shape Each of its named groups takes part in every match.
 */
export function partsOf<Name extends string>(shape: RegExp, text: string): Readonly<Record<Name, string>> | null {
  return (shape.exec(text)?.groups ?? null) as Readonly<Record<Name, string>> | null;
}
