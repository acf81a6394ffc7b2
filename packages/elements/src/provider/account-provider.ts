import type { AccountClient, AccountService, Clock, PreferencesDefinition } from '@account-elements/core';
import { createAccountClient, resourceValue } from '@account-elements/core';
import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import { accountContext } from '../element/context.ts';
import type { Locale } from '../languages/locale.ts';
import { developerNote } from '../development/developer-note.ts';
import type { StringOverrides } from '../strings/catalogue.ts';
import { customStates } from '../ui/optional-features.ts';
import { AccountSessionEndedEvent } from './account-provider.events.ts';
import { applyAppearance } from './appearance.ts';
import type { Appearance } from './appearance.ts';

// A tab that was hidden for less time than this does not read the account again.
const freshFor = 10_000;

/**
 * @summary Provides the account to the elements in it, and applies theme and animation to the page.
 * @tag account-provider
 *
 * @slot - The page, or the part of it that shows the account.
 *
 * @fires {AccountSessionEndedEvent} account-session-ended - The session has ended.
 *
 * @attr {string} endpoint - The URL of the account's HTTP service, for pages without a build step.
 * @attr {boolean} applies-preferences - Applies theme and animation to the document.
 *
 * @example
 * ```html
 * <account-provider endpoint="/account" applies-preferences>
 *   <account-settings linked></account-settings>
 * </account-provider>
 * ```
 */
export class AccountProvider extends LitElement {
  /**
   * Creates the service for an `endpoint` attribute. Elements contain no network code. The bundle for HTML pages sets this to the
   * HTTP adapter, and a host can set its own.
   */
  static serviceForEndpoint: ((endpoint: string) => AccountService) | undefined;

  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    service: { attribute: false },
    endpoint: {},
    preferences: { attribute: false },
    strings: { attribute: false },
    locales: { attribute: false },
    clock: { attribute: false },
    appliesPreferences: { type: Boolean, attribute: 'applies-preferences' },
  };

  static override styles = css`
    :host {
      display: contents;
    }
    :host(:state(still)) {
      --_motion: 0s;
    }
    :host(:state(moving)) {
      --_motion: 120ms;
    }
  `;

  /** The client for the elements. It belongs to the host and is never closed here. */
  declare client: AccountClient | undefined;
  /** A service from which a client is created if there is no {@link client}. That client is closed when the provider leaves the page. */
  declare service: AccountService | undefined;
  /** The URL of a service, if there is neither {@link client} nor {@link service}. */
  declare endpoint: string | undefined;
  /** The preferences of a client that is created here. Default: the six built-in ones. */
  declare preferences: PreferencesDefinition | undefined;
  /** Languages in addition to English. Each is loaded when it is needed. `@account-elements/elements/locales` has nine. */
  declare locales: readonly Locale[] | undefined;
  /** Texts of the host, by key: for every language, or under `byLanguage` for one. */
  declare strings: StringOverrides | undefined;
  /** The clock for relative times, and for how long the tab was hidden. */
  declare clock: Clock;
  /** Whether theme and animation are applied to the document. */
  declare appliesPreferences: boolean;

  readonly #customStates = customStates(this);
  readonly #context = new ContextProvider(this, {
    context: accountContext,
    initialValue: { client: undefined, strings: undefined },
  });
  #made: AccountClient | undefined;
  #leave: (() => void)[] = [];
  #appearance: Appearance | undefined;
  #readAt = 0;
  #arrived = false;

  constructor() {
    super();
    this.clock = () => Date.now();
    this.appliesPreferences = false;
  }

  /** The client for the elements: that of the host, or the one created here. */
  get accountClient(): AccountClient | undefined {
    return this.client ?? this.#made;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener('visibilitychange', this.#refresh);
    this.#arrived = true;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener('visibilitychange', this.#refresh);
    this.#unfollow();
    this.#unpaint();
    // A provider that is moved leaves the page for a moment and keeps its client.
    queueMicrotask(() => {
      if (!this.isConnected) this.#closeMade();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (['client', 'service', 'endpoint', 'preferences'].some((name) => changed.has(name))) this.#closeMade();
    if (!this.isConnected || (changed.size === 0 && !this.#arrived)) return;
    this.#arrived = false;
    if (this.appliesPreferences) this.#paint();
    else this.#unpaint();
    this.#give();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #give(): void {
    this.#made = this.client === undefined ? (this.#made ?? this.#make()) : undefined;
    const client = this.accountClient;
    this.#unfollow();
    if (client !== undefined) this.#follow(client);
    this.#context.setValue({
      client,
      strings: this.strings && { ...this.strings },
      locales: this.locales,
      clock: this.clock,
    });
  }

  #make(): AccountClient | undefined {
    const service = this.service ?? this.#serviceOfEndpoint();
    return service && createAccountClient({ service, preferences: this.preferences });
  }

  #serviceOfEndpoint(): AccountService | undefined {
    if (this.endpoint === undefined) return undefined;
    const make = (this.constructor as typeof AccountProvider).serviceForEndpoint;
    if (make === undefined) {
      developerNote(
        '<account-provider endpoint> needs a service: use the bundle for HTML pages, set AccountProvider.serviceForEndpoint, or the property `service`.',
      );
    }
    return make?.(this.endpoint);
  }

  #follow(client: AccountClient): void {
    this.#leave = [
      client.account.listen(({ status }) => {
        if (status === 'ready') this.#readAt = this.clock();
      }),
      client.session.listen((session) => {
        if (session === 'ended') this.dispatchEvent(new AccountSessionEndedEvent());
      }),
      client.preferences.state.subscribe((values) => {
        const chosen = resourceValue(values);
        if (chosen !== undefined) this.#appearance?.choose(chosen);
      }),
    ];
    if (client.account.get().status === 'idle') void client.load();
  }

  #unfollow(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
  }

  #closeMade(): void {
    this.#made?.close();
    this.#made = undefined;
  }

  readonly #refresh = (): void => {
    if (this.ownerDocument.visibilityState !== 'visible' || this.clock() - this.#readAt < freshFor) return;
    void this.accountClient?.load();
  };

  #paint(): void {
    const window = this.ownerDocument.defaultView;
    if (window !== null) this.#appearance ??= applyAppearance(window, () => this.#setMotion());
    this.#setMotion();
  }

  #unpaint(): void {
    this.#appearance?.close();
    this.#appearance = undefined;
  }

  #setMotion(): void {
    const moves = this.#appearance?.moves;
    if (moves === undefined) return;
    this.#customStates.delete(moves ? 'still' : 'moving');
    this.#customStates.add(moves ? 'moving' : 'still');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-provider': AccountProvider;
  }
}
