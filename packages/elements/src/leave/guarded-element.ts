import type { PropertyValues } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import type { DiscardQuestion } from './unsaved-dialog.ts';
import { AccountBeforeLeaveEvent } from './unsaved.events.ts';
import { isEditable, unsavedIn } from './unsaved.ts';
import type { EditableElement } from './unsaved.ts';

/**
 * An element that asks before unsaved edits are lost: those of the element itself if it is an {@link EditableElement}, and those in
 * it. While the element itself has unsaved edits or is saving, the browser asks before it leaves the page.
 */
export abstract class GuardedElement extends AccountElement {
  #asking: Promise<boolean> | undefined;
  #question: DiscardQuestion | undefined;

  /**
   * Whether the element, or another part of the page, may be left: `true` if nothing in it would be lost, or the user agrees. For the
   * router of the host. While the question is open, another call returns the same promise.
   */
  confirmLeave(root: Element | Document | DocumentFragment = this): Promise<boolean> {
    this.#asking ??= this.#confirm(root).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Closes the question as if the user had chosen to keep editing. */
  protected stay(): void {
    this.#question?.stay();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#warnBeforeUnload(false);
    this.stay();
  }

  // After the controllers, of which one draws the form that contains the edits.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#warnBeforeUnload(this.isConnected && this.#wouldLose);
    this.#question?.redraw();
  }

  get #wouldLose(): boolean {
    return isEditable(this) && (this.unsaved.length > 0 || this.saving !== undefined);
  }

  async #confirm(root: Element | Document | DocumentFragment): Promise<boolean> {
    await savesIn(root);
    const editing = unsavedIn(root);
    const unsaved = editing.flatMap((one) => one.unsaved);
    if (unsaved.length === 0) return true;
    if (!root.dispatchEvent(new AccountBeforeLeaveEvent(unsaved))) return false;
    const leaves = await this.#ask(editing);
    if (leaves) for (const one of editing) one.discard();
    return leaves;
  }

  async #ask(editing: readonly EditableElement[]): Promise<boolean> {
    const module = await loadQuestion();
    // The user cannot answer without the question, and keeps the edits.
    if (module === null || !this.isConnected) return false;
    this.#question = module.askToDiscard(this, () => {
      const own = editing.length === 1 ? editing[0]?.question : undefined;
      const texts = own ?? this.strings('unsaved', module.unsavedEn);
      return { ...texts, what: texts.what(this.formatter.list(editing.flatMap((one) => one.unsaved))) };
    });
    const leaves = await this.#question.answer;
    this.#question = undefined;
    return leaves;
  }

  // Only while needed: browsers keep no copy of a page with such a listener for Back and Forward. The question is loaded now, because
  // the user may be offline later.
  #warnBeforeUnload(isNeeded: boolean): void {
    const view = this.ownerDocument.defaultView;
    if (!isNeeded) return view?.removeEventListener('beforeunload', this.#onBeforeUnload);
    view?.addEventListener('beforeunload', this.#onBeforeUnload);
    void loadQuestion();
  }

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    // Edits can be discarded before the next update removes this listener.
    if (this.#wouldLose) event.preventDefault();
  };
}

/** Waits until every save in flight in a part of the page is answered. */
async function savesIn(root: Element | Document | DocumentFragment): Promise<void> {
  for (;;) {
    const saving = unsavedIn(root).flatMap((one) => one.saving ?? []);
    if (saving.length === 0) return;
    await Promise.allSettled(saving);
  }
}

const loadQuestion = () => import('./unsaved-dialog.ts').catch(() => null);
