/** What has the focus, through shadow roots; `null` when nothing in particular has it. */
export function focusIn(document: Document): HTMLElement | null {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus instanceof HTMLElement && focus !== document.body ? focus : null;
}
