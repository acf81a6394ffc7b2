import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import { AddedChildren } from '../element/added-children.ts';
import { focusIn } from '../ui/focus.ts';
import { revealIn } from '../ui/reveal.ts';
import { GuardedElement } from '../leave/guarded-element.ts';
import { mayLose } from '../leave/unsaved.ts';
import { settingsEn } from '../strings/settings.ts';
import { AccountTabSelectedEvent } from './account-settings.events.ts';
import { settingsStyles } from './account-settings.styles.ts';
import { revealSelected, tabList } from './account-settings.view.ts';
import type { SelectedBy } from './account-settings.view.ts';
import { hasPanel, isOwnPanel, ownPanelTags, panelAttributes, visiblePanels } from './panels.ts';
import type { Panel } from './panels.ts';
import { TabLink } from './tab-link.ts';
import type { Place } from './tab-link.ts';

/** A move to another tab, by the list of tabs or by the URL. `asked` is a move by the URL that the user has confirmed. */
interface Move {
  readonly place: Place;
  readonly by: SelectedBy | 'link' | 'asked';
}

// Not the selector `:defined`, which happy-dom never matches.
function isDefined({ localName }: Element): boolean {
  return !localName.includes('-') || customElements.get(localName) !== undefined;
}

/**
 * @summary The account page: tabs, and the panel of the selected tab.
 * @tag account-settings
 *
 * Its children are the panels. If they include no `<account-general>`, `<account-profile>` or `<account-security>`, the element
 * adds these three before the others. Any other child with a `label` is a tab of the host, with the attributes: `name` (in the
 * URL; default: the label), `permission` (the tab is shown only while the account has it; the host's server must protect the
 * data) and `order` (a number; default 0, which the three panels also have).
 *
 * @slot - The panels. Only the selected panel is drawn. Its content is not changed.
 *
 * @attr {string} selected - Name of the tab that is selected. Default: the first.
 * @attr {boolean} linked - Synchronises the selected tab and the hash of the URL. `#security/mfa` also calls the method `reveal` of the panel
 * `security` with `mfa`, which moves focus there. Until the user has pressed a key or clicked in the page, focus is next to that control and not
 * on it, because another site can open the page while the user is typing. A hash that names no panel is ignored and not replaced.
 *
 * @fires {AccountTabSelectedEvent} account-tab-selected - The user chose a tab.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the user is about to leave unsaved edits.
 *
 * @csspart tabs - The line of tabs.
 * @csspart tab - A tab. The selected tab also has the part `selected`.
 * @csspart panel - The content of the selected tab.
 * @csspart card - The placeholder for a panel that is not defined yet.
 * @csspart form - The content of that card.
 * @csspart skeleton - A line of the placeholder.
 * @csspart dialog - The question before unsaved edits are discarded.
 * @csspart title - The question of the dialog.
 * @csspart intro - The list of unsaved edits.
 * @csspart actions - The line of buttons.
 * @csspart button - A button.
 *
 * @example
 * ```html
 * <account-settings linked>
 *   <users-page label="Users" name="users" permission="users.read"></users-page>
 * </account-settings>
 * ```
 */
export class AccountSettings extends GuardedElement {
  static override properties: PropertyDeclarations = {
    selected: {},
    linked: { type: Boolean },
  };

  static override styles: CSSResultGroup = [GuardedElement.styles, settingsStyles];

  // Panels are shown by slot assignment, so that the host's children need no attribute or class of this element.
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', slotAssignment: 'manual' };

  /** Name of the requested tab. While no tab has this name, another one is shown. */
  declare selected: string | undefined;
  /** Whether the tab and the hash of the URL are synchronised. */
  declare linked: boolean;

  #scrolledTo = '';
  // The tab for an empty hash.
  #home: string | undefined;
  // A place in the URL whose panel does not exist yet.
  #awaited: Place | undefined;
  // Where the user wants to go while the question about unsaved edits is open.
  #move: Move | undefined;
  #before: HTMLElement | null = null;
  #toReveal: { readonly path: string; readonly focus: HTMLElement | null } | undefined;
  #arrived = new AbortController();
  readonly #children = new AddedChildren(this, isOwnPanel, panelAttributes);
  readonly #link: TabLink = new TabLink(
    this,
    (name) => this.#hasPanel(name),
    (place) => this.#follow(place),
  );

  constructor() {
    super();
    this.linked = false;
  }

  // Each panel reports errors itself.
  protected override get suppressErrors(): boolean {
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#arrived.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { accountClient: client, headingLevel, provided } = this;
    this.#children.update({ tags: ownPanelTags, headingLevel, provided, context: { client } });
    if (changed.has('linked')) this.#readLink();
    const awaited = this.#awaited;
    if (awaited !== undefined && this.#hasPanel(awaited.name)) this.#arrive({ place: awaited, by: 'link' });
  }

  protected override render(): TemplateResult {
    const panels = this.#panels;
    const panel = this.#selectedOf(panels);
    const tabs = tabList({
      label: this.strings('settings', settingsEn).label,
      panels,
      selected: panel,
      onPress: () => (this.#before = focusIn(this.ownerDocument)),
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
        ${panel !== undefined && !isDefined(panel.element) ? this.loading() : nothing}
      </div>`;
  }

  protected override ready(): TemplateResult {
    return this.render();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const panels = this.#panels;
    const selected = this.#selectedOf(panels);
    // Scrolls only after a change, because the user may have scrolled the line of tabs.
    const tabs = [selected?.name, ...panels.map(({ label }) => label)].join('\n');
    if (tabs !== this.#scrolledTo) revealSelected(this.renderRoot);
    this.#scrolledTo = tabs;
    const element = selected?.element;
    // Without `assign`, as in jsdom, no panel is shown: its content is still in the document.
    const slot: Partial<HTMLSlotElement> | null = this.renderRoot.querySelector('slot');
    slot?.assign?.(...(element === undefined ? [] : [element]));
    if (element !== undefined && !isDefined(element)) void this.#redrawOnceDefined(element.localName);
    if (element !== undefined && selected?.name === this.selected) this.#reveal(element);
  }

  get #panels(): readonly Panel[] {
    return visiblePanels(this, this.strings('settings', settingsEn), this.accountClient, this.account);
  }

  #selectedOf(panels: readonly Panel[]): Panel | undefined {
    return panels.find(({ name }) => name === this.selected) ?? panels[0];
  }

  #hasPanel(name: string): boolean {
    return hasPanel(this, this.strings('settings', settingsEn), name);
  }

  async #redrawOnceDefined(tag: string): Promise<void> {
    await customElements.whenDefined(tag);
    this.requestUpdate();
  }

  readonly #select = ({ name }: Panel, by: SelectedBy): void => {
    if (name !== this.#selectedOf(this.#panels)?.name) this.#go({ place: { name, path: '' }, by });
  };

  #readLink(): void {
    this.#home ??= this.selected;
    const { place } = this.#link;
    if (!this.linked || place === undefined || place.name === '') return;
    if (this.#hasPanel(place.name)) this.#arrive({ place, by: 'link' });
    else this.#awaited = place;
  }

  // A later hash that names no panel belongs to another part of the page.
  #follow({ name, path }: Place): void {
    if (!this.linked || (name !== '' && !this.#hasPanel(name))) return;
    const home = this.#home ?? this.#panels[0]?.name ?? '';
    this.#go({ place: { name: name === '' ? home : name, path }, by: 'link' });
  }

  #go(move: Move): void {
    const here = this.#selectedOf(this.#panels);
    if (this.#move !== undefined) {
      this.#move = move;
      // The user has gone back to the current tab.
      if (here?.name === move.place.name) this.stay();
    } else if (here === undefined || here.name === move.place.name || !mayLose(here.element)) {
      this.#arrive(move);
    } else void this.#ask(move, here);
  }

  async #ask(move: Move, here: Panel): Promise<void> {
    this.#move = move;
    const before = move.by === 'pointer' ? this.#before : focusIn(this.ownerDocument);
    const leaves = await this.confirmLeave(here.element);
    // The user may have gone back or forward again meanwhile.
    const { place, by } = this.#move;
    this.#move = undefined;
    if (leaves) return this.#arrive({ place, by: by === 'link' ? 'asked' : by });
    if (by === 'link' && this.#link.place?.name !== here.name) this.#link.write(here.name);
    (before ?? this.#tab(here.name))?.focus({ preventScroll: true });
  }

  #arrive({ place: { name, path }, by }: Move): void {
    this.#awaited = undefined;
    this.#arrived.abort();
    this.#arrived = new AbortController();
    this.selected = name;
    this.#toReveal = path === '' ? undefined : { path, focus: focusIn(this.ownerDocument) };
    this.requestUpdate();
    if (by === 'link') return;
    // The element that had focus is in a panel that is no longer visible.
    if (path === '') this.#tab(name)?.focus();
    if (by === 'asked') return;
    if (this.linked) this.#link.write(name);
    this.dispatchEvent(new AccountTabSelectedEvent(name));
  }

  #tab(name: string): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(`tab-${name}`);
  }

  // Runs after the account is read, and not if the user has moved focus meanwhile.
  #reveal(panel: HTMLElement): void {
    const wish = this.#toReveal;
    if (wish === undefined || this.account === undefined) return;
    this.#toReveal = undefined;
    const focus = focusIn(this.ownerDocument);
    if (focus === null || focus === wish.focus) void this.#revealIn(panel, wish.path);
  }

  // Another site can open this page with a link to a field, while the user is typing there. Until the user has pressed a key or clicked in
  // this page, focus is next to the control: the next Tab reaches it.
  async #revealIn(panel: HTMLElement, path: string): Promise<void> {
    const before = focusIn(this.ownerDocument);
    await revealIn(panel, path, this.#arrived.signal);
    const control = focusIn(this.ownerDocument);
    // A place that Tab does not reach, such as a heading, is not a control.
    if (control === null || control === before || control.tabIndex < 0 || navigator.userActivation?.hasBeenActive)
      return;
    const around = control.closest<HTMLElement>('[part~=field]') ?? control.parentElement;
    if (around !== null) around.tabIndex = -1;
    around?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-settings': AccountSettings;
  }
}
