import type { AccountFeature } from '@account-elements/core';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import { AddedChildren } from '../element/added-children.ts';
import { revealIn } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';

// Each tag with the feature that it requires.
const ownChildren: Readonly<Record<string, AccountFeature>> = { 'account-password': 'password', 'account-mfa': 'mfa' };

/**
 * @summary The password and multi-factor authentication, one below the other.
 * @tag account-security
 *
 * It shows its children. If they include neither `<account-password>` nor `<account-mfa>`, it adds both before the others, if the
 * service has the feature. They are children and not in the shadow root, so that password managers see their forms. This element
 * reports account errors for its children.
 *
 * @slot - The children.
 *
 * @csspart notice - A message.
 * @csspart button - A button in a message.
 */
export class AccountSecurity extends AccountElement implements RevealableElement {
  static override styles: CSSResultGroup = [
    AccountElement.styles,
    css`
      /* A gap and not margins of the children, which a CSS reset of the page would remove. */
      .children {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--_space) * 4);
      }
    `,
  ];

  readonly #children = new AddedChildren(this, ({ localName }) => localName in ownChildren);

  /**
   * Shows a place in one of its children: `password`, `mfa`, `mfa/backup-codes`. A child of the host needs a `name` and a method
   * `reveal`.
   */
  async reveal(path: string): Promise<void> {
    await this.updateComplete;
    const [name = '', ...rest] = path.split('/');
    const child = [...this.children].find(
      (one) => one.localName === `account-${name}` || one.getAttribute('name') === name,
    );
    if (child !== undefined) await revealIn(child, rest.join('/'));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { accountClient: client, headingLevel, provided } = this;
    const tags = Object.keys(ownChildren).filter((tag) => {
      const feature = ownChildren[tag];
      return feature !== undefined && client?.supports(feature) !== false;
    });
    this.#children.update({ tags, headingLevel, provided, context: { client, reportsErrors: true } });
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
}

declare global {
  interface HTMLElementTagNameMap {
    'account-security': AccountSecurity;
  }
}
