import type { PropertyValues } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import { unsavedEn } from '../strings/unsaved.ts';
import { askToDiscard } from './unsaved-dialog.ts';
import type { DiscardQuestion, QuestionTexts } from './unsaved-dialog.ts';
import { AccountBeforeLeaveEvent } from './unsaved.events.ts';
import { isEditable, mayLose, savesIn, unsavedIn } from './unsaved.ts';
import type { EditableElement, Part } from './unsaved.ts';

/**
 * An element that asks before unsaved edits are lost: its own if it is an {@link EditableElement}, and those of the elements in it.
 * While the element itself has unsaved edits or is saving, the browser asks before it leaves the page.
 */
export abstract class GuardedElement extends AccountElement {
  // The pending answers, by the part of the page.
  readonly #answers = new Map<Part, Promise<boolean>>();
  #question: DiscardQuestion | undefined;

  /**
   * Whether the user may leave the element, or another part of the page: `true` if no edits would be lost, or the user agrees. A
   * router of the host can call it. While the question about a part is open, another call for it returns the same promise. A call for
   * another part waits for the answer. If the user then keeps edits that are in both parts, they are not asked again.
   */
  confirmLeave(root: Part = this): Promise<boolean> {
    const open = this.#answers.get(root);
    if (open !== undefined) return open;
    const answer = this.#confirm(root, [...this.#answers]).finally(() => this.#answers.delete(root));
    this.#answers.set(root, answer);
    return answer;
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

  // Runs after the controllers, because one of them draws the form that contains the edits.
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#warnBeforeUnload(this.isConnected && this.#wouldLose);
    this.#question?.redraw();
  }

  get #wouldLose(): boolean {
    return isEditable(this) && mayLose(this);
  }

  async #confirm(root: Part, open: readonly (readonly [Part, Promise<boolean>])[]): Promise<boolean> {
    for (const [part, answer] of open)
      if (!(await answer) && unsavedIn(part).some((one) => unsavedIn(root).includes(one))) return false;
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
    if (!this.isConnected) return false;
    const texts = (): QuestionTexts => {
      const own = editing.length === 1 ? editing[0]?.question : undefined;
      const { what, ...others } = own ?? this.strings('unsaved', unsavedEn);
      return { ...others, what: what(this.formatter.list(editing.flatMap((one) => one.unsaved))) };
    };
    this.#question = askToDiscard(this, texts);
    const leaves = await this.#question.answer;
    this.#question = undefined;
    return leaves;
  }

  // Listens only while needed, because browsers exclude a page with this listener from the back/forward cache.
  #warnBeforeUnload(isNeeded: boolean): void {
    const view = this.ownerDocument.defaultView;
    if (!isNeeded) return view?.removeEventListener('beforeunload', this.#onBeforeUnload);
    view?.addEventListener('beforeunload', this.#onBeforeUnload);
  }

  readonly #onBeforeUnload = (event: BeforeUnloadEvent): void => {
    // Edits can be discarded before the next update removes this listener.
    if (this.#wouldLose) event.preventDefault();
  };
}
