import { AccountError } from '@account-elements/core';
import type { AccountClient, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';

import type { ElementState } from '../element/account-element.ts';
import { Countdown } from '../ui/countdown.ts';
import { dateTime } from '../ui/date.view.ts';
import { errorText } from '../ui/error-text.ts';
import { LightForm } from '../light-form/light-form.ts';
import { notice } from '../ui/notice.view.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { GuardedElement } from '../leave/guarded-element.ts';
import type { EditableElement } from '../leave/unsaved.ts';
import { passwordEn } from '../strings/password.ts';
import type { PasswordStrings } from '../strings/password.ts';
import { AccountPasswordChangedEvent } from './account-password.events.ts';
import { passwordForm, passwordSkeleton, ruleText } from './account-password.view.ts';
import { entriesError, newlyMet, passwordFields, reviewEntries } from './password-form.ts';
import type { PasswordEntries, PasswordFieldName, PasswordReview } from './password-form.ts';
import { signalNavigation } from './signal-navigation.ts';

type Phase =
  /** `lost` once it is known that a change whose answer did not come was not made. */
  | { readonly name: 'editing'; readonly error: AccountError | null; readonly lost?: boolean }
  /** The answer did not come. What is read after `seen` tells what became of it. */
  | { readonly name: 'unknown'; readonly error: AccountError; readonly seen: AccountSnapshot }
  | { readonly name: 'saving' }
  | { readonly name: 'saved' };

/**
 * @summary The form that changes the password. It stands in the element's light DOM, where password managers look.
 * @tag account-password
 *
 * @slot form - Filled by the element itself.
 *
 * @fires {AccountPasswordChangedEvent} account-password-changed - The password is changed; other sessions are over.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host asked whether it may leave, and something is typed.
 *
 * @csspart card - The section.
 * @csspart title - Its title.
 * @csspart description - The sentence under it.
 * @csspart body - Its content.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - Asks before what is typed is given up.
 * @csspart intro - What is not saved.
 * @csspart form - The form. It and what is in it are in light DOM: `account-password [part~=form]`.
 * @csspart field - A field.
 * @csspart label - Its label's line.
 * @csspart input - Its control.
 * @csspart hint - The sentence under it.
 * @csspart error - What is wrong with it.
 * @csspart rules - What a new password needs.
 * @csspart rule - One of the rules; `met` too once it is.
 * @csspart actions - The buttons' line.
 * @csspart button - A button.
 * @csspart status - "Saving…".
 *
 * @cssstate loading - The account is being read.
 * @cssstate dirty - Something is typed in.
 * @cssstate saving - The change is on its way.
 * @cssstate failed - The account could not be read, or the change was refused.
 */
export class AccountPassword extends GuardedElement implements EditableElement, RevealableElement {
  #owner: string | undefined;
  #phase: Phase = { name: 'editing', error: null };
  #review: PasswordReview | undefined;
  #edited = new Set<PasswordFieldName>();
  #confirmed = false;
  #saving: Promise<void> | undefined;

  readonly #wait = new Countdown(this, () => this.now);
  readonly #form = new LightForm(this, 'form', (scope) => this.#drawForm(scope));

  /** The form's title, once something is typed in. What the browser has filled in by itself is nobody's work. */
  get unsaved(): readonly string[] {
    const typed = passwordFields.some((name) => isTyped(this.#input(name)));
    return typed ? [this.#strings.title] : [];
  }

  /** Settles when a change that is on its way has been answered. */
  get saving(): Promise<void> | undefined {
    return this.#saving;
  }

  /** Empties the form. */
  discard(): void {
    this.#empty();
    // A wait goes on, and says so.
    this.#phase = { name: 'editing', error: this.#wait.left > 0 ? this.#error : null };
  }

  /** Puts focus in the first field, the current password, for the empty path. */
  async reveal(path = ''): Promise<void> {
    await this.updateComplete;
    const input = path === '' ? this.#input('currentPassword') : null;
    if (input !== null) bringIntoView(input);
  }

  protected override get feature(): 'password' {
    return 'password';
  }

  protected override loading(): TemplateResult {
    return html`<div aria-busy="true">
      ${this.#card(undefined, passwordSkeleton(this.#strings, this.common, this.accountClient?.password.policy))}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#settle();
    const id = this.account?.id;
    if (id === undefined || id === this.#owner) return;
    // Another person takes nothing over from what this one typed.
    if (this.#owner !== undefined) this.#forget();
    this.#owner = id;
  }

  // What has become of the last change since it was answered, or not.
  #settle(): void {
    const { account, accountClient: client } = this;
    const phase = this.#phase;
    const isOver = client?.session.get() === 'ended';
    if (phase.name === 'unknown' && account !== undefined && account !== phase.seen) {
      if (account.password.changedAt !== phase.seen.password.changedAt) this.#showSuccess(this.common.savedAfterAll);
      else {
        this.#phase = { name: 'editing', error: phase.error, lost: true };
        this.announce(this.common.lostAfterAll);
      }
    } else if (phase.name === 'editing' && phase.error?.code === 'ATTEMPTS_LOCKED' && this.#isWaitOver) {
      this.#phase = { name: 'editing', error: null };
      this.announce(this.common.waitOver);
    }
    // Also when another call has found out. Whoever sits here next need not be the same person.
    if (isOver && this.#review?.dirty === true && this.#phase.name !== 'saving') this.#empty();
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    return {
      dirty: this.#review?.dirty === true,
      saving: this.#phase.name === 'saving',
      failed: this.#error !== null,
    };
  }

  protected override ready({ password }: AccountSnapshot): TemplateResult {
    const unset = notice({ tone: 'neutral', text: this.#strings.unset });
    return password.isSet
      ? this.#card(password.changedAt, html`<slot name="form"></slot>`)
      : section({ title: this.#strings.title, level: this.headingLevel, body: unset });
  }

  #card(changedAt: string | null | undefined, body: TemplateResult): TemplateResult {
    const { title, description, changed } = this.#strings;
    const date = changedAt ? dateTime(changedAt, this.locale, this.common.unknownDate, this.now) : undefined;
    return section({
      title,
      description: date === undefined ? description : html`${description}<br />${changed} ${date}`,
      level: this.headingLevel,
      body,
    });
  }

  get #strings(): PasswordStrings {
    return this.strings('password', passwordEn);
  }

  #drawForm(scope: string): TemplateResult | typeof nothing {
    const { account, accountClient: client } = this;
    if (account?.password.isSet !== true || client?.supports('password') !== true) return nothing;
    return passwordForm({
      scope,
      strings: this.#strings,
      common: this.common,
      username: account.profile.username,
      policy: client.password.policy,
      review: (this.#review ??= reviewEntries(this.#entries, client.password.policy, account)),
      edited: this.#edited,
      confirmed: this.#confirmed,
      saving: this.#phase.name === 'saving',
      checking: this.#phase.name === 'unknown' && client.account.get().status === 'loading',
      saved: this.#phase.name === 'saved',
      locked: this.#wait.left > 0,
      error: this.#error,
      message: this.#message,
      list: (names) => this.formatter.list(names, 'narrow'),
      onInput: this.#onInput,
      onConfirmed: this.#onConfirmed,
      onSubmit: this.#onSubmit,
      onCancel: this.#onCancel,
    });
  }

  get #error(): AccountError | null {
    return 'error' in this.#phase ? this.#phase.error : null;
  }

  /** What is said of the error as a whole. */
  get #message(): string | undefined {
    const error = this.#error;
    if (error === null) return undefined;
    if (this.#phase.name === 'unknown' && this.accountClient?.session.get() === 'ended')
      return this.#strings.endedMeanwhile;
    if (this.#phase.name === 'editing' && this.#phase.lost === true) return this.common.lostAfterAll;
    const { left } = this.#wait;
    return errorText(this.common, left === 0 ? error : new AccountError(error.code, { retryAfter: left }));
  }

  get #isWaitOver(): boolean {
    return (this.#error?.retryAfter ?? 0) > 0 && this.#wait.left === 0;
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
    const strings = this.#strings;
    const fresh = newlyMet(before, after).map(({ rule }) => ruleText(strings, rule));
    if (fresh.length === 0) return;
    const met = after.filter((result) => result.met).length;
    this.announce(
      met === after.length ? strings.allMet : strings.nowMet(this.formatter.list(fresh), met, after.length),
    );
  }

  readonly #onConfirmed = (): void => {
    this.#confirmed = this.#input('confirmation')?.value !== '';
    this.requestUpdate();
  };

  readonly #onCancel = (): void => {
    this.discard();
    this.#input('currentPassword')?.focus();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { account, accountClient: client } = this;
    if (account === undefined || client === undefined || this.#phase.name === 'saving') return;
    if (this.#wait.left > 0) return;
    const entries = this.#entries;
    this.#edited = new Set();
    const error = entriesError(entries, client.password.policy, account);
    if (error === null) this.#saving = this.#change(entries, client).finally(() => (this.#saving = undefined));
    else void this.#refuse(error);
  };

  async #change({ currentPassword, newPassword }: PasswordEntries, client: AccountClient): Promise<void> {
    this.#phase = { name: 'saving' };
    this.requestUpdate();
    const result = await client.password.change({ currentPassword, newPassword });
    if (result.ok) this.#showSuccess(this.#strings.done);
    else if (result.outcome === 'saved') this.#showSuccess(this.common.savedAfterAll);
    else await this.#refuse(result.error, result.outcome);
  }

  #showSuccess(said: string): void {
    signalNavigation();
    this.#empty();
    this.#phase = { name: 'saved' };
    this.announce(said);
    this.requestUpdate();
    this.dispatchEvent(new AccountPasswordChangedEvent());
  }

  async #refuse(error: AccountError, outcome: 'notSaved' | 'unknown' = 'notSaved'): Promise<void> {
    const { account: seen } = this;
    const lost = error.code === 'OUTCOME_UNKNOWN' && outcome === 'notSaved';
    const isUnknown = outcome === 'unknown' && seen !== undefined;
    this.#phase = isUnknown ? { name: 'unknown', error, seen } : { name: 'editing', error, lost };
    if (error.code === 'ATTEMPTS_LOCKED') this.#wait.start(error.retryAfter ?? 0);
    if (error.code === 'PASSWORD_WRONG') this.#clear('currentPassword');
    if (error.code === 'SESSION_ENDED') for (const field of passwordFields) this.#clear(field);
    this.requestUpdate();
    await this.updateComplete;
    this.announce(lost ? this.common.lostAfterAll : errorText(this.common, error));
    this.focusFirstError();
  }

  #empty(): void {
    // After a submit, a form that is reset is also how browsers learn that the change has gone through.
    this.#form.form?.reset();
    this.#review = undefined;
    this.#edited = new Set();
    this.#confirmed = false;
    this.requestUpdate();
  }

  #forget(): void {
    this.#wait.start(0);
    this.#phase = { name: 'editing', error: null };
    this.#empty();
  }

  #clear(field: PasswordFieldName): void {
    const input = this.#input(field);
    if (input === null) return;
    input.value = '';
    this.#review = undefined;
  }
}

function isTyped(input: HTMLInputElement | null): boolean {
  return input !== null && input.value !== '' && !input.matches(':autofill');
}

declare global {
  interface HTMLElementTagNameMap {
    'account-password': AccountPassword;
  }
}
