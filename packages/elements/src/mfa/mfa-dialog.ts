import { AccountError, parseTotpCode } from '@account-elements/core';
import type { AccountClient, ChangeResult, InputIssue, MfaClient } from '@account-elements/core';
import type { ReactiveController, TemplateResult } from 'lit';

import { followChange, saveError } from '../element/save-state.ts';
import type { AnswerEvent } from '../element/save-state.ts';
import { mfaDialogEn } from '../strings/mfa-dialog.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { mfaEn } from '../strings/mfa.ts';
import type { MfaStrings } from '../strings/mfa.ts';
import { commonEn } from '../strings/shared.ts';
import type { CommonStrings } from '../strings/shared.ts';
import { adoptStyles } from '../ui/adopt-styles.ts';
import { errorText } from '../ui/error-text.ts';
import { isRendered } from '../ui/optional-features.ts';
import {
  AccountBackupCodesRegeneratedEvent,
  AccountBeforeBackupCodesRegenerateEvent,
  AccountBeforeMfaDisableEvent,
  AccountMfaDisabledEvent,
  AccountMfaEnabledEvent,
  AccountMfaReplacedEvent,
} from './account-mfa.events.ts';
import { cardFocusTarget } from './account-mfa.view.ts';
import { keepCodes, takeCodes } from './kept-codes.ts';
import { confirmWithCode, confirmWithPassword } from './mfa-calls.ts';
import type { MfaDialogHost } from './mfa-dialog-host.ts';
import { mfaDialogStyles } from './mfa-dialog.styles.ts';
import { mfaDialog } from './mfa-dialog.view.ts';
import type { MfaDialogView } from './mfa-dialog.view.ts';
import { idleFlow, isForm, isLocked, isSaving, nextFlow } from './mfa-flow.ts';
import type { CodeFlow, EnrolmentAction, FormFlow, MfaAction, MfaAnswer, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';
import { fieldErrors, formError, formFields, mfaForm } from './mfa-form.view.ts';
import type { MfaFormField } from './mfa-form.view.ts';
import { ModalController } from './modal.ts';
import { SecretActions } from './secret-actions.ts';

/**
 * The dialog of `<account-mfa>` with its flow: forms, calls to the client, QR code and backup codes. It is loaded when the user is
 * about to start an action.
 */
export class MfaDialog implements ReactiveController {
  readonly #host: MfaDialogHost;
  readonly #secrets: SecretActions;
  readonly #modal: ModalController;
  #flow: MfaFlow = idleFlow;
  #shownStep: MfaFlow['step'] = 'idle';
  #owner: { readonly client: AccountClient; readonly id: string } | undefined;
  #error: AccountError | null = null;
  #message = '';
  #answer: Promise<void> | undefined;

  constructor(host: MfaDialogHost) {
    const { element } = host;
    this.#host = host;
    this.#secrets = new SecretActions(host, (text) => this.#say(text));
    host.form.template = (scope) => mfaForm(this.#flow, scope, this.#view);
    // After the form: it is drawn before the dialog is shown and moves focus to it.
    this.#modal = new ModalController(element, {
      dialog: () => element.shadowRoot?.querySelector('dialog') ?? null,
      isOpen: () => this.#flow.step !== 'idle',
      isLocked: () => isLocked(this.#flow),
      onDismiss: () => this.#dispatch({ type: 'dismissed' }),
      onShown: () => this.#focus(),
    });
    element.addController(this);
    if (element.shadowRoot !== null) adoptStyles(element.shadowRoot, mfaDialogStyles);
    element.requestUpdate();
  }

  get flow(): MfaFlow {
    return this.#flow;
  }

  /** Resolves when the answer that the dialog waits for has arrived. It contains no secret. */
  get answer(): Promise<void> | undefined {
    return isSaving(this.#flow) ? this.#answer : undefined;
  }

  /** Why the setup could not be cancelled or the dialog was closed, for the card; `null` if there was no error. */
  get problem(): string | null {
    return this.#error && errorText(this.#common, this.#error);
  }

  /** The question before the user leaves backup codes that are not acknowledged. */
  get question(): MfaDialogStrings['leave'] {
    return this.#strings.leave;
  }

  /** Starts an action, unless the host prevents the event that comes before it. */
  start(action: MfaAction): void {
    const event = beforeEvents[action]?.();
    if (event === undefined || this.#host.element.dispatchEvent(event)) this.#dispatch({ type: 'started', action });
  }

  /** Asks for the code of an enrolment that was started before the page was loaded, or whose dialog was closed. */
  resume(action: EnrolmentAction): void {
    this.#dispatch({ type: 'resumed', action });
  }

  /** Cancels the pending enrolment. */
  async cancelSetup(): Promise<void> {
    const { element, client, announce } = this.#host;
    const owner = this.#owner?.id;
    this.#dispatch({ type: 'dismissed' });
    const result = await client()?.mfa.cancelTotp();
    if (result === undefined || owner !== this.#owner?.id) return;
    this.#error = result.ok || result.outcome === 'saved' ? null : result.error;
    announce(this.problem ?? this.#cardStrings.cancelled);
    element.requestUpdate();
    await element.updateComplete;
    // The notice with the button that was pressed has been removed.
    const { activeElement, body } = element.ownerDocument;
    if (activeElement === body) this.#focusCard();
  }

  /** Forgets what belongs to the user before: another user must not see it. */
  accountChanged(): void {
    this.#setFlow(idleFlow);
    this.#error = null;
  }

  /** Draws the dialog, for the shadow root. If that fails, the dialog is closed: its buttons may be disabled for the step before. */
  draw(): TemplateResult {
    try {
      return mfaDialog(this.#flow, this.#view);
    } catch (thrown) {
      queueMicrotask(() => {
        throw thrown;
      });
      this.#setFlow(idleFlow);
      this.#error = new AccountError('SERVICE_FAILED');
      return mfaDialog(this.#flow, this.#view);
    }
  }

  hostUpdate(): void {
    const account = this.#host.account();
    const client = this.#host.client();
    if (account === undefined || client === undefined) return;
    this.#owner = { client, id: account.id };
    this.#takeCodes();
    if (client.session.get() === 'ended') this.#leave();
    const { enabled, enrolmentExpiresAt } = account.mfa;
    this.#setFlow(nextFlow(this.#flow, { type: 'accountRead', enabled, enrolmentExpiresAt }));
  }

  hostUpdated(): void {
    const flow = this.#flow;
    if (flow.step === this.#shownStep) return;
    this.#shownStep = flow.step;
    if (flow.step !== 'idle') return this.#focus();
    const isEnded = this.#host.client()?.session.get() === 'ended';
    const reason = isEnded ? this.#common.errors.SESSION_ENDED : this.problem;
    const text = flow.done === null ? reason : this.#cardStrings.done[flow.done];
    // Not before: a page under a modal dialog is inert, and so are its live regions.
    if (text !== null) this.#host.announce(text);
    this.#focusCard();
  }

  hostDisconnected(): void {
    this.#keepCodes();
    queueMicrotask(() => this.#leaveIfRemoved());
  }

  get #view(): MfaDialogView {
    return {
      strings: this.#strings,
      common: this.#common,
      headingLevel: this.#host.element.headingLevel,
      account: this.#host.account(),
      message: this.#message,
      modal: this.#modal,
      secrets: this.#secrets,
      dispatch: (event) => this.#dispatch(event),
      start: (action) => this.start(action),
      cancelSetup: () => void this.cancelSetup(),
      submit: (event) => {
        event.preventDefault();
        void this.#submit();
      },
    };
  }

  get #strings(): MfaDialogStrings {
    return this.#host.strings('mfaDialog', mfaDialogEn);
  }

  get #cardStrings(): MfaStrings {
    return this.#host.strings('mfa', mfaEn);
  }

  get #common(): CommonStrings {
    return this.#host.strings('common', commonEn);
  }

  #dispatch(event: MfaFlowEvent): void {
    const { element } = this.#host;
    const flow = nextFlow(this.#flow, event);
    if (flow === this.#flow) return;
    this.#setFlow(flow);
    this.#error = null;
    this.#leaveIfRemoved();
    element.requestUpdate();
    if (flow.step === 'idle' && flow.done !== null) element.dispatchEvent(doneEvents[flow.done]());
  }

  #setFlow(flow: MfaFlow): void {
    if (flow.step !== this.#flow.step) {
      this.#secrets.clear();
      this.#message = '';
    }
    this.#flow = flow;
  }

  // Codes that are not acknowledged outlive the element: this element or a new one shows them again.
  #keepCodes(): void {
    const flow = this.#flow;
    if (flow.step !== 'codes' || this.#owner === undefined) return;
    keepCodes(this.#owner.client, this.#owner.id, flow);
    this.#setFlow(idleFlow);
    this.#host.element.requestUpdate();
  }

  // An answer may also arrive after the element has been removed. An element that is moved is connected again.
  #leaveIfRemoved(): void {
    if (this.#host.element.isConnected) return;
    this.#keepCodes();
    this.#leave();
  }

  #leave(): void {
    const flow = nextFlow(this.#flow, { type: 'left' });
    if (flow === this.#flow) return;
    this.#setFlow(flow);
    this.#host.element.requestUpdate();
  }

  #takeCodes(): void {
    if (this.#owner === undefined || !this.#host.element.isConnected || this.#flow.step !== 'idle') return;
    const kept = takeCodes(this.#owner.client, this.#owner.id);
    if (kept !== undefined) this.#setFlow(kept);
  }

  async #submit(): Promise<void> {
    const flow = this.#flow;
    const mfa = this.#host.client()?.mfa;
    if (mfa === undefined || !isForm(flow) || isSaving(flow)) return;
    const fields = formFields(flow, this.#host.account());
    const entries = fields.map((field) => ({ field, text: this.#input(field)?.value ?? '' }));
    this.#dispatch({ type: 'submitted' });
    const issues = entries.flatMap(({ field, text }) => issuesOf(flow, field, text));
    if (issues.length > 0) this.#onAnswer(invalid(issues));
    else {
      const change = send(mfa, flow, Object.fromEntries(entries.map(({ field, text }) => [field, text])));
      this.#answer = followChange(change, {
        // Not the flow, which loses its key when the session ends.
        state: () => (isForm(this.#flow) ? this.#flow.save : this.#flow),
        dispatch: (event) => this.#onAnswer(event),
      });
      await this.#answer;
    }
    this.#resetInputs();
  }

  #onAnswer(event: AnswerEvent<MfaAnswer>): void {
    this.#dispatch(event);
    const flow = this.#flow;
    if (!isForm(flow) || saveError(flow.save) === null) return;
    const view = this.#view;
    this.#say(formError(flow, view) ?? Object.values(fieldErrors(flow, view)).join(' '));
  }

  // Removes a wrong password and selects a wrong code. After any other error, the password is removed and a code may have been used.
  #resetInputs(): void {
    const flow = this.#flow;
    if (!isForm(flow) || saveError(flow.save) === null) return;
    const fields = formFields(flow, this.#host.account());
    const errors = fieldErrors(flow, this.#view);
    const isOther = flow.step === 'password' && Object.keys(errors).length === 0;
    for (const field of fields) {
      const input = this.#input(field);
      if (input !== null && (isOther || (field === 'password' && errors.password !== undefined))) input.value = '';
    }
    const input = this.#input(fields.find((field) => errors[field] !== undefined));
    input?.focus();
    if (input?.name === 'code') input.select();
  }

  // The page is inert while the dialog is open, and so are its live regions: the dialog has one of its own.
  #say(text: string): void {
    this.#message = this.#message === text ? `${text}\u00A0` : text;
    this.#host.element.requestUpdate();
  }

  // Moves focus to where the step starts. On a phone, which also has a button for its app, the keyboard would cover the QR code: there
  // the title gets focus.
  #focus(): void {
    const flow = this.#flow;
    const app = this.#find('.app');
    const isScanning = app !== null && isRendered(app);
    const control = isScanning || flow.step === 'codes' ? null : (this.#input() ?? this.#find('[part~=primary]'));
    (control ?? this.#find('#dialog-title'))?.focus();
  }

  // The closed dialog returns focus to the button that opened it, which may have been removed.
  #focusCard(): void {
    const { element } = this.#host;
    if (element.shadowRoot?.activeElement === null) cardFocusTarget(element)?.focus();
  }

  /** The input of a field, by default of the first. */
  #input(field?: MfaFormField): HTMLInputElement | null {
    const name = field === undefined ? '' : `[name=${field}]`;
    return this.#host.form.form?.querySelector<HTMLInputElement>(`[part=input]${name}`) ?? null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>(`dialog ${selector}`) ?? null;
  }
}

const doneEvents: Readonly<Record<MfaAction, () => Event>> = {
  enable: () => new AccountMfaEnabledEvent(),
  replace: () => new AccountMfaReplacedEvent(),
  regenerate: () => new AccountBackupCodesRegeneratedEvent(),
  disable: () => new AccountMfaDisabledEvent(),
};

const beforeEvents: Readonly<Partial<Record<MfaAction, () => Event>>> = {
  regenerate: () => new AccountBeforeBackupCodesRegenerateEvent(),
  disable: () => new AccountBeforeMfaDisableEvent(),
};

// The service knows how its backup codes look, so only the code of an enrolment is checked here.
function issuesOf(flow: FormFlow, field: MfaFormField, text: string): readonly InputIssue[] {
  if (text === '') return [{ field, rule: 'required' }];
  return flow.step === 'code' && readCode(flow, text) === null ? [{ field, rule: 'codeShape' }] : [];
}

function send(
  mfa: MfaClient,
  flow: FormFlow,
  { password = '', code }: Partial<Record<MfaFormField, string>>,
): Promise<ChangeResult<MfaAnswer>> {
  if (flow.step === 'password') return confirmWithPassword(mfa, flow.action, { password, code });
  return confirmWithCode(mfa, readCode(flow, code ?? '') ?? '');
}

function readCode({ enrolment }: CodeFlow, text: string): string | null {
  return parseTotpCode(text, enrolment?.digits);
}

function invalid(issues: readonly InputIssue[]): AnswerEvent<MfaAnswer> {
  return { type: 'failed', error: new AccountError('INPUT_INVALID', { issues }), isLost: false };
}
