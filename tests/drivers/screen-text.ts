/**
 * Returns the visible text of the page in reading order, with shadow roots, separated by single spaces. It is evaluated in the
 * page.
 */
export function readText(): string {
  const parts: string[] = [];

  const isUnseen = (element: Element): boolean => {
    const { display } = getComputedStyle(element);
    if (display === 'contents') return false;
    const { width, height } = element.getBoundingClientRect();
    return (
      !element.checkVisibility({ visibilityProperty: true }) || (width <= 1 && height <= 1 && display !== 'inline')
    );
  };
  const childrenOf = (element: Element): Iterable<Node> => {
    if (element.shadowRoot !== null) return element.shadowRoot.childNodes;
    if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return element.assignedNodes();
    if (element instanceof HTMLSelectElement) return element.selectedOptions;
    return element.childNodes;
  };
  const read = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    // The select, which renders the option, is visible.
    else if (node instanceof HTMLOptionElement) parts.push(node.text);
    else if (node instanceof Element && !isUnseen(node)) for (const child of childrenOf(node)) read(child);
  };

  read(document.body);
  return parts.join(' ').replaceAll(/\s+/gu, ' ').trim();
}

/** Returns all texts, attributes and field values in the document and its shadow roots. It is evaluated in the page. */
export function readEverything(): string {
  const parts: string[] = [];
  const read = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (node instanceof Element) for (const { value } of node.attributes) parts.push(value);
    if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) parts.push(node.value);
    if (node instanceof Element && node.shadowRoot !== null)
      for (const child of node.shadowRoot.childNodes) read(child);
    for (const child of node.childNodes) read(child);
  };
  read(document);
  return parts.join('\n');
}
