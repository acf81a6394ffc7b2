import { measureContrast } from './contrast.ts';
import { developerNote } from './developer-note.ts';

// The notes of each document, so that several elements with the same problem write one note.
const saidOf = new WeakMap<Document, Set<string>>();

/**
 * Tells the developer which of the host's colour tokens have too little contrast. An element that is not rendered yet, for example in
 * a tab that is not selected, is measured when it is rendered. Only {@link noteContrastInDevelopment} loads this module.
 */
export function noteContrast(element: Element, tell: (note: string) => void = developerNote): void {
  // jsdom has no `ResizeObserver` and renders nothing.
  if (report(element, tell) || typeof ResizeObserver !== 'function') return;
  const observer = new ResizeObserver(() => {
    if (report(element, tell)) observer.disconnect();
  });
  observer.observe(element);
}

/** Returns whether the element could be measured. */
function report(element: Element, tell: (note: string) => void): boolean {
  const measured = measureContrast(element).filter(({ ratio }) => ratio !== null);
  const poor = measured.filter(({ ratio, minimum }) => ratio !== null && ratio < minimum);
  if (poor.length === 0) return measured.length > 0;
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
  return true;
}
