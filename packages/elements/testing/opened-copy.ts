/** A copy of a part of a page without shadow roots. Its live regions follow those of the page. */
export interface OpenedCopy {
  readonly root: HTMLElement;
  /** Copies the page again, and keeps the live regions of the copy. */
  refresh(): void;
  /** Removes the copy from the page. */
  end(): void;
}

const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/**
 * Copies the visible part of the flat tree, as browsers give it to assistive technology. A shadow root replaces the children of its
 * host, and slotted nodes replace their slot. Ids get a prefix for each root. For tools that do not read shadow roots.
 */
export function openCopy(container: HTMLElement): OpenedCopy {
  const root = document.createElement('main');
  document.body.append(root);
  const regions = new Map<Element, HTMLElement>();
  const scopes = new Map<Node, string>();
  const heard = new MutationObserver((changes) => {
    for (const region of new Set(changes.map(({ target }) => target))) {
      const copy = regions.get(region as Element);
      if (copy !== undefined) copy.textContent = region.textContent;
    }
  });

  const scopeOf = (node: Node): string => {
    const home = node.getRootNode();
    if (!scopes.has(home)) scopes.set(home, `copy${String(scopes.size)}-`);
    return scopes.get(home) ?? '';
  };
  const regionOf = (region: HTMLElement): HTMLElement => {
    const known = regions.get(region);
    if (known !== undefined) return known;
    const copy = region.cloneNode(true) as HTMLElement;
    regions.set(region, copy);
    heard.observe(region, { childList: true, characterData: true });
    return copy;
  };
  const copiesOf = (node: Node): readonly Node[] => {
    if (node instanceof Text) return [node.cloneNode()];
    if (!(node instanceof Element) || node instanceof HTMLStyleElement) return [];
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes({ flatten: true });
      return (assigned.length > 0 ? assigned : [...node.childNodes]).flatMap(copiesOf);
    }
    if (node.role === 'status') return [regionOf(node as HTMLElement)];
    // It has no box, so `checkVisibility()` would return false.
    if (getComputedStyle(node).display === 'contents')
      return [...(node.shadowRoot ?? node).childNodes].flatMap(copiesOf);
    if (!node.checkVisibility({ visibilityProperty: true })) return [];
    return [copyOf(node)];
  };
  const copyOf = (element: Element): Element => {
    const copy = element.localName.includes('-')
      ? document.createElement('div')
      : (element.cloneNode(false) as Element);
    const scope = scopeOf(element);
    if (copy.id !== '') copy.id = scope + copy.id;
    for (const name of references) {
      const ids = copy.getAttribute(name)?.split(' ');
      if (ids !== undefined) copy.setAttribute(name, ids.map((id) => scope + id).join(' '));
    }
    if (element instanceof HTMLInputElement && copy instanceof HTMLInputElement) {
      copy.value = element.value;
      copy.checked = element.checked;
    }
    copy.append(...[...(element.shadowRoot ?? element).childNodes].flatMap(copiesOf));
    return copy;
  };
  const refresh = (): void => root.replaceChildren(...[...container.childNodes].flatMap(copiesOf));
  refresh();
  return {
    root,
    refresh,
    end() {
      heard.disconnect();
      root.remove();
    },
  };
}
