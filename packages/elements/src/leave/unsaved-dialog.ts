import { html, render } from 'lit';
import type { TemplateResult } from 'lit';

import { adoptStyles } from '../ui/adopt-styles.ts';
import { button } from '../ui/button.view.ts';
import { dialogStyles } from '../ui/dialog.styles.ts';
import { focusIn } from '../ui/focus.ts';
import { closeModal, openModal } from '../ui/optional-features.ts';

/** The texts of the question. */
export type QuestionTexts = Readonly<Record<'title' | 'what' | 'keep' | 'discard', string>>;

/** A question that is open. */
export interface DiscardQuestion {
  /** Whether the user discards the unsaved edits. */
  readonly answer: Promise<boolean>;
  /** Closes it as if the user had chosen to keep editing. */
  stay(): void;
  /** Draws it again, with the current texts. */
  redraw(): void;
}

/**
 * Asks whether to discard unsaved edits, in a modal dialog in the shadow root of an element. Escape, Enter and closing the
 * dialog keep the edits. Then focus returns to the element that had it. Parts: `dialog`, `title`, `intro`, `actions`, `button`.
 */
export function askToDiscard(element: HTMLElement, texts: () => QuestionTexts): DiscardQuestion {
  const root = element.shadowRoot ?? element;
  adoptStyles(root, dialogStyles);
  // Before the nodes that the element renders: Lit removes what follows them when it renders another template.
  const box = element.ownerDocument.createElement('div');
  root.prepend(box);
  const back = focusIn(element.ownerDocument);
  let discards = false;
  const redraw = (): void => {
    const onDiscard = (): void => {
      discards = true;
      closeModal(dialog);
    };
    render(question(texts(), { onKeep: () => closeModal(dialog), onDiscard }), box);
  };
  redraw();
  const dialog = box.firstElementChild as HTMLDialogElement;
  // The page behind the dialog is inert until this event.
  const answer = new Promise<boolean>((resolve) => {
    dialog.addEventListener('close', () => {
      box.remove();
      if (!discards) back?.focus({ preventScroll: true });
      resolve(discards);
    });
  });
  openModal(dialog);
  return { answer, stay: () => closeModal(dialog), redraw };
}

function question(
  { title, what, keep, discard }: QuestionTexts,
  { onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void },
): TemplateResult {
  return html`<dialog part="dialog" role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-intro">
    <div part="title" id="leave-title" role="heading" aria-level="2">${title}</div>
    <div part="intro" id="leave-intro">${what}</div>
    <div part="actions">
      ${button({ label: keep, kind: 'primary', onClick: onKeep })}
      ${button({ label: discard, kind: 'danger', onClick: onDiscard })}
    </div>
  </dialog>`;
}
