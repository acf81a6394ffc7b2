interface Follower {
  readonly roots: readonly Node[];
  readonly changed: () => void;
}

/** Tells the elements of one document that a `lang` has changed somewhere: one observer for all, none while there is no element. */
class LangWatch {
  readonly #followers = new Map<Element, Follower>();
  readonly #observer = new MutationObserver(() => this.#tell());

  follow(element: Element, changed: () => void): void {
    const roots = rootsOf(element);
    for (const root of roots) this.#observer.observe(root, observed);
    this.#followers.set(element, { roots, changed });
  }

  leave(element: Element): void {
    const roots = this.#followers.get(element)?.roots ?? [];
    this.#followers.delete(element);
    const needed = this.#roots();
    if (roots.every((root) => needed.has(root))) return;
    // An observer cannot leave one node. What it has seen and not told goes with the others.
    const seen = this.#observer.takeRecords();
    this.#observer.disconnect();
    for (const root of needed) this.#observer.observe(root, observed);
    if (seen.length > 0) this.#tell();
  }

  #roots(): Set<Node> {
    return new Set([...this.#followers.values()].flatMap(({ roots }) => roots));
  }

  #tell(): void {
    for (const { changed } of this.#followers.values()) changed();
  }
}

const observed: MutationObserverInit = { subtree: true, attributeFilter: ['lang'] };
const watches = new WeakMap<Document, LangWatch>();

/**
 * Calls back after a `lang` has changed in the document or in a shadow root that the element is in, while it is connected.
 *
 * @returns stops that; call it when the element is disconnected.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const { ownerDocument } = element;
  const watch = watches.get(ownerDocument) ?? new LangWatch();
  watches.set(ownerDocument, watch);
  watch.follow(element, changed);
  return () => watch.leave(element);
}

function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
