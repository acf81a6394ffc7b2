import type { CSSResult } from 'lit';

/** Adds a style sheet to a document or shadow root, once. Does nothing for another root. */
export function adoptStyles(root: Node, { styleSheet }: CSSResult): void {
  if (styleSheet === undefined || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
