import type { UnsavedStrings } from '../strings/unsaved.ts';

/**
 * An element with edits that the user saves. A panel of the host in `<account-settings>` can have this interface too: then the user is
 * asked before they leave it.
 */
export interface EditableElement {
  /** The names of unsaved values, as the user reads them; empty while nothing would be lost. */
  readonly unsaved: readonly string[];
  /** The texts of the question if it is about this element only. Default: the texts that say that edits are discarded. */
  readonly question?: UnsavedStrings | undefined;
  /** A save in flight. The question waits for it, because it decides what would be lost. */
  readonly saving?: Promise<unknown> | undefined;
  /** Discards the edits. */
  discard(): void;
}

/** An element that can ask whether to discard the unsaved edits in `root`. */
interface LeaveQuestion {
  confirmLeave(root?: Element | Document | DocumentFragment): Promise<boolean>;
}

/** The elements with unsaved edits in a part of a page, itself included, through shadow roots. */
export function unsavedIn(root: Element | Document | DocumentFragment): readonly EditableElement[] {
  return [...elementsIn(root)].filter(isEditable).filter(({ unsaved }) => unsaved.length > 0);
}

/**
 * Whether a part of the page may be left: `true` if nothing in it would be lost, or the user agrees. For routers of pages with elements of
 * this package, with or without `<account-settings>`.
 *
 * It waits for saves in flight, so that the user is not asked about edits that are saved a moment later. Then it fires
 * `account-before-leave`. If no listener prevents the event, it asks the user.
 *
 * @example
 * router.beforeEach(() => confirmLeave(document));
 */
export async function confirmLeave(root: Element | Document | DocumentFragment): Promise<boolean> {
  const asking = [...elementsIn(root)].find(canAsk);
  return asking === undefined ? unsavedIn(root).length === 0 : asking.confirmLeave(root);
}

// The content of an editable element is part of that element.
function* elementsIn(root: Element | Document | DocumentFragment): Generator<Element> {
  if (root instanceof Element) {
    yield root;
    if (isEditable(root)) return;
    if (root.shadowRoot !== null) yield* elementsIn(root.shadowRoot);
  }
  for (const child of root.children) yield* elementsIn(child);
}

/** Whether an element can have unsaved edits. */
export function isEditable(element: Element): element is Element & EditableElement {
  return 'unsaved' in element && Array.isArray(element.unsaved) && 'discard' in element;
}

function canAsk(element: Element): element is Element & LeaveQuestion {
  return 'confirmLeave' in element && typeof element.confirmLeave === 'function';
}
