import type { AccountClient, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { CSSResult, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import type { ElementState } from '../element/account-element.ts';
import { errorText } from '../ui/error-text.ts';
import { LightForm } from '../light-form/light-form.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { GuardedElement } from '../leave/guarded-element.ts';
import type { EditableElement } from '../leave/unsaved.ts';
import { mfaEn } from '../strings/mfa.ts';
import type { MfaStrings } from '../strings/mfa.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import type { UnsavedStrings } from '../strings/unsaved.ts';
import {
  AccountBackupCodesRegeneratedEvent,
  AccountBeforeBackupCodesRegenerateEvent,
  AccountBeforeMfaDisableEvent,
  AccountMfaDisabledEvent,
  AccountMfaEnabledEvent,
  AccountMfaReplacedEvent,
} from './account-mfa.events.ts';
import { mfaStyles } from './account-mfa.styles.ts';
import { mfaCard, mfaPlaces, mfaSkeleton } from './account-mfa.view.ts';
import { keepCodes, takeCodes } from './kept-codes.ts';
import { confirmWithCode, confirmWithPassword } from './mfa-calls.ts';
import type { MfaDialog, MfaDialogHost } from './mfa-dialog.ts';
import { idleFlow, isLocked, nextFlow } from './mfa-flow.ts';
import type { MfaAction, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';
import { ModalController } from './modal.ts';

/**
 * @summary Multi-factor authentication: its state, and dialogs that enable it, replace the authenticator, regenerate backup codes and disable it.
 * @tag account-mfa
 *
 * Fresh backup codes stay on screen until the person says that they are saved; neither Escape, nor a hidden panel, nor a new
 * drawing, nor moving or removing the element loses them: a new one of the same client shows them. Whoever leaves them is asked
 * first. Then they leave memory and page.
 *
 * @slot credentials - Filled by the element itself with the form of the open dialog, so that password managers see it.
 *
 * @attr {string} site - The name that a saved sheet of backup codes bears. Default: the page's host name.
 *
 * @fires {AccountMfaEnabledEvent} account-mfa-enabled - It is on, and the backup codes are acknowledged.
 * @fires {AccountMfaDisabledEvent} account-mfa-disabled - MFA was turned off.
 * @fires {AccountMfaReplacedEvent} account-mfa-replaced - Another authenticator has taken the old one's place.
 * @fires {AccountBackupCodesRegeneratedEvent} account-backup-codes-regenerated - New codes are in use and acknowledged.
 * @fires {AccountBeforeMfaDisableEvent} account-before-mfa-disable - Cancelable: the person wants to turn it off.
 * @fires {AccountBeforeBackupCodesRegenerateEvent} account-before-backup-codes-regenerate - Cancelable: new codes were requested.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the host's router asks about codes that nobody has acknowledged.
 *
 * @csspart card - The section.
 * @csspart title - Its title, and the dialog's.
 * @csspart description - The sentence under a title or a name.
 * @csspart body - The section's content.
 * @csspart badge - Says whether MFA is on; also has the part `on` when it is.
 * @csspart notice - A message.
 * @csspart items - What can be done while it is on.
 * @csspart item - One of them.
 * @csspart name - Its name.
 * @csspart count - How many codes are left.
 * @csspart actions - A line of buttons.
 * @csspart button - A button.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The dialog.
 * @csspart intro - What it says first.
 * @csspart qr - The QR code.
 * @csspart key - The key beside it.
 * @csspart codes - The sheet of backup codes.
 * @csspart code - One of them.
 * @csspart feedback - What copying or downloading came to.
 * @csspart form - The form of the dialog. It and what is in it are in light DOM: `account-mfa [part~=form]`.
 * @csspart field - Its field.
 * @csspart label - The field's label line.
 * @csspart input - The field's control.
 * @csspart hint - The sentence under it.
 * @csspart error - What is wrong with it.
 * @csspart status - Says that an answer is awaited.
 *
 * @cssstate loading - The account is being read.
 * @cssstate saving - An answer is awaited.
 * @cssstate failed - The account could not be read.
 */
export class AccountMfa extends GuardedElement implements EditableElement, RevealableElement {
  static override properties: PropertyDeclarations = {
    ...GuardedElement.properties,
    site: {},
  };

  static override styles = [GuardedElement.styles, mfaStyles];

  /** The name that a saved sheet of backup codes bears. Default: the page's host name. */
  declare site: string | undefined;

  #flow: MfaFlow = idleFlow;
  #owner: string | undefined;
  #ownersClient: AccountClient | undefined;
  #problem: (() => string) | null = null;
  #dialog: MfaDialog | undefined;
  #loading: Promise<MfaDialog | null> | undefined;
  #shownStep: MfaFlow['step'] = 'idle';

  // In this order: the form is there when the dialog is shown and focus goes into it.
  readonly #form = new LightForm(this, 'credentials', (scope) => this.#dialog?.drawForm(scope) ?? nothing);
  readonly #modal: ModalController = new ModalController(this, {
    dialog: () => this.renderRoot.querySelector('dialog'),
    isOpen: () => this.#flow.step !== 'idle' && this.#dialog !== undefined,
    isLocked: () => isLocked(this.#flow),
    onDismiss: () => this.#dispatch({ type: 'dismissed' }),
    onShown: () => this.#dialog?.focus(),
  });

  /** The backup codes, while fresh ones wait to be acknowledged. */
  get unsaved(): readonly string[] {
    return this.#flow.step === 'codes' ? [this.#strings.backupCodes] : [];
  }

  /** What is asked before such codes are left: they are not given up, they wait. */
  get question(): UnsavedStrings | undefined {
    return this.#dialog?.question;
  }

  /** Gives nothing up: codes on screen work already, and wait until they are acknowledged. */
  discard(): void {}

  /**
   * Puts focus on what can be done: about `authenticator`, `backup-codes` or `disable`; on the first thing for the empty path, and for
   * those while they are not there. An open dialog keeps it.
   */
  async reveal(path = ''): Promise<void> {
    await this.updateComplete;
    if (this.#flow.step !== 'idle' || !(path === '' || mfaPlaces.some((known) => known === path))) return;
    const place = path === '' ? null : this.#find(`#${path} [part~=button]`);
    const target = place ?? this.#find('.stack [part~=button]');
    if (target !== null) bringIntoView(target);
  }

  protected override get feature(): 'mfa' {
    return 'mfa';
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    return { saving: 'pending' in this.#flow && this.#flow.pending };
  }

  protected override loading(): TemplateResult {
    return this.#card(mfaSkeleton);
  }

  protected override ready({ mfa, password }: AccountSnapshot): TemplateResult {
    const strings = this.#strings;
    const card = mfaCard({
      mfa,
      hasPassword: password.isSet,
      strings,
      common: this.common,
      locale: this.locale,
      done: this.#flow.step === 'idle' ? this.#flow.done : null,
      busy: this.#flow.step !== 'idle',
      problem: this.#problem?.() ?? null,
      onStart: this.#start,
      onResume: (action) => void this.#open({ type: 'resumed', action }),
      onCancelSetup: () => void this.#cancelSetup(),
      onPrepare: () => void this.#load(),
    });
    return html`${this.#card(card)} ${this.#dialog?.draw() ?? nothing}`;
  }

  #card(body: TemplateResult): TemplateResult {
    const { title, description } = this.#strings;
    return section({ title, description, level: this.headingLevel, body });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#handOver();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { account } = this;
    if (account === undefined) return;
    // Another person sees nothing of what was shown to this one.
    if (this.#owner !== undefined && this.#owner !== account.id) this.#flow = idleFlow;
    this.#owner = account.id;
    this.#ownersClient = this.accountClient;
    this.#takeOver();
    const { enabled, enrolmentExpiresAt } = account.mfa;
    this.#flow = nextFlow(this.#flow, { type: 'accountRead', enabled, enrolmentExpiresAt });
    if (this.#flow.step !== this.#shownStep) this.#dialog?.forget();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const flow = this.#flow;
    if (flow.step === this.#shownStep) return;
    this.#shownStep = flow.step;
    if (flow.step !== 'idle') return this.#dialog?.focus();
    // Only now: a page under a modal dialog is inert, its live regions too.
    if (flow.done !== null) this.announce(this.#strings.done[flow.done]);
    this.#focusCard();
  }

  // Codes that are not acknowledged outlive the element: the person may come back to a new one, or to this one.
  #handOver(): void {
    const flow = this.#flow;
    if (flow.step !== 'codes' || this.#ownersClient === undefined || this.#owner === undefined) return;
    keepCodes(this.#ownersClient, this.#owner, flow);
    this.#dialog?.forget();
    this.#flow = idleFlow;
    this.requestUpdate();
  }

  #takeOver(): void {
    if (!this.isConnected || this.#flow.step !== 'idle') return;
    const { accountClient: client } = this;
    const kept = client && this.#owner !== undefined ? takeCodes(client, this.#owner) : undefined;
    if (kept === undefined) return;
    this.#flow = kept;
    void this.#hasDialog();
  }

  get #strings(): MfaStrings {
    return this.strings('mfa', mfaEn);
  }

  // The closed dialog gives focus back to the button that opened it; that button may be gone.
  #focusCard(): void {
    if (this.shadowRoot?.activeElement !== null) return;
    (this.#find('[part~=notice][tabindex]') ?? this.#find('.stack [part~=button]'))?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  #dispatch(event: MfaFlowEvent): void {
    const before = this.#flow;
    this.#flow = nextFlow(before, event);
    if (this.#flow === before) return;
    this.#problem = null;
    // The answer may come after the element has left.
    if (!this.isConnected) this.#handOver();
    this.requestUpdate();
    if (this.#flow.step === 'idle' && this.#flow.done !== null) this.dispatchEvent(finished[this.#flow.done]());
  }

  readonly #start = (action: MfaAction): void => {
    const before = beforehand[action]?.();
    if (before === undefined || this.dispatchEvent(before)) void this.#open({ type: 'started', action });
  };

  async #open(event: MfaFlowEvent): Promise<void> {
    if (await this.#hasDialog()) this.#dispatch(event);
  }

  /** Whether there is a dialog to draw; says so when there is none. */
  async #hasDialog(): Promise<boolean> {
    if ((await this.#load()) !== null) return true;
    this.#problem = () => this.#strings.loadFailed;
    this.announce(this.#problem());
    this.requestUpdate();
    return false;
  }

  async #confirm(entry: string): Promise<void> {
    const flow = this.#flow;
    const mfa = this.accountClient?.mfa;
    if (mfa === undefined || (flow.step !== 'password' && flow.step !== 'code')) return;
    const owner = this.#owner;
    this.#dispatch({ type: 'submitted' });
    const answer =
      flow.step === 'password' ? await confirmWithPassword(mfa, flow.action, entry) : await confirmWithCode(mfa, entry);
    // It may carry a secret, or codes, of somebody whose account is no longer the one that is shown.
    if (owner === this.#owner) this.#dispatch(answer);
  }

  async #cancelSetup(): Promise<void> {
    this.#dispatch({ type: 'dismissed' });
    const result = await this.accountClient?.mfa.cancelTotp();
    if (result === undefined) return;
    this.#problem = result.ok ? null : () => errorText(this.common, result.error);
    this.announce(this.#problem?.() ?? this.#strings.cancelled);
    this.requestUpdate();
    await this.updateComplete;
    // The notice has left with the button that was pressed.
    const { activeElement, body } = this.ownerDocument;
    if (activeElement === body) this.#focusCard();
  }

  #load(): Promise<MfaDialog | null> {
    this.#loading ??= import('./mfa-dialog.ts').then(
      ({ MfaDialog, mfaDialogEn, mfaDialogStyles }) => {
        adopt(this.renderRoot, mfaDialogStyles);
        this.#dialog = new MfaDialog(this.#dialogHost(() => this.strings('mfaDialog', mfaDialogEn)));
        this.requestUpdate();
        return this.#dialog;
      },
      () => {
        this.#loading = undefined;
        return null;
      },
    );
    return this.#loading;
  }

  #dialogHost(strings: () => MfaDialogStrings): MfaDialogHost {
    return {
      element: this,
      modal: this.#modal,
      flow: () => this.#flow,
      account: () => this.account,
      strings,
      common: () => this.common,
      level: () => this.headingLevel,
      locale: () => this.locale,
      site: () => this.site ?? (this.ownerDocument.location.hostname || this.ownerDocument.title),
      form: () => this.#form.form,
      start: this.#start,
      dispatch: (event) => this.#dispatch(event),
      confirm: (entry) => this.#confirm(entry),
      cancelSetup: () => void this.#cancelSetup(),
      redraw: () => this.requestUpdate(),
    };
  }
}

const finished: Readonly<Record<MfaAction, () => Event>> = {
  enable: () => new AccountMfaEnabledEvent(),
  replace: () => new AccountMfaReplacedEvent(),
  regenerate: () => new AccountBackupCodesRegeneratedEvent(),
  disable: () => new AccountMfaDisabledEvent(),
};

const beforehand: Readonly<Partial<Record<MfaAction, () => Event>>> = {
  regenerate: () => new AccountBeforeBackupCodesRegenerateEvent(),
  disable: () => new AccountBeforeMfaDisableEvent(),
};

function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (root instanceof ShadowRoot && styleSheet !== undefined) root.adoptedStyleSheets.push(styleSheet);
}

declare global {
  interface HTMLElementTagNameMap {
    'account-mfa': AccountMfa;
  }
}
