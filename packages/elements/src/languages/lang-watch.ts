interface Follower {
  readonly roots: readonly Node[];
  readonly changed: () => void;
}

/** Notifies the elements of one document about a change of `lang`, with one observer for all of them. */
class LangWatch {
  readonly #followers = new Map<Element, Follower>();
  readonly #observer = new MutationObserver(() => this.#notify());

  follow(element: Element, changed: () => void): void {
    const roots = rootsOf(element);
    for (const root of roots) this.#observer.observe(root, observed);
    this.#followers.set(element, { roots, changed });
  }

  unfollow(element: Element): void {
    const roots = this.#followers.get(element)?.roots ?? [];
    this.#followers.delete(element);
    const needed = this.#roots();
    if (roots.every((root) => needed.has(root))) return;
    // An observer cannot stop observing one node. Its pending records are reported first.
    const seen = this.#observer.takeRecords();
    this.#observer.disconnect();
    for (const root of needed) this.#observer.observe(root, observed);
    if (seen.length > 0) this.#notify();
  }

  #roots(): Set<Node> {
    return new Set([...this.#followers.values()].flatMap(({ roots }) => roots));
  }

  #notify(): void {
    for (const { changed } of this.#followers.values()) changed();
  }
}

const observed: MutationObserverInit = { subtree: true, attributeFilter: ['lang'] };
const watches = new WeakMap<Document, LangWatch>();

/**
 * Calls `changed` after each change of a `lang` in the document, or in a shadow root that contains the element.
 *
 * @returns A function that stops this. Call it when the element is disconnected.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const { ownerDocument } = element;
  const watch = watches.get(ownerDocument) ?? new LangWatch();
  watches.set(ownerDocument, watch);
  watch.follow(element, changed);
  return () => watch.unfollow(element);
}

function rootsOf(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
