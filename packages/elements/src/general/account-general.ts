import type { AccountClient, AccountFeature, AccountSnapshot, PreferenceValues } from '@account-elements/core';
import type { PreferenceValue } from '@account-elements/core/adapter';
import { resourceValue } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';

import { AccountElement } from '../element/account-element.ts';
import type { ElementState, ListenableStore } from '../element/account-element.ts';
import { followChange, idle, reduceSave } from '../element/save-state.ts';
import type { AnswerEvent, SaveEvent, SaveState } from '../element/save-state.ts';
import { choiceFieldStyles } from '../ui/choice-field.styles.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { generalEn } from '../strings/general.ts';
import { AccountPreferencesUpdatedEvent } from './account-general.events.ts';
import { generalStyles } from './account-general.styles.ts';
import { appearanceKeys, failureReason, preferenceField, preferenceLabel } from './preference-field.view.ts';
import type { PreferenceSave } from './preference-field.view.ts';

/**
 * @summary The user's preferences, as the client defines them. Every change is saved at once.
 * @tag account-general
 *
 * @fires {AccountPreferencesUpdatedEvent} account-preferences-updated - The user changed a preference, and it is saved.
 *
 * @csspart card - A section.
 * @csspart title - The title of a section.
 * @csspart description - The sentence under a title.
 * @csspart body - The content of a section.
 * @csspart form - The placeholder for the fields while there is no provider.
 * @csspart field - A field.
 * @csspart label - The line with the label of the field.
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
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read, or a change could not be saved.
 */
export class AccountGeneral extends AccountElement implements RevealableElement {
  static override styles: CSSResultGroup = [AccountElement.styles, choiceFieldStyles, generalStyles];

  // By the key of the preference.
  #saves: Readonly<Record<string, PreferenceSave | undefined>> = {};

  /** Moves focus to the control of a preference, by its key. */
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
    const any = (...names: SaveState['name'][]): boolean =>
      Object.values(this.#saves).some((save) => save !== undefined && names.includes(save.name));
    return { saving: any('saving'), failed: any('failed', 'unknown') };
  }

  protected override accountChanged(): void {
    this.#saves = {};
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
      save: this.#saves[key] ?? idle,
      isChecking: client.account.get().status === 'loading',
      strings: this.strings('general', generalEn),
      common: this.common,
      onChange: (chosen) => void this.#save(key, chosen, client),
      onFaded: () => this.#dispatch(key, { type: 'faded' }),
    });
  }

  async #save(key: string, value: PreferenceValue, client: AccountClient): Promise<void> {
    this.#dispatch(key, { type: 'submitted', sent: value });
    // The host defines the keys and values; the client checks them.
    const patch = { [key]: value } as Parameters<typeof client.preferences.update>[0];
    await followChange(client.preferences.update(patch), {
      state: () => this.#saves[key],
      dispatch: (event) => {
        this.#dispatch(key, event);
        this.#report(key, event, client);
      },
    });
  }

  #report(key: string, event: AnswerEvent<PreferenceValues>, client: AccountClient): void {
    const strings = this.strings('general', generalEn);
    const preference = client.preferences.definition.fields[key];
    const label = preference === undefined ? key : preferenceLabel(key, preference, strings);
    if (event.type !== 'saved') {
      const reason = failureReason(event, strings, this.common);
      return this.announce(event.type === 'unanswered' ? reason : strings.notSaved(label, reason));
    }
    this.announce(event.value === undefined ? this.common.savedAfterAll : strings.saved(label));
    const values = event.value ?? resourceValue(client.preferences.state.get());
    if (values !== undefined) this.dispatchEvent(new AccountPreferencesUpdatedEvent(key, values));
  }

  #dispatch(key: string, event: SaveEvent<PreferenceValue>): void {
    this.#saves = { ...this.#saves, [key]: reduceSave(this.#saves[key] ?? idle, event) };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-general': AccountGeneral;
  }
}
