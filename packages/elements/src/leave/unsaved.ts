import type { UnsavedStrings } from '../strings/unsaved.ts';

/**
 * What an element has that is edited and saved. A host's own panel in `<account-settings>` that has it is asked for, too, before
 * the person leaves it.
 */
export interface EditableElement {
  /** The names of what is not saved, as the person reads them; empty while nothing would be lost. */
  readonly unsaved: readonly string[];
  /** The words of the question when nothing else is asked about. Default: those that say that edits are discarded. */
  readonly question?: UnsavedStrings | undefined;
  /** Settles when a save that is on its way has been answered. Until then nobody knows what would be lost. */
  readonly saving?: Promise<unknown> | undefined;
  /** Puts back what is saved. */
  discard(): void;
}

/** Something that can ask the person whether to give up what is not saved in `root`, and gives it up when they say so. */
interface LeaveQuestion {
  confirmLeave(root?: Element | Document | DocumentFragment): Promise<boolean>;
}

/** Everything edited and not saved in a part of a page, itself included, through shadow roots. */
export function unsavedIn(root: Element | Document | DocumentFragment): readonly EditableElement[] {
  return [...elementsIn(root)].filter(isEditable).filter(({ unsaved }) => unsaved.length > 0);
}

/**
 * Whether a part of the page may be left: `true` when nothing in it would be lost, or the person has answered that it may be. For
 * routers that leave the page on which elements of this package stand, with or without `<account-settings>`.
 *
 * While a save is on its way it waits for the answer, so that nobody is asked about what is saved a moment later. Then
 * `account-before-leave` is fired, and when nobody prevents it the person is asked.
 *
 * @example
 * router.beforeEach(() => confirmLeave(document));
 */
export async function confirmLeave(root: Element | Document | DocumentFragment): Promise<boolean> {
  const asking = [...elementsIn(root)].find(canAsk);
  return asking === undefined ? unsavedIn(root).length === 0 : asking.confirmLeave(root);
}

// What is in an element that is edited is its own matter.
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
