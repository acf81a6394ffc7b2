import type { AccountFeature } from '@account-elements/core';
import { ContextProvider } from '@lit/context';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import { accountContext, isSameContext } from '../element/context.ts';
import type { AccountContext } from '../element/context.ts';
import { addedClass, createAdded, removeCopies } from '../light-form/copies.ts';
import { revealIn } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';

// Each tag with the feature without which there is nothing in it.
const ownChildren: Readonly<Record<string, AccountFeature>> = { 'account-password': 'password', 'account-mfa': 'mfa' };

/**
 * @summary The password and multi-factor authentication, one below the other.
 * @tag account-security
 *
 * Its children are what it shows. Where neither `<account-password>` nor `<account-mfa>` is among them, it adds both before the
 * others, as far as the service has the feature. They are children and not in the shadow root, so that password managers
 * see their forms. What is wrong with the account it says itself, once for all of them.
 *
 * @slot - What is shown.
 *
 * @csspart notice - A message.
 * @csspart button - A button in it.
 */
export class AccountSecurity extends AccountElement implements RevealableElement {
  static override styles: CSSResultGroup = [
    AccountElement.styles,
    css`
      /* Not by margins of the children, which a page's reset takes away. */
      .children {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--_space) * 4);
      }
    `,
  ];

  readonly #context = new ContextProvider(this, {
    context: accountContext,
    initialValue: { client: undefined, strings: undefined },
  });
  #added: readonly HTMLElement[] = [];
  readonly #children = new MutationObserver(() => this.requestUpdate());

  /**
   * Shows a place in one of its children: `password`, `mfa`, `mfa/backup-codes`. A child of the host's takes part by its `name` and a
   * method `reveal`.
   */
  async reveal(path: string): Promise<void> {
    await this.updateComplete;
    const [name = '', ...rest] = path.split('/');
    const child = [...this.children].find(
      (one) => one.localName === `account-${name}` || one.getAttribute('name') === name,
    );
    if (child !== undefined) await revealIn(child, rest.join('/'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#give();
    this.#addOwnChildren();
  }

  protected override render(): TemplateResult {
    const client = this.accountClient;
    return html`<div class="children">
      ${client === undefined ? nothing : this.accountNotice(client)}<slot></slot>
    </div>`;
  }

  protected override ready(): TemplateResult {
    return this.render();
  }

  #give(): void {
    const { accountClient: client, provided } = this;
    const given = this.#context.value;
    const next: AccountContext = { ...provided, client, strings: provided?.strings, reportsErrors: true };
    if (isSameContext(given, next)) return;
    this.#context.setValue(next);
  }

  // A page that is still being parsed may bring its own children after the two were added.
  #addOwnChildren(): void {
    removeCopies(this, addedClass, this.#added);
    const hasOwn = [...this.children].some(
      (child) => child.localName in ownChildren && !this.#added.includes(child as HTMLElement),
    );
    const tags = hasOwn ? [] : Object.keys(ownChildren).filter((tag) => this.#isSupported(tag));
    for (const element of this.#added) if (!tags.includes(element.localName)) element.remove();
    this.#added = tags.map((tag) => this.#ownChild(tag));
    this.#added.forEach((element, index) => {
      element.setAttribute('heading-level', String(this.headingLevel));
      if (this.children[index] !== element) this.insertBefore(element, this.children[index] ?? null);
    });
  }

  #isSupported(tag: string): boolean {
    const feature = ownChildren[tag];
    return feature !== undefined && this.accountClient?.supports(feature) !== false;
  }

  #ownChild(tag: string): HTMLElement {
    return this.#added.find((element) => element.localName === tag) ?? createAdded(this, tag);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-security': AccountSecurity;
  }
}
