import type { AccountError, AccountClient, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { AccountElement } from '../shared/account-element.ts';
import type { ElementState } from '../shared/account-element.ts';
import { dateTime } from '../shared/date.view.ts';
import { errorText } from '../shared/error-text.ts';
import { LightForm } from '../shared/light-form.ts';
import { notice } from '../shared/notice.view.ts';
import { section } from '../shared/section.view.ts';
import { skeleton } from '../shared/skeleton.view.ts';
import { passwordEn } from '../strings/en/password.ts';
import type { PasswordStrings } from '../strings/en/password.ts';
import { AccountPasswordChangedEvent } from './account-password.events.ts';
import { passwordForm, ruleText } from './account-password.view.ts';
import { entriesError, newlyMet, passwordFields, reviewEntries } from './password-form.ts';
import type { PasswordEntries, PasswordFieldName, PasswordReview } from './password-form.ts';

type Phase =
  | { readonly name: 'editing'; readonly error: AccountError | null }
  | { readonly name: 'saving' }
  | { readonly name: 'saved' };

/**
 * The form that changes the password. It stands in the element's light DOM, where password managers look.
 *
 * @summary Changes the password.
 * @tag account-password
 * @slot form - Filled by the element itself with the form.
 * @fires {AccountPasswordChangedEvent} account-password-changed - The password is changed; other sessions are over.
 * @csspart card - The section.
 * @csspart rules - The list of what a new password must be; `rule` is one of them, with `met` once it is.
 * @cssstate loading - The account is being read.
 * @cssstate dirty - Something is typed in.
 * @cssstate saving - The change is on its way.
 * @cssstate failed - The last change was refused, or the account could not be read.
 */
export class AccountPassword extends AccountElement {
  #phase: Phase = { name: 'editing', error: null };
  #review: PasswordReview | undefined;
  #edited = new Set<PasswordFieldName>();
  #confirmed = false;

  readonly #form = new LightForm(this, 'form', (scope) => this.#drawForm(scope));

  protected override get feature(): 'password' {
    return 'password';
  }

  protected override loading(): TemplateResult {
    return skeleton(this.common.loading, 5);
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    return {
      dirty: this.#review?.dirty === true,
      saving: this.#phase.name === 'saving',
      failed: this.#phase.name === 'editing' && this.#phase.error !== null,
    };
  }

  protected override ready({ password }: AccountSnapshot): TemplateResult {
    const words = this.#words;
    const { changedAt } = password;
    const changed =
      changedAt === null ? nothing : html` ${words.changed} ${dateTime(changedAt, this.locale, this.common.unknownDate)}`;
    return section({
      title: words.title,
      description: html`${words.description}${changed}`,
      level: this.headingLevel,
      body: password.isSet
        ? html`<slot name="form"></slot>`
        : notice({ tone: 'neutral', text: words.unset }),
    });
  }

  get #words(): PasswordStrings {
    return this.words('password', passwordEn);
  }

  #drawForm(scope: string): TemplateResult | typeof nothing {
    const { account, accountClient: client } = this;
    if (account?.password.isSet !== true || client?.supports('password') !== true) return nothing;
    return passwordForm({
      scope,
      words: this.#words,
      common: this.common,
      username: account.profile.username,
      policy: client.password.policy,
      review: (this.#review ??= reviewEntries(this.#entries, client.password.policy, account)),
      edited: this.#edited,
      confirmed: this.#confirmed,
      saving: this.#phase.name === 'saving',
      saved: this.#phase.name === 'saved',
      error: this.#phase.name === 'editing' ? this.#phase.error : null,
      onInput: this.#onInput,
      onConfirmed: this.#onConfirmed,
      onSubmit: this.#onSubmit,
      onReset: this.#onReset,
    });
  }

  get #entries(): PasswordEntries {
    const of = (name: PasswordFieldName): string => this.#input(name)?.value ?? '';
    return { currentPassword: of('currentPassword'), newPassword: of('newPassword'), confirmation: of('confirmation') };
  }

  #input(name: PasswordFieldName): HTMLInputElement | null {
    return this.#form.form?.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? null;
  }

  readonly #onInput = (_value: string, event: InputEvent): void => {
    const { account, accountClient: client } = this;
    if (account === undefined || client === undefined) return;
    const before = this.#review?.rules ?? [];
    this.#review = reviewEntries(this.#entries, client.password.policy, account);
    this.#edited.add((event.target as HTMLInputElement).name as PasswordFieldName);
    if (this.#phase.name === 'saved') this.#phase = { name: 'editing', error: null };
    this.#announceMet(before, this.#review.rules);
    this.requestUpdate();
  };

  #announceMet(before: PasswordReview['rules'], after: PasswordReview['rules']): void {
    const words = this.#words;
    const fresh = newlyMet(before, after).map(({ rule }) => ruleText(words, rule));
    if (fresh.length === 0) return;
    const met = after.filter((result) => result.met).length;
    this.announce(met === after.length ? words.allMet : words.nowMet(fresh.join(', '), met, after.length));
  }

  readonly #onConfirmed = (): void => {
    this.#confirmed = this.#input('confirmation')?.value !== '';
    this.requestUpdate();
  };

  readonly #onReset = (): void => {
    // The browser empties the fields right after this event; nothing of what was said about them remains true.
    this.#review = undefined;
    this.#edited = new Set();
    this.#confirmed = false;
    this.requestUpdate();
    if (this.#phase.name === 'saving') return;
    this.#phase = { name: 'editing', error: null };
    this.#input('currentPassword')?.focus();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { account, accountClient: client } = this;
    if (account === undefined || client === undefined || this.#phase.name === 'saving') return;
    const entries = this.#entries;
    this.#edited = new Set();
    const error = entriesError(entries, client.password.policy, account);
    if (error === null) void this.#change(entries, client);
    else void this.#refuse(error);
  };

  async #change({ currentPassword, newPassword }: PasswordEntries, client: AccountClient): Promise<void> {
    this.#phase = { name: 'saving' };
    this.requestUpdate();
    const result = await client.password.change({ currentPassword, newPassword });
    if (result.ok) this.#celebrate();
    else await this.#refuse(result.error);
  }

  #celebrate(): void {
    // Emptying all fields after a submit is also how browsers learn that the change has gone through.
    this.#form.form?.reset();
    this.#phase = { name: 'saved' };
    this.announce(this.#words.done);
    this.requestUpdate();
    this.dispatchEvent(new AccountPasswordChangedEvent());
  }

  async #refuse(error: AccountError): Promise<void> {
    this.#phase = { name: 'editing', error };
    if (error.code === 'PASSWORD_WRONG') this.#clear('currentPassword');
    if (error.code === 'SESSION_ENDED') for (const field of passwordFields) this.#clear(field);
    this.requestUpdate();
    await this.updateComplete;
    this.announce(errorText(this.common, error));
    this.focusFirstError();
  }

  #clear(field: PasswordFieldName): void {
    const input = this.#input(field);
    if (input === null) return;
    input.value = '';
    this.#review = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-password': AccountPassword;
  }
}
