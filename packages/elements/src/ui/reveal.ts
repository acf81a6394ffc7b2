/**
 * Implemented by elements that can show a place inside themselves. `<account-settings linked>` asks the panel of the tab for it,
 * with the path that follows the tab's name in the URL: `#security/mfa/backup-codes` asks `<account-security>` for
 * `mfa/backup-codes`.
 */
export interface RevealableElement {
  /**
   * Scrolls to the place and focuses it; the last step is {@link bringIntoView}. Called when the panel is drawn and the account
   * is read. Does nothing for an unknown path or a missing place.
   */
  reveal(path: string): void | Promise<void>;
}

/** Whether an element can show a place inside itself. */
export function canReveal<Place extends Element>(element: Place): element is Place & RevealableElement {
  return 'reveal' in element && typeof element.reveal === 'function';
}

/**
 * Asks an element to show a place, when it is defined and drawn. Does nothing if it has no `reveal`, has left the page, or if
 * `signal` is aborted before.
 */
export async function revealIn(element: Element, path: string, signal?: AbortSignal): Promise<void> {
  if (element.localName.includes('-')) await customElements.whenDefined(element.localName);
  if ('updateComplete' in element) await element.updateComplete;
  if (signal?.aborted !== true && element.isConnected && canReveal(element)) await element.reveal(path);
}

/**
 * Puts focus on an element and scrolls it to the middle, where sticky headers and footers do not hide it. It does not scroll smoothly,
 * because the page would move while the user starts to read.
 */
export function bringIntoView(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  // Not in jsdom.
  (target as Partial<HTMLElement>).scrollIntoView?.({ block: 'center', inline: 'nearest', behavior: 'instant' });
}
