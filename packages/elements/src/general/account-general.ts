import type { AccountClient, AccountFeature, AccountSnapshot, PreferenceValues } from '@account-elements/core';
import type { PreferenceValue } from '@account-elements/core/adapter';
import { resourceValue } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import type { ElementState, ListenableStore } from '../element/account-element.ts';
import { errorText } from '../ui/error-text.ts';
import { accountAfterLoss } from '../element/outcome.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { generalEn } from '../strings/general.ts';
import { AccountPreferencesUpdatedEvent } from './account-general.events.ts';
import { generalStyles } from './account-general.styles.ts';
import { appearanceKeys, preferenceField, preferenceLabel } from './preference-field.view.ts';
import type { SaveStatus } from './preference-field.view.ts';

/**
 * @summary The person's preferences, drawn from the client's definition. Every change saves itself.
 * @tag account-general
 *
 * @fires {AccountPreferencesUpdatedEvent} account-preferences-updated - The person changed a preference, and it is saved.
 *
 * @csspart card - A section.
 * @csspart title - Its title.
 * @csspart description - The sentence under a title.
 * @csspart body - Its content.
 * @csspart form - What stands for the fields before a provider has come.
 * @csspart field - A field.
 * @csspart label - Its label's line.
 * @csspart input - A select.
 * @csspart options - A segmented control.
 * @csspart switch - A switch.
 * @csspart hint - The sentence under a control.
 * @csspart error - Why a change was not saved.
 * @csspart status - "Saving…" and "Saved".
 * @csspart button - A button.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 *
 * @cssstate loading - The account is being read.
 * @cssstate saving - A change is on its way.
 * @cssstate failed - The account could not be read, or a change not saved.
 */
export class AccountGeneral extends AccountElement implements RevealableElement {
  static override styles: CSSResultGroup = [AccountElement.styles, generalStyles];

  #statuses: Readonly<Record<string, SaveStatus | undefined>> = {};
  #owner: string | undefined;

  /** Puts focus on the control of a preference, by its key. */
  async reveal(path: string): Promise<void> {
    await this.updateComplete;
    const controls = [...this.renderRoot.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
    const mine = controls.filter(({ name }) => name === path);
    const control = mine.find((one) => one.matches(':checked')) ?? mine[0];
    if (control !== undefined) bringIntoView(control);
  }

  protected override get feature(): AccountFeature {
    return 'preferences';
  }

  protected override stores(client: AccountClient): readonly ListenableStore[] {
    return [...super.stores(client), client.preferences.state];
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    const any = (name: SaveStatus['name']): boolean =>
      Object.values(this.#statuses).some((status) => status?.name === name);
    return { saving: any('saving'), failed: any('failed') };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const id = this.account?.id;
    if (id === undefined || id === this.#owner) return;
    // What one person tried is not for another to try again.
    if (this.#owner !== undefined) this.#statuses = {};
    this.#owner = id;
  }

  protected override loading(): TemplateResult {
    const client = this.accountClient;
    return client === undefined ? super.loading() : html`<div aria-busy="true">${this.#cards(client)}</div>`;
  }

  protected override ready(_account: AccountSnapshot, client: AccountClient): TemplateResult {
    return this.#cards(client);
  }

  #cards(client: AccountClient): TemplateResult {
    const strings = this.strings('general', generalEn);
    const keys = Object.keys(client.preferences.definition.fields);
    const appearance = keys.filter((key) => appearanceKeys.includes(key));
    const dashboard = keys.filter((key) => !appearanceKeys.includes(key));
    const card = (
      title: string,
      description: string,
      shown: readonly string[],
      arrangement: string,
    ): TemplateResult | typeof nothing =>
      shown.length === 0
        ? nothing
        : section({
            title,
            description,
            level: this.headingLevel,
            body: html`<div class="preferences ${arrangement}">${shown.map((key) => this.#field(key, client))}</div>`,
          });
    return html`${card(strings.dashboardTitle, strings.dashboardDescription, dashboard, 'pairs')}${card(
      strings.appearanceTitle,
      strings.appearanceDescription,
      appearance,
      '',
    )}`;
  }

  #field(key: string, client: AccountClient): TemplateResult | typeof nothing {
    const { definition, state } = client.preferences;
    const preference = definition.fields[key];
    const value = resourceValue(state.get())?.[key];
    if (preference === undefined) return nothing;
    return preferenceField({
      key,
      preference,
      value,
      status: this.#statuses[key],
      strings: this.strings('general', generalEn),
      common: this.common,
      onChange: (chosen) => void this.#save(key, chosen, client),
      onFaded: () => this.#note(key, undefined),
    });
  }

  async #save(key: string, value: PreferenceValue, client: AccountClient): Promise<void> {
    const strings = this.strings('general', generalEn);
    const preference = client.preferences.definition.fields[key];
    const label = preference === undefined ? key : preferenceLabel(key, preference, strings);
    const saving: SaveStatus = { name: 'saving' };
    this.#note(key, saving);
    // The definition is the host's: which keys and values there are is known when it runs, and checked by the client.
    const patch = { [key]: value } as Parameters<typeof client.preferences.update>[0];
    const saved = await client.preferences.update(patch);
    // A newer change of the same preference has the word.
    if (this.#statuses[key] !== saving) return;
    if (saved.ok) this.#showSuccess(key, saved.value, strings.saved(label));
    else if (saved.error.code === 'OUTCOME_UNKNOWN') await this.#clarify(key, value, client, label);
    else this.#fail(key, value, label, () => errorText(this.common, saved.error));
  }

  #showSuccess(key: string, values: PreferenceValues, said: string): void {
    this.#note(key, { name: 'saved' });
    this.announce(said);
    this.dispatchEvent(new AccountPreferencesUpdatedEvent(key, values));
  }

  #fail(key: string, value: PreferenceValue, label: string, reason: () => string, unknown = false): void {
    this.#note(key, { name: 'failed', value, reason, unknown });
    this.announce(unknown ? reason() : this.strings('general', generalEn).notSaved(label, reason()));
  }

  // The answer did not come: the account tells what became of it.
  async #clarify(key: string, value: PreferenceValue, client: AccountClient, label: string): Promise<void> {
    const checking: SaveStatus = { name: 'saving', checking: true };
    this.#note(key, checking);
    const account = await accountAfterLoss(client);
    if (this.#statuses[key] !== checking) return;
    const values = account && client.preferences.definition.parse(account.preferences.values);
    if (values?.[key] === value) this.#showSuccess(key, values, this.common.savedAfterAll);
    else if (values === null) this.#fail(key, value, label, () => this.common.errors.OUTCOME_UNKNOWN, true);
    else this.#fail(key, value, label, () => this.strings('general', generalEn).lost);
  }

  #note(key: string, status: SaveStatus | undefined): void {
    this.#statuses = { ...this.#statuses, [key]: status };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-general': AccountGeneral;
  }
}
