import type { CSSResult } from 'lit';

/** Whether a root can have style sheets. A fragment that is not in a page cannot. */
export function isStyleRoot(root: Node | undefined): root is Document | ShadowRoot {
  return root instanceof Document || root instanceof ShadowRoot;
}

/** Adds a style sheet to a document or shadow root, once. Does nothing for another root. */
export function adoptStyles(root: Node, { styleSheet }: CSSResult): void {
  if (styleSheet === undefined || !isStyleRoot(root)) return;
  if (!root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
