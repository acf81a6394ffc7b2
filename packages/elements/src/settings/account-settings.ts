import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import { AccountElement } from '../shared/account-element.ts';
import { settingsEn } from '../strings/en/settings.ts';
import { AccountTabSelectedEvent } from './account-settings.events.ts';
import { settingsStyles } from './account-settings.styles.ts';
import { revealSelected, tabList } from './account-settings.view.ts';
import { hasPanel, isOwnPanel, ownPanelTags, panelAttributes, visiblePanels } from './panels.ts';
import type { Panel } from './panels.ts';

/**
 * @summary The account page: tabs, and the panel of the one that is selected.
 * @tag account-settings
 *
 * Its children are the panels. Where none of `<account-general>`, `<account-profile>` and `<account-security>` is among them, it
 * adds the three before the others. Any other child with a `label` is a tab of the host's, with the attributes:
 * `name` (in the URL; default: the label), `permission` (shows only while the account has it; the data behind it is for the
 * host's server to guard) and `order` (a number; default 0, as the three have).
 *
 * @slot - The panels. Only the selected one is drawn; nothing in it is changed.
 *
 * @attr {string} selected - Name of the tab that is selected. Default: the first.
 * @attr {boolean} linked - Keeps the tab and the URL's hash together: `#security`, or `#security/…` for what is in it.
 *
 * @fires {AccountTabSelectedEvent} account-tab-selected - The person chose a tab.
 *
 * @csspart tabs - The line of tabs.
 * @csspart tab - A tab; the one that is selected is `selected` too.
 * @csspart panel - What the tab shows.
 * @csspart card - Stands for a panel that is not defined yet.
 * @csspart form - What is in that card.
 * @csspart skeleton - A line of it.
 *
 * @example
 * ```html
 * <account-settings linked>
 *   <users-page label="Users" name="users" permission="users.read"></users-page>
 * </account-settings>
 * ```
 */
export class AccountSettings extends AccountElement {
  static override properties: PropertyDeclarations = {
    selected: {},
    linked: { type: Boolean },
  };

  static override styles: CSSResultGroup = [AccountElement.styles, settingsStyles];

  // Panels are shown by assigning them, so that no child of the host's needs an attribute or a class of ours.
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  /** Name of the tab that is asked for; another shows while there is none of that name. */
  declare selected: string | undefined;
  /** Whether the tab and the URL's hash are kept together. */
  declare linked: boolean;

  #added: readonly HTMLElement[] = [];
  #revealed = '';
  readonly #children = new MutationObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.linked = false;
  }

  // Its panels say it, each for itself.
  protected override get quiet(): boolean {
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#readHash);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#readHash);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#addOwnPanels();
    for (const child of this.children)
      this.#children.observe(child, { attributes: true, attributeFilter: panelAttributes });
    if (changed.has('linked')) this.#readHash();
  }

  protected override render(): TemplateResult {
    const panels = this.#panels;
    const panel = this.#selectedOf(panels);
    const tabs = tabList({
      label: this.words('settings', settingsEn).label,
      panels,
      selected: panel,
      onSelect: this.#select,
    });
    return html`${tabs}
      <div
        part="panel"
        role="tabpanel"
        id="panel"
        aria-labelledby=${panel === undefined ? nothing : `tab-${panel.name}`}
      >
        <slot></slot>
        ${panel?.element.matches(':not(:defined)') === true ? this.loading() : nothing}
      </div>`;
  }

  protected override ready(): TemplateResult {
    return this.render();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const panels = this.#panels;
    const selected = this.#selectedOf(panels);
    // Only when they change: a person may have scrolled the line of tabs.
    const tabs = [selected?.name, ...panels.map(({ label }) => label)].join('\n');
    if (tabs !== this.#revealed) revealSelected(this.renderRoot);
    this.#revealed = tabs;
    const element = selected?.element;
    const slot = this.renderRoot.querySelector('slot');
    slot?.assign(...(element === undefined ? [] : [element]));
    if (element?.matches(':not(:defined)') === true) void this.#redrawOnceDefined(element.localName);
  }

  get #panels(): readonly Panel[] {
    return visiblePanels(this, this.words('settings', settingsEn), this.accountClient, this.account);
  }

  #selectedOf(panels: readonly Panel[]): Panel | undefined {
    return panels.find(({ name }) => name === this.selected) ?? panels[0];
  }

  // A page that is still being parsed may bring its own panels after the three were added.
  #addOwnPanels(): void {
    const hasOwn = [...this.children].some((child) => isOwnPanel(child) && !this.#added.includes(child as HTMLElement));
    if (hasOwn) {
      for (const element of this.#added) element.remove();
      this.#added = [];
    } else if (this.#added.length === 0) {
      this.#added = ownPanelTags.map((tag) => this.ownerDocument.createElement(tag));
      this.prepend(...this.#added);
    }
    for (const element of this.#added) element.setAttribute('heading-level', String(this.headingLevel));
  }

  async #redrawOnceDefined(tag: string): Promise<void> {
    if (!tag.includes('-')) return;
    await customElements.whenDefined(tag);
    this.requestUpdate();
  }

  readonly #select = ({ name }: Panel): void => {
    if (name === this.#selectedOf(this.#panels)?.name) return;
    this.selected = name;
    const { defaultView } = this.ownerDocument;
    if (this.linked && defaultView !== null) defaultView.location.hash = encodeURIComponent(name);
    this.dispatchEvent(new AccountTabSelectedEvent(name));
  };

  readonly #readHash = (event?: HashChangeEvent): void => {
    const name = nameIn(this.ownerDocument.defaultView?.location.hash ?? '');
    if (!this.linked || name === undefined) return;
    // A hash that comes later may be meant for another part of the page; the first one for a panel that is yet to come.
    if (event !== undefined && name !== '' && !hasPanel(this, this.words('settings', settingsEn), name)) return;
    this.selected = name;
  };
}

// `#security/mfa` is in the tab `security`. An empty hash, as before the first choice, is the first tab.
function nameIn(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1).split('/')[0] ?? '');
  } catch {
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-settings': AccountSettings;
  }
}
