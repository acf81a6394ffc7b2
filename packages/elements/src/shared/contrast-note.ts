import { measureContrast } from './contrast.ts';
import { developerNote } from './developer-note.ts';

// What was said of a document's themes, so that ten elements on a page say it once.
const saidOf = new WeakMap<Document, Set<string>>();

/**
 * Tells the developer which of the host's tokens cannot be read on which. For development: {@link noteContrastInDevelopment}
 * loads it.
 */
export function noteContrast(element: Element, tell: (note: string) => void = developerNote): void {
  // Loaded a moment later: the element may have left, and then has no colours.
  if (!element.isConnected) return;
  const poor = measureContrast(element).filter(({ ratio, minimum }) => ratio !== null && ratio < minimum);
  if (poor.length === 0) return;
  const lines = poor.map(
    ({ colour, ground, ratio, minimum }) =>
      `--account-${colour} on --account-${ground} is ${(ratio ?? 0).toFixed(2)}:1 and needs ${minimum}:1`,
  );
  const note = `The colours around <${element.localName}> are hard to read: ${lines.join('; ')}.`;
  const said = saidOf.get(element.ownerDocument) ?? new Set();
  saidOf.set(element.ownerDocument, said);
  const colours = lines.join();
  if (!said.has(colours)) tell(note);
  said.add(colours);
}
