/**
 * Features that older browsers lack, and the DOM of a host's unit tests (jsdom, happy-dom). Without them the elements still render and
 * can be operated.
 */

type Optional<Type> = { readonly [Key in keyof Type]?: Type[Key] | undefined };

/** The states of an element for `:state()`. Without the feature they are kept and match nothing. */
export function customStates(element: HTMLElement): Pick<Set<string>, 'add' | 'delete'> {
  const internals: Optional<ElementInternals> | undefined = (
    element as Optional<Pick<HTMLElement, 'attachInternals'>>
  ).attachInternals?.();
  return internals?.states ?? new Set<string>();
}

/** Whether an element is rendered. Without the feature, every element is. */
export function isRendered(element: Element): boolean {
  return (element as Optional<Pick<Element, 'checkVisibility'>>).checkVisibility?.() ?? true;
}

/** Opens a dialog, as a modal one if possible. */
export function openModal(dialog: HTMLDialogElement): void {
  if ('showModal' in dialog) dialog.showModal();
  else (dialog as HTMLDialogElement).open = true;
}

/** Closes a dialog, which fires `close`. */
export function closeModal(dialog: HTMLDialogElement): void {
  if ('close' in dialog) return dialog.close();
  (dialog as HTMLDialogElement).open = false;
  (dialog as HTMLDialogElement).dispatchEvent(new Event('close'));
}
