import type { AccountClient, AccountFeature, AccountSnapshot, Resource } from '@account-elements/core';
import { resourceValue } from '@account-elements/core';
import { ContextEvent } from '@lit/context';
import { LitElement, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import { defaultLocales } from '../languages/default-locales.ts';
import { LanguageController } from '../languages/language-controller.ts';
import { commonEn } from '../strings/shared.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { LocaleFormatter } from '../languages/locale-formatter.ts';
import type { StringsFactory } from '../strings/catalogue.ts';
import { button } from '../ui/button.view.ts';
import { accountContext } from './context.ts';
import type { AccountContext } from './context.ts';
import { developerNote } from '../development/developer-note.ts';
import { noteContrastInDevelopment } from '../development/development.ts';
import { baseStyles } from '../ui/base.styles.ts';
import { buttonStyles } from '../ui/button.styles.ts';
import { controlStyles } from '../ui/control.styles.ts';
import { fieldStyles } from '../ui/field.styles.ts';
import { formStyles } from '../ui/form.styles.ts';
import { iconStyles } from '../ui/icon.styles.ts';
import { noticeStyles } from '../ui/notice.styles.ts';
import { sectionStyles } from '../ui/section.styles.ts';
import { skeletonStyles } from '../ui/skeleton.styles.ts';
import { statusKeyframes, statusStyles } from '../ui/status.styles.ts';
import { textFieldStyles } from '../ui/text-field.styles.ts';
import { tokenStyles } from '../ui/token.styles.ts';
import { errorText } from '../ui/error-text.ts';
import { notice } from '../ui/notice.view.ts';
import { customStates } from '../ui/optional-features.ts';
import { skeleton } from '../ui/skeleton.view.ts';

/** The states that CSS can match, for example `account-profile:state(dirty)`. */
export type ElementState = 'loading' | 'dirty' | 'saving' | 'failed';

/** The part of a nanostore that the elements use. */
export interface ListenableStore {
  listen(listener: () => void): () => void;
}

/**
 * The base class of every element that shows the account. It finds its client, follows the client's stores while it is connected, and
 * draws the states that all elements have: loading, failed, signed out and unsupported.
 *
 * A subclass implements {@link ready}, which draws the account, and names the {@link feature} that it needs. The element updates after
 * a change of a store ({@link stores}) or of a Lit property, and after `requestUpdate()`.
 *
 * - Texts: `this.strings('profile', profileEn)`; the shared ones are `this.common`.
 * - Announcements: `this.announce(text)` puts a text into a live region, which is in the shadow root from the start.
 * - CSS states: {@link states} returns them; the base class sets them after each update.
 * - After an update that shows errors: `this.focusFirstError()`.
 */
export abstract class AccountElement extends LitElement {
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  static override styles: CSSResultGroup = [
    tokenStyles,
    baseStyles,
    iconStyles,
    formStyles,
    fieldStyles,
    statusStyles,
    statusKeyframes,
    controlStyles,
    textFieldStyles,
    buttonStyles,
    noticeStyles,
    sectionStyles,
    skeletonStyles,
  ];

  /** The client to use instead of the provider's. */
  declare client: AccountClient | undefined;
  /** Level of the section titles, 1 to 6. Default: 2. */
  declare headingLevel: number;

  readonly #customStates = customStates(this);
  readonly #language = new LanguageController(this, () => ({
    locales: this.#context?.locales ?? defaultLocales(),
    overrides: this.#context?.strings,
  }));
  readonly #live = document.createElement('div');
  #context: AccountContext | undefined;
  #followed: AccountClient | undefined;
  #unlisten: (() => void)[] = [];
  #unsubscribe: (() => void) | undefined;
  #explained = false;
  #accountId: string | undefined;
  #reported: Resource<AccountSnapshot> | undefined;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  /** Without this feature of the service the element draws nothing. */
  protected get feature(): AccountFeature | undefined {
    return undefined;
  }

  /** Draws the account. `account` is the last one that was read. It stays the same while the account is read again, and after a failed read. */
  protected abstract ready(account: AccountSnapshot, client: AccountClient): TemplateResult;

  /** Draws a placeholder with the height of {@link ready}, before the account is loaded. */
  protected loading(): TemplateResult {
    return skeleton(this.common.loading);
  }

  /** The CSS states of the element. The base class adds `loading` and `failed` for the account itself. */
  protected states(): Partial<Record<ElementState, boolean>> {
    return {};
  }

  /** The stores that the element observes while it is connected. */
  protected stores(client: AccountClient): readonly ListenableStore[] {
    return [client.account, client.session];
  }

  /** Whether another element reports errors of the account, so that this one does not. */
  protected get suppressErrors(): boolean {
    return this.#context?.reportsErrors === true && this.#context.client === this.accountClient;
  }

  /** The context of the provider. */
  protected get provided(): AccountContext | undefined {
    return this.#context;
  }

  /** The client in use: the element's own, or the provider's. */
  protected get accountClient(): AccountClient | undefined {
    return this.client ?? this.#context?.client;
  }

  /** The last account read, if there is one. */
  protected get account(): AccountSnapshot | undefined {
    const client = this.accountClient;
    return client && resourceValue(client.account.get());
  }

  /** The id of the last account read. It stays when the element is disconnected. */
  protected get accountId(): string | undefined {
    return this.#accountId;
  }

  /** Whether the session has ended. */
  protected get isSessionEnded(): boolean {
    return this.accountClient?.session.get() === 'ended';
  }

  /** Called before the update that shows the account of another user. Removes the data of the previous user. */
  protected accountChanged(): void {}

  /** The BCP 47 language in which dates are written: that of the texts, with the region of the page. */
  protected get locale(): string {
    return this.#language.locale;
  }

  /** Writes numbers and lists in the language of the texts. */
  protected get formatter(): LocaleFormatter {
    return this.#language.formatter;
  }

  /** The current time of the provider's clock, in milliseconds since 1970. */
  protected get now(): number {
    return this.#context?.clock?.() ?? Date.now();
  }

  /** The texts that all elements share. */
  protected get common(): CommonStrings {
    return this.strings('common', commonEn);
  }

  /** The texts of one group in the language of the nearest `lang`, or in English. Texts of the host replace them. */
  protected strings<Group extends object>(group: string, english: StringsFactory<Group>): Group {
    return this.#language.texts(group, english);
  }

  /** Announces a text to screen readers, through the live region. */
  protected announce(text: string): void {
    // Screen readers announce a text only if it differs from the last one. The added character is not read.
    this.#live.textContent = this.#live.textContent === text ? `${text}\u00A0` : text;
  }

  /** Moves focus to the first field that shows an error, in the shadow root or in a light form; call it after an update. */
  protected focusFirstError(): void {
    const invalid = '[aria-invalid=true]';
    (this.renderRoot.querySelector<HTMLElement>(invalid) ?? this.querySelector<HTMLElement>(invalid))?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A provider can be upgraded or inserted after its elements. It fires this event then.
    this.ownerDocument.addEventListener('context-provider', this.#ask);
    this.#ask();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('context-provider', this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#context = undefined;
    this.#unfollow();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A saved page can contain a shadow root whose form has no listeners.
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    this.#live.role = 'status';
    this.#live.className = 'account-unseen';
    // Lit renders before the first child that it finds in the root. At this point there is none, so Lit does not remove the live region.
    root.append(this.#live);
    return root;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#follow();
    this.#language.refresh();
    const id = this.account?.id;
    if (id === undefined || id === this.#accountId) return;
    const isFirst = this.#accountId === undefined;
    this.#accountId = id;
    if (!isFirst) this.accountChanged();
  }

  protected override firstUpdated(_changed: PropertyValues): void {
    noteContrastInDevelopment(this);
  }

  protected override updated(_changed: PropertyValues): void {
    const resource = this.accountClient?.account.get();
    const { dirty, saving, failed } = this.states();
    const states = {
      loading: resource === undefined || resource.status === 'loading' || resource.status === 'idle',
      dirty,
      saving,
      failed: failed === true || resource?.status === 'failed',
      untranslated: this.#language.hasNoTranslation,
    };
    for (const [name, isOn] of Object.entries(states)) this.#customStates[isOn === true ? 'add' : 'delete'](name);
    if (resource === this.#reported || this.suppressErrors) return;
    this.#reported = resource;
    if (resource?.status === 'failed') this.announce(this.#failure(resource));
  }

  protected override render(): TemplateResult | typeof nothing | readonly unknown[] {
    const client = this.accountClient;
    if (client === undefined) return this.loading();
    if (this.feature !== undefined && !client.supports(this.feature)) return this.#explain(this.feature);
    const { account } = this;
    if (account !== undefined) return [this.accountNotice(client), this.ready(account, client)];
    const unrecoverable = this.isSessionEnded || client.account.get().status === 'failed';
    return unrecoverable ? this.accountNotice(client) : this.loading();
  }

  /** Draws the error of the account; `nothing` if there is none, or another element reports it. */
  protected accountNotice(client: AccountClient): TemplateResult | typeof nothing {
    if (this.suppressErrors) return nothing;
    if (this.isSessionEnded) return notice({ tone: 'warning', text: this.common.errors.SESSION_ENDED });
    const resource = client.account.get();
    if (resource.status !== 'failed') return nothing;
    return notice({
      tone: resource.value === undefined ? 'danger' : 'warning',
      text: this.#failure(resource),
      actions: button({ label: this.common.retry, onClick: () => void client.load() }),
    });
  }

  #explain(feature: AccountFeature): typeof nothing {
    if (!this.#explained) developerNote(`<${this.localName}> draws nothing: the service has no "${feature}".`);
    this.#explained = true;
    return nothing;
  }

  #failure({ error, value }: Extract<Resource<AccountSnapshot>, { status: 'failed' }>): string {
    const { loadFailed, refreshFailed, offline, errors } = this.common;
    if (error.code === 'SESSION_ENDED') return errors.SESSION_ENDED;
    const reason = error.code === 'CONNECTION_FAILED' ? offline : errorText(this.common, error);
    return `${value === undefined ? loadFailed : refreshFailed} ${reason}`;
  }

  readonly #ask = (): void => {
    this.dispatchEvent(new ContextEvent(accountContext, this, this.#provided, true));
  };

  readonly #provided = (context: AccountContext, unsubscribe?: () => void): void => {
    // There is a nearer provider now.
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#context = context;
    this.requestUpdate();
  };

  #follow(): void {
    const client = this.accountClient;
    if (client === this.#followed || !this.isConnected) return;
    this.#unfollow();
    this.#followed = client;
    if (client === undefined) return;
    this.#unlisten = this.stores(client).map((store) => store.listen(() => this.requestUpdate()));
    this.requestUpdate();
    if (client.account.get().status === 'idle') void client.load();
  }

  #unfollow(): void {
    for (const unlisten of this.#unlisten) unlisten();
    this.#unlisten = [];
    this.#followed = undefined;
  }
}
