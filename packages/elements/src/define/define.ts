/** Registers a tag, unless it is: two bundles of one page may both bring this package. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (customElements.get(tag) === undefined) customElements.define(tag, element);
}
