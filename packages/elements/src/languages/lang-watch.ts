/**
 * Calls `changed` after each change of a `lang` in the document, or in a shadow root that contains the element.
 *
 * @returns A function that stops this. Call it when the element is disconnected.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const root of rootsOf(element)) observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return () => observer.disconnect();
}

function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
