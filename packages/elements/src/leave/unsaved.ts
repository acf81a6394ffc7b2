import type { UnsavedStrings } from '../strings/unsaved.ts';

/**
 * An element with edits that the user saves. A panel of the host in `<account-settings>` can have this interface too: then the user is
 * asked before they leave it.
 */
export interface EditableElement {
  /** The labels of the unsaved fields. Empty if no edits would be lost. */
  readonly unsaved: readonly string[];
  /** The texts of the question if it is about this element only. The default texts say that edits are discarded. */
  readonly question?: UnsavedStrings | undefined;
  /** A save in flight. The question waits for it, because its result determines which edits would be lost. */
  readonly saving?: Promise<unknown> | undefined;
  /** Discards the edits. */
  discard(): void;
}

/** A part of a page. */
export type Part = Element | Document | DocumentFragment;

/** An element that can ask whether to discard the unsaved edits in `root`. */
interface LeaveQuestion {
  confirmLeave(root?: Part): Promise<boolean>;
}

/** The elements with unsaved edits in a part of a page, itself included, through shadow roots. */
export function unsavedIn(root: Part): readonly EditableElement[] {
  return editableIn(root).filter(({ unsaved }) => unsaved.length > 0);
}

/** Whether a part of the page contains unsaved edits or a save in flight. */
export function mayLose(root: Part): boolean {
  return editableIn(root).some(({ unsaved, saving }) => unsaved.length > 0 || saving !== undefined);
}

/**
 * Waits until every save in flight in a part of the page is answered.
 *
 * @param awaited - Promises that were already awaited. An element of the host can keep a fulfilled promise as its `saving`.
 */
export async function savesIn(root: Part, awaited: readonly unknown[] = []): Promise<void> {
  const saving = editableIn(root).flatMap((one) => one.saving ?? []);
  if (saving.every((one) => awaited.includes(one))) return;
  await Promise.allSettled(saving);
  await savesIn(root, saving);
}

/**
 * Whether the user may leave a part of the page: `true` if no edits would be lost, or the user agrees. Routers can call it in pages
 * with elements of this package, with or without `<account-settings>`.
 *
 * It waits for saves in flight, so that the user is not asked about edits that are saved a moment later. Then it fires
 * `account-before-leave`. If no listener prevents the event, it asks the user.
 *
 * @example
 * router.beforeEach(() => confirmLeave(document));
 */
export async function confirmLeave(root: Part): Promise<boolean> {
  const asking = [...elementsIn(root)].find(canAsk);
  if (asking !== undefined) return asking.confirmLeave(root);
  await savesIn(root);
  return unsavedIn(root).length === 0;
}

function editableIn(root: Part): readonly EditableElement[] {
  return [...elementsIn(root)].filter(isEditable);
}

// An editable element also reports the edits of the elements in it, so they are not visited.
function* elementsIn(root: Part): Generator<Element> {
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
