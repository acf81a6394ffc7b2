import type { CodeSheet } from './code-sheet.ts';

const styles = `
  @page { margin: 20mm }
  body { margin: 0; font: 11pt/1.5 system-ui, sans-serif; color: black }
  h1, p { margin: 0; unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent }
  h1 { margin-block-end: 4mm; font-size: 16pt; line-height: 1.25 }
  ol { margin: 8mm 0; padding-block: 6mm; padding-inline: 16mm 8mm; columns: 2; column-gap: 16mm; border: 0.3mm solid black; border-radius: 3mm }
  li { padding-block: 1.5mm; break-inside: avoid; font: 13pt/1.4 ui-monospace, monospace }
`;

/**
 * Prints only the sheet. It is built in a frame of its own, so that the page and styles of the host do not matter. It needs no inline
 * style, no markup in strings and no second window.
 *
 * @param parent - Where the frame is inserted. While a dialog is open it must be in the dialog.
 * @param onFailed - Called if the frame cannot print. A sandbox without `allow-modals` ignores `print()` without an error.
 * @returns A function that removes the frame, and the codes with it, from the page. Printing removes it too.
 */
export function printSheet(
  sheet: CodeSheet,
  parent: Node,
  language: { lang: string; dir: string },
  onFailed: () => void,
): () => void {
  const frame = (parent.ownerDocument ?? document).createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'print-frame';
  const remove = (): void => frame.remove();
  frame.addEventListener(
    'load',
    () => {
      try {
        const view = frame.contentWindow as Window & typeof globalThis;
        fill(view, sheet, language);
        view.addEventListener('afterprint', remove, { once: true });
        view.focus();
        view.print();
      } catch {
        // The frame has no `print()`, or a sandbox denies the page access to the frame.
        remove();
        onFailed();
      }
    },
    { once: true },
  );
  parent.appendChild(frame);
  return remove;
}

function fill(view: Window & typeof globalThis, sheet: CodeSheet, language: { lang: string; dir: string }): void {
  const page = view.document;
  page.title = sheet.title;
  page.documentElement.lang = language.lang;
  page.documentElement.dir = language.dir;
  const stylesheet = new view.CSSStyleSheet();
  stylesheet.replaceSync(styles);
  page.adoptedStyleSheets = [stylesheet];

  const text = (tag: string, content: string): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = content;
    return element;
  };
  const list = page.createElement('ol');
  list.dir = 'ltr';
  list.translate = false;
  list.append(...sheet.codes.map((code) => text('li', code)));
  page.body.replaceChildren(
    text('h1', sheet.title),
    ...sheet.facts.map((fact) => text('p', fact)),
    list,
    text('p', sheet.note),
  );
}
