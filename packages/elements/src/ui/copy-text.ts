/**
 * Copies a text to the clipboard. On plain HTTP, in frames and in restricted browsers the asynchronous clipboard is missing or
 * never answers. Then the text is selected and copied with `execCommand`.
 *
 * @param shown the element that shows the text; if copying fails it stays selected, so that the user can copy it.
 * @param wait resolves after this many milliseconds.
 * @returns whether the text is on the clipboard.
 */
export async function copyText(text: string, shown: Element, wait = timeout): Promise<boolean> {
  try {
    const written = navigator.clipboard.writeText(text).then(() => true);
    if (await Promise.race([written, wait(longestWait).then(() => false)])) return true;
  } catch {
    // The browser denied access, or there is no clipboard.
  }
  return copySelection(text, shown);
}

// Safari lets a timer copy for a click only up to a second after it; other browsers allow several.
const longestWait = 800;

function timeout(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
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
    // Deprecated, but the only alternative here. The selection is necessary for Safari to fire the event.
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
