/**
 * Puts a text on the clipboard. Plain HTTP, frames and locked-down browsers have no asynchronous clipboard: then the text is
 * selected where it stands and copied the older way.
 *
 * @param shown the element that shows the text; it stays selected when nothing worked, so that Ctrl+C or a long press does.
 * @returns whether the text is on the clipboard.
 */
export async function copyText(text: string, shown: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, shown);
  }
}

function copySelection(text: string, shown: Element): boolean {
  const document = shown.ownerDocument;
  document.getSelection()?.selectAllChildren(shown);
  let copied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    copied = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    // Deprecated, and the only way left here; `selection` makes sure that Safari fires the event.
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
