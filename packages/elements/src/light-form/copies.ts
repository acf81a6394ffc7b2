/** Class of a panel or section that an element adds to its own light DOM. */
export const addedClass = 'account-added';

/** How often an element restores what the host removes. The limit prevents an endless loop with a host that always removes it. */
export const mostRestorations = 20;

/** Creates a panel or section for the light DOM of an element. */
export function createAdded(element: Element, tag: string): HTMLElement {
  const added = element.ownerDocument.createElement(tag);
  added.className = addedClass;
  return added;
}

/**
 * Removes light-DOM children that another instance of the element has added. A cloned, cached or saved page contains such children
 * without their listeners. Children of the host do not have the class and are kept.
 *
 * @param className - Class of the children that the element adds.
 * @param added - The children that this instance has added.
 */
export function removeCopies(element: Element, className: string, added: readonly Element[]): void {
  for (const child of [...element.children])
    if (child.classList.contains(className) && !added.includes(child)) child.remove();
}
