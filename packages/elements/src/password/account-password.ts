import { AccountError } from '@account-elements/core';
import { loadPasswordBlocklist } from '@account-elements/core/validation';
import type { AccountClient, AccountSnapshot, PasswordBlocklist } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';

import type { ElementState } from '../element/account-element.ts';
import { followChange, saveError, saveErrorText } from '../element/save-state.ts';
import type { AnswerEvent } from '../element/save-state.ts';
import { Countdown } from '../ui/countdown.ts';
import { dateStyles } from '../ui/date.styles.ts';
import { ruleListStyles } from '../ui/rule-list.styles.ts';
import { dateTime } from '../ui/date.view.ts';
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
import {
  emptyForm,
  entriesError,
  newlyMet,
  passwordFields,
  reducePasswordForm,
  reviewEntries,
} from './password-form.ts';
import type { PasswordEntries, PasswordFieldName, PasswordFormEvent, PasswordReview } from './password-form.ts';
import { signalNavigation } from './signal-navigation.ts';

/**
 * @summary The form that changes the password. It is in the light DOM, where password managers find it.
 * @tag account-password
 *
 * @slot form - The element's own form.
 *
 * @fires {AccountPasswordChangedEvent} account-password-changed - The password is changed, and other sessions have ended.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host has called `confirmLeave`, and a field has typed text.
 *
 * @csspart card - The section.
 * @csspart title - The title of the section.
 * @csspart description - The sentence under the title.
 * @csspart body - The content of the section.
 * @csspart notice - A message.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The question before unsaved text is discarded.
 * @csspart intro - The list of unsaved edits.
 * @csspart form - The form. It and what is in it are in light DOM: `account-password [part~=form]`.
 * @csspart field - A field.
 * @csspart label - The line with the label of the field.
 * @csspart input - The control of the field.
 * @csspart hint - The sentence under the field.
 * @csspart error - The error of the field.
 * @csspart rules - The rules for a new password.
 * @csspart rule - A rule. A rule that is met also has the part `met`.
 * @csspart actions - The line of buttons.
 * @csspart button - A button.
 * @csspart status - "Saving…".
 *
 * @cssstate loading - The account is being read.
 * @cssstate dirty - A field contains text from the user.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read, or the change was rejected.
 */
export class AccountPassword extends GuardedElement implements EditableElement, RevealableElement {
  static override styles: CSSResultGroup = [GuardedElement.styles, dateStyles, ruleListStyles];

  #state = emptyForm;
  #review: PasswordReview | undefined;
  #blocklist: PasswordBlocklist | null = null;
  #saving: Promise<void> | undefined;

  readonly #wait = new Countdown(this, () => this.now);
  readonly #form = new LightForm(
    this,
    'form',
    () => this.isSessionEnded,
    (scope) => this.#drawForm(scope),
  );

  /** The title of the form if the user has typed something. Values that the browser has filled in do not count. */
  get unsaved(): readonly string[] {
    const typed = passwordFields.some((name) => isTyped(this.#input(name)));
    return typed ? [this.#strings.title] : [];
  }

  /** The change in flight. */
  get saving(): Promise<void> | undefined {
    return this.#saving;
  }

  /** Empties the form. */
  discard(): void {
    this.#dispatch({ type: 'cancelled', isLocked: this.#wait.left > 0 });
  }

  /** Moves focus to the first field, the current password, if the path is empty. */
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

  protected override accountChanged(): void {
    this.#wait.start(0);
    this.discard();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { save } = this.#state;
    if (save.name === 'failed' && save.error.code === 'ATTEMPTS_LOCKED' && this.#isWaitOver(save.error)) {
      this.#dispatch({ type: 'waitEnded' });
      this.announce(this.common.waitOver);
    }
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    return {
      dirty: this.#review?.dirty === true,
      saving: this.#state.save.name === 'saving',
      failed: saveError(this.#state.save) !== null,
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
      review: (this.#review = reviewEntries(this.#entries, client.password.policy, account, this.#blocklist)),
      state: this.#state,
      isChecking: client.account.get().status === 'loading',
      isLocked: this.#wait.left > 0,
      message: this.#message,
      list: (names) => this.formatter.list(names, 'narrow'),
      onInput: this.#onInput,
      onConfirmed: this.#onConfirmed,
      onSubmit: this.#onSubmit,
      onCancel: this.#onCancel,
    });
  }

  get #message(): string {
    const { save } = this.#state;
    if (save.name !== 'failed' && save.name !== 'unknown') return '';
    if (save.name === 'unknown' && this.isSessionEnded) return this.#strings.endedMeanwhile;
    const { left } = this.#wait;
    const error = left === 0 ? save.error : new AccountError(save.error.code, { retryAfter: left });
    return saveErrorText(this.common, { ...save, error });
  }

  #isWaitOver({ retryAfter = 0 }: AccountError): boolean {
    return retryAfter > 0 && this.#wait.left === 0;
  }

  get #entries(): PasswordEntries {
    const of = (name: PasswordFieldName): string => this.#input(name)?.value ?? '';
    return { currentPassword: of('currentPassword'), newPassword: of('newPassword'), confirmation: of('confirmation') };
  }

  #input(name: PasswordFieldName): HTMLInputElement | null {
    return this.#form.form?.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? null;
  }

  readonly #onInput = (_value: string, event: InputEvent): void => {
    this.#check();
    this.#dispatch({ type: 'typed', field: (event.target as HTMLInputElement).name as PasswordFieldName });
    if (this.#blocklist === null && this.#entries.newPassword !== '') void this.#loadBlocklist();
  };

  // If it cannot be loaded, the authority decides.
  async #loadBlocklist(): Promise<void> {
    this.#blocklist = await loadPasswordBlocklist().catch(() => null);
    this.#check();
  }

  #check(): void {
    const { account, accountClient: client } = this;
    const before = this.#review?.rules;
    if (account === undefined || client === undefined || before === undefined) return;
    this.#review = reviewEntries(this.#entries, client.password.policy, account, this.#blocklist);
    this.#announceRules(before, this.#review.rules);
    this.requestUpdate();
  }

  #announceRules(before: PasswordReview['rules'], after: PasswordReview['rules']): void {
    const strings = this.#strings;
    const fresh = newlyMet(before, after).map(({ rule }) => ruleText(strings, rule));
    const met = after.filter((result) => result.met).length;
    if (after.length > before.length) this.announce(strings.refused.notCommon);
    else if (met === after.length && (fresh.length > 0 || after.length < before.length)) this.announce(strings.allMet);
    else if (fresh.length > 0) this.announce(strings.nowMet(this.formatter.list(fresh), met, after.length));
  }

  readonly #onConfirmed = (): void => {
    this.#dispatch({ type: 'confirmationLeft', isEmpty: this.#entries.confirmation === '' });
  };

  readonly #onCancel = (): void => {
    this.discard();
    this.#input('currentPassword')?.focus();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { account, accountClient: client } = this;
    if (account === undefined || client === undefined || this.#state.save.name === 'saving') return;
    if (this.#wait.left > 0) return;
    const entries = this.#entries;
    const error = entriesError(entries, client.password.policy, account, this.#blocklist);
    this.#dispatch({ type: 'submitted' });
    if (error === null) this.#saving = this.#change(entries, client).finally(() => (this.#saving = undefined));
    else this.#onAnswer({ type: 'failed', error, isLost: false });
  };

  async #change({ currentPassword, newPassword }: PasswordEntries, client: AccountClient): Promise<void> {
    await followChange(client.password.change({ currentPassword, newPassword }), {
      state: () => this.#state.save,
      dispatch: (event) => this.#onAnswer(event),
    });
    await this.updateComplete;
  }

  #onAnswer(event: AnswerEvent): void {
    if (event.type === 'saved') {
      signalNavigation();
      this.#dispatch(event);
      this.announce(event.value === undefined ? this.common.savedAfterAll : this.#strings.done);
      this.dispatchEvent(new AccountPasswordChangedEvent());
      return;
    }
    const { code, retryAfter = 0 } = event.error;
    if (code === 'ATTEMPTS_LOCKED') this.#wait.start(retryAfter);
    if (code === 'PASSWORD_WRONG') this.#clear('currentPassword');
    this.#dispatch(event);
    void this.#showError(event);
  }

  async #showError(event: Exclude<AnswerEvent, { readonly type: 'saved' }>): Promise<void> {
    await this.updateComplete;
    this.announce(saveErrorText(this.common, event));
    this.focusFirstError();
  }

  #dispatch(event: PasswordFormEvent): void {
    this.#state = reducePasswordForm(this.#state, event);
    if (event.type === 'saved' || event.type === 'cancelled') {
      // After a submit, resetting a form also tells browsers that the change was accepted.
      this.#form.form?.reset();
      this.#review = undefined;
    }
    this.requestUpdate();
  }

  #clear(field: PasswordFieldName): void {
    const input = this.#input(field);
    if (input !== null) input.value = '';
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
