/** Class of a panel or section that an element adds to its own light DOM. */
export const addedClass = 'account-added';

/** How often an element puts back what a host takes out. A host that always takes it out must not keep the page in a loop. */
export const mostRestorations = 20;

/** Creates a panel or section for the light DOM of an element. */
export function createAdded(element: Element, tag: string): HTMLElement {
  const added = element.ownerDocument.createElement(tag);
  added.className = addedClass;
  return added;
}

/**
 * Removes light-DOM children that an element added to another instance of itself. A clone, a page cache and a saved page
 * contain them too, but without their listeners. Children of the host do not have the class and stay.
 *
 * @param className - Class of what the element adds.
 * @param added - What this instance has added.
 */
export function removeCopies(element: Element, className: string, added: readonly Element[]): void {
  for (const child of [...element.children])
    if (child.classList.contains(className) && !added.includes(child)) child.remove();
}
