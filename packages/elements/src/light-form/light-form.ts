import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { nothing, render } from 'lit';

import { mostRestorations, removeCopies } from './copies.ts';
import { adoptStyles, isStyleRoot } from '../ui/adopt-styles.ts';
import { concealPasswords } from '../ui/password-visibility.ts';
import { lightFormStyles } from './light-form.styles.ts';

const boxClass = 'account-form';

/** Draws the light form, or returns `nothing`. Every field gets `scope`, so that its id is unique. */
export type LightFormTemplate = (scope: string) => TemplateResult | typeof nothing;

/**
 * A form for passwords or codes in the light DOM of its element, because password managers do not see inputs in shadow roots. The
 * element shows it in a slot and redraws it with each of its updates.
 *
 * The element owns a `<div class="account-form" slot="…">`. The template draws a form in it ({@link form}), with the field functions
 * of all elements and a hidden read-only username ({@link usernameField}). The document, or the outer shadow root that contains the
 * element, adopts the field stylesheet and removes it with the last light form. Visible passwords are hidden before a submit handler
 * runs, so that password managers save them, and when the form is reset.
 *
 * The next user of the page must not see what was typed: the form is reset when it is removed, while the session is ended, and after
 * the element has left the page. An element that is moved keeps its text.
 *
 * Copies of the `<div>` in a cloned, cached or saved page are removed, and a `<div>` that the host has removed is restored. Children
 * of the host are not changed.
 *
 * @example
 * readonly #form = new LightForm(this, 'form', () => this.isSessionEnded, (scope) => passwordForm({ scope, … }));
 * // in ready(): html`<slot name="form"></slot>`
 */
export class LightForm implements ReactiveController {
  static #made = 0;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #slot: string;
  readonly #isEnded: () => boolean;
  /** Draws the form in the next update. A module that is loaded later can set it. */
  template: LightFormTemplate;
  // Ids must differ from those of every other light form in the document.
  readonly #scope = `account-form-${(LightForm.#made += 1)}`;
  // A parser, a page cache or a script can also insert a copy into an element that is connected, or replace all its children.
  readonly #children = new MutationObserver(() => this.#restore());
  #box: HTMLElement | undefined;
  #restorations = 0;
  #root: Node | undefined;

  /** @param isEnded - Whether the session has ended. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    slot: string,
    isEnded: () => boolean,
    template: LightFormTemplate = () => nothing,
  ) {
    this.#host = host;
    this.#slot = slot;
    this.#isEnded = isEnded;
    this.template = template;
    host.addController(this);
  }

  /** The form, while it is drawn. */
  get form(): HTMLFormElement | null {
    return this.#box?.querySelector('form') ?? null;
  }

  hostConnected(): void {
    this.#restorations = 0;
    this.#restore();
    this.#children.observe(this.#host, { childList: true });
    if (this.#box !== undefined) this.#adopt();
  }

  hostUpdated(): void {
    if (this.#isEnded()) this.form?.reset();
    const drawn = this.template(this.#scope);
    if (drawn === nothing) this.#remove();
    else render(drawn, this.#ensureBox(), { host: this.#host });
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#drop();
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.form?.reset();
    });
  }

  #restore(): void {
    removeCopies(this.#host, boxClass, this.#box === undefined ? [] : [this.#box]);
    if (this.#box === undefined || this.#box.parentNode === this.#host) return;
    this.#restorations += 1;
    if (this.#restorations <= mostRestorations) this.#host.append(this.#box);
  }

  #ensureBox(): HTMLElement {
    if (this.#box !== undefined) return this.#box;
    const box = this.#host.ownerDocument.createElement('div');
    box.className = boxClass;
    box.slot = this.#slot;
    for (const type of ['submit', 'reset']) box.addEventListener(type, () => concealPasswords(box), { capture: true });
    this.#host.append(box);
    this.#box = box;
    this.#adopt();
    return box;
  }

  #remove(): void {
    if (this.#box === undefined) return;
    this.form?.reset();
    render(nothing, this.#box);
    this.#box.remove();
    this.#box = undefined;
    this.#drop();
  }

  #adopt(): void {
    this.#root = this.#host.getRootNode();
    adoptStyles(this.#root, lightFormStyles);
  }

  #drop(): void {
    const root = this.#root;
    this.#root = undefined;
    const { styleSheet } = lightFormStyles;
    if (styleSheet === undefined || !isStyleRoot(root) || root.querySelector(`.${boxClass}`) !== null) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== styleSheet);
  }
}
