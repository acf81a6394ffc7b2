/**
 * Puts a text on the clipboard. Plain HTTP, frames and locked-down browsers have no asynchronous clipboard, or one that never
 * answers: then the text is selected where it stands and copied the older way.
 *
 * @param shown the element that shows the text; it stays selected when nothing worked, so that Ctrl+C or a long press does.
 * @param wait resolves after this many milliseconds.
 * @returns whether the text is on the clipboard.
 */
export async function copyText(text: string, shown: Element, wait = timeout): Promise<boolean> {
  try {
    const written = navigator.clipboard.writeText(text).then(() => true);
    if (await Promise.race([written, wait(longestWait).then(() => false)])) return true;
  } catch {
    // Refused, or there is none.
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
    // Deprecated, and the only way left here; `selection` makes sure that Safari fires the event.
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
