import { html, render } from 'lit';

import type { UnsavedStrings } from '../strings/en/unsaved.ts';
import { button } from './button.view.ts';
import { dialogStyles } from './dialog.styles.ts';
import { focusIn } from './focus.ts';

// One module brings all that the question needs.
export { unsavedEn } from '../strings/en/unsaved.ts';

/** A question that is open. */
export interface DiscardQuestion {
  /** Whether the person gives up what is not saved. */
  readonly answer: Promise<boolean>;
  /** Closes it as if they had chosen to keep it. */
  stay(): void;
}

/**
 * Asks whether to give up what is not saved, in a modal dialog in the shadow root of an element. Escape, Enter and closing it keep
 * editing. Focus goes back to where it was. Parts: `dialog`, `title`, `intro`, `actions`, `button`.
 */
export function askToDiscard(element: HTMLElement, words: UnsavedStrings, names: string): DiscardQuestion {
  const root = element.shadowRoot ?? element;
  if (
    root instanceof ShadowRoot &&
    dialogStyles.styleSheet &&
    !root.adoptedStyleSheets.includes(dialogStyles.styleSheet)
  )
    root.adoptedStyleSheets.push(dialogStyles.styleSheet);
  // Beside what the element draws, which is none of this module's business.
  const box = element.ownerDocument.createElement('div');
  root.append(box);
  const back = focusIn(element.ownerDocument);
  let discards = false;
  render(
    html`<dialog part="dialog" role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-intro">
      <div part="title" id="leave-title" role="heading" aria-level="2">${words.title}</div>
      <div part="intro" id="leave-intro">${words.what(names)}</div>
      <div part="actions">
        ${button({ label: words.keep, kind: 'primary', onClick: () => dialog.close() })}
        ${button({
          label: words.discard,
          kind: 'danger',
          onClick: () => {
            discards = true;
            dialog.close();
          },
        })}
      </div>
    </dialog>`,
    box,
  );
  const dialog = box.firstElementChild as HTMLDialogElement;
  // Only at this event is the page behind it no longer inert.
  const answer = new Promise<boolean>((resolve) => {
    dialog.addEventListener('close', () => {
      box.remove();
      if (!discards) back?.focus({ preventScroll: true });
      resolve(discards);
    });
  });
  dialog.showModal();
  return { answer, stay: () => dialog.close() };
}
