import type { ReactiveController, ReactiveControllerHost } from 'lit';

import type { UnsavedStrings } from '../strings/unsaved.ts';
import type { StringsFactory } from '../strings/catalogue.ts';
import type { DiscardQuestion } from './unsaved-dialog.ts';
import { AccountBeforeLeaveEvent } from './unsaved.events.ts';
import { unsavedIn } from './unsaved.ts';
import type { EditableElement } from './unsaved.ts';

/** What {@link UnsavedGuard} asks of its element. */
export interface UnsavedGuardOptions {
  /** What is not saved in the element itself: while there is anything, the browser asks before it leaves the page. */
  readonly unsaved?: () => readonly string[];
  /** The texts of the question, given its English. */
  readonly strings: (english: StringsFactory<UnsavedStrings>) => UnsavedStrings;
  /** Writes names in a row, in the language of those texts. */
  readonly list: (names: readonly string[]) => string;
}

/** Keeps a person from losing what they have typed and not saved, without standing in the way of anybody who has not. */
export class UnsavedGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: UnsavedGuardOptions;
  #asking: Promise<boolean> | undefined;
  #question: DiscardQuestion | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: UnsavedGuardOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#watch(this.#host.isConnected && this.#hasUnsaved);
    this.#question?.redraw();
  }

  hostDisconnected(): void {
    this.#watch(false);
    this.stay();
  }

  /** Whether `root` may be left; see `confirmLeave`. While the question is open, asking again is the same question. */
  confirm(root: Element | Document | DocumentFragment): Promise<boolean> {
    this.#asking ??= this.#confirm(root).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** Closes the question as if the person had chosen to keep editing. */
  stay(): void {
    this.#question?.stay();
  }

  get #hasUnsaved(): boolean {
    const unsaved = this.#options.unsaved?.() ?? [];
    return unsaved.length > 0;
  }

  async #confirm(root: Element | Document | DocumentFragment): Promise<boolean> {
    await answered(root);
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
    // Without the question there is no answer, and nothing is lost.
    if (module === null || !this.#host.isConnected) return false;
    const { strings, list } = this.#options;
    this.#question = module.askToDiscard(this.#host, () => {
      const own = editing.length === 1 ? editing[0]?.question : undefined;
      const texts = own ?? strings(module.unsavedEn);
      return { ...texts, what: texts.what(list(editing.flatMap((one) => one.unsaved))) };
    });
    const leaves = await this.#question.answer;
    this.#question = undefined;
    return leaves;
  }

  // Only while it is needed: with such a listener browsers keep no copy of the page for the way back. The question is fetched
  // by then: somebody may have gone offline when they leave.
  #watch(needed: boolean): void {
    const view = this.#host.ownerDocument.defaultView;
    if (!needed) return view?.removeEventListener('beforeunload', this.#askFirst);
    view?.addEventListener('beforeunload', this.#askFirst);
    void loadQuestion();
  }

  // The browser asks in its own words.
  readonly #askFirst = (event: BeforeUnloadEvent): void => {
    // What was given up a moment ago is not drawn yet.
    if (this.#hasUnsaved) event.preventDefault();
  };
}

async function answered(root: Element | Document | DocumentFragment): Promise<void> {
  for (;;) {
    const saving = unsavedIn(root).flatMap((one) => one.saving ?? []);
    if (saving.length === 0) return;
    await Promise.allSettled(saving);
  }
}

const loadQuestion = () => import('./unsaved-dialog.ts').catch(() => null);
