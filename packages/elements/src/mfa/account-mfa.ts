import type { AccountClient, AccountSnapshot } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';

import type { ElementState, ListenableStore } from '../element/account-element.ts';
import { GuardedElement } from '../leave/guarded-element.ts';
import type { EditableElement } from '../leave/unsaved.ts';
import { LightForm } from '../light-form/light-form.ts';
import { mfaEn } from '../strings/mfa.ts';
import type { MfaStrings } from '../strings/mfa.ts';
import type { UnsavedStrings } from '../strings/unsaved.ts';
import { bringIntoView } from '../ui/reveal.ts';
import type { RevealableElement } from '../ui/reveal.ts';
import { section } from '../ui/section.view.ts';
import { mfaStyles } from './account-mfa.styles.ts';
import { cardButton, mfaCard, mfaPlaces, mfaSkeleton } from './account-mfa.view.ts';
import { hasKeptCodes, keptCodesStore } from './kept-codes.ts';
import type { MfaDialog } from './mfa-dialog.ts';

/**
 * @summary Multi-factor authentication: its state, and dialogs that enable it, replace the authenticator, regenerate backup codes and disable it.
 * @tag account-mfa
 *
 * New backup codes stay on screen until the user confirms that they are saved. They survive Escape, a hidden panel, an update of the
 * page, and the move or removal of the element: a new element with the same client shows them again. A user who leaves them is asked
 * first. Then they are removed from memory and from the page.
 *
 * @slot credentials - The element fills it with the form of the open dialog, so that password managers find it.
 *
 * @attr {string} site - The name on a saved sheet of backup codes. Default: the host name of the page.
 *
 * @fires {AccountMfaEnabledEvent} account-mfa-enabled - MFA was turned on, and the backup codes are acknowledged.
 * @fires {AccountMfaDisabledEvent} account-mfa-disabled - MFA was turned off.
 * @fires {AccountMfaReplacedEvent} account-mfa-replaced - The authenticator was replaced.
 * @fires {AccountBackupCodesRegeneratedEvent} account-backup-codes-regenerated - New backup codes were generated and are acknowledged.
 * @fires {AccountBeforeMfaDisableEvent} account-before-mfa-disable - Cancelable: the user wants to turn off MFA.
 * @fires {AccountBeforeBackupCodesRegenerateEvent} account-before-backup-codes-regenerate - Cancelable: the user wants new backup codes.
 * @fires {AccountBeforeLeaveEvent} account-before-leave - Cancelable: the user is about to leave backup codes that are not acknowledged.
 *
 * @csspart card - The section.
 * @csspart title - Its title, and that of the dialog.
 * @csspart description - The sentence under a title or a name.
 * @csspart body - The content of the section.
 * @csspart badge - Shows whether MFA is on; it then also has the part `on`.
 * @csspart notice - A message.
 * @csspart items - The list of actions while MFA is on.
 * @csspart item - An entry of the list.
 * @csspart name - The name of an entry.
 * @csspart count - The number of remaining codes.
 * @csspart actions - A row of buttons.
 * @csspart button - A button.
 * @csspart skeleton - Loading placeholder.
 * @csspart dialog - The dialog.
 * @csspart intro - The first sentence of the dialog.
 * @csspart qr - The QR code.
 * @csspart key - The setup key beside the QR code.
 * @csspart codes - The list of backup codes.
 * @csspart code - A backup code.
 * @csspart feedback - The result of copying, downloading or printing.
 * @csspart form - The form of the dialog. The form and its contents are in light DOM: `account-mfa [part~=form]`.
 * @csspart field - The field of the form.
 * @csspart label - The label of the field.
 * @csspart input - The input of the field.
 * @csspart hint - The sentence under the field.
 * @csspart error - The error of the field.
 * @csspart status - Shows that the element waits for an answer.
 *
 * @cssstate loading - The account is being read.
 * @cssstate saving - The element waits for an answer.
 * @cssstate failed - The account could not be read.
 */
export class AccountMfa extends GuardedElement implements EditableElement, RevealableElement {
  static override properties: PropertyDeclarations = {
    ...GuardedElement.properties,
    site: {},
  };

  static override styles = [GuardedElement.styles, mfaStyles];

  /** The name on a saved sheet of backup codes. Default: the host name of the page. */
  declare site: string | undefined;

  #dialog: MfaDialog | undefined;
  #loading: Promise<MfaDialog | null> | undefined;
  #isLoadFailed = false;
  // The dialog draws it. It is created here because it removes copies of itself, which a page can contain before the dialog is loaded.
  readonly #form = new LightForm(this, 'credentials', () => this.isSessionEnded);

  /** The name of the backup codes, while new ones are not acknowledged. */
  get unsaved(): readonly string[] {
    return this.#dialog?.flow.step === 'codes' ? [this.#strings.backupCodes] : [];
  }

  /** Resolves when the answer that the dialog waits for has arrived. It may contain backup codes. */
  get saving(): Promise<unknown> | undefined {
    return this.#dialog?.answer;
  }

  /** The question before the user leaves such codes. It says that they are kept. */
  get question(): UnsavedStrings | undefined {
    return this.#dialog?.question;
  }

  /** Does nothing: codes on screen are already in use, and are kept until they are acknowledged. */
  discard(): void {}

  /**
   * Moves focus to the action of `authenticator`, `backup-codes` or `disable`. Moves it to the first action for an empty path, and for
   * those while they are not shown. Does nothing while the dialog is open.
   */
  async reveal(path = ''): Promise<void> {
    await this.updateComplete;
    if (this.#isOpen || !(path === '' || mfaPlaces.some((known) => known === path))) return;
    const target = cardButton(this, path);
    if (target !== null) bringIntoView(target);
  }

  protected override get feature(): 'mfa' {
    return 'mfa';
  }

  // An answer can bring codes for an element that has been removed. This one shows them then.
  protected override stores(client: AccountClient): readonly ListenableStore[] {
    return [...super.stores(client), keptCodesStore];
  }

  protected override states(): Partial<Record<ElementState, boolean>> {
    return { saving: this.saving !== undefined };
  }

  protected override loading(): TemplateResult {
    return this.#card(mfaSkeleton);
  }

  protected override ready({ mfa, password }: AccountSnapshot): TemplateResult {
    const strings = this.#strings;
    const dialog = this.#dialog?.draw();
    const flow = this.#dialog?.flow;
    const card = mfaCard({
      mfa,
      hasPassword: password.isSet,
      strings,
      common: this.common,
      locale: this.locale,
      done: flow?.step === 'idle' ? flow.done : null,
      isOpen: this.#isOpen,
      problem: this.#isLoadFailed ? strings.loadFailed : (this.#dialog?.problem ?? null),
      onStart: (action) => void this.#withDialog((dialog) => dialog.start(action)),
      onResume: (action) => void this.#withDialog((dialog) => dialog.resume(action)),
      onCancelSetup: () => void this.#withDialog((dialog) => void dialog.cancelSetup()),
      onPrepare: () => void this.#load(),
    });
    return html`${this.#card(card)} ${dialog ?? nothing}`;
  }

  protected override accountChanged(): void {
    this.#dialog?.accountChanged();
  }

  #card(body: TemplateResult): TemplateResult {
    const { title, description } = this.#strings;
    return section({ title, description, level: this.headingLevel, body });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { account, accountClient: client } = this;
    if (this.#dialog !== undefined || this.#isLoadFailed || client === undefined || account === undefined) return;
    // The dialog shows them when it is loaded.
    if (hasKeptCodes(client, account.id)) void this.#withDialog(() => {});
  }

  get #strings(): MfaStrings {
    return this.strings('mfa', mfaEn);
  }

  get #isOpen(): boolean {
    return this.#dialog !== undefined && this.#dialog.flow.step !== 'idle';
  }

  async #withDialog(run: (dialog: MfaDialog) => void): Promise<void> {
    const dialog = await this.#load();
    this.#isLoadFailed = dialog === null;
    this.requestUpdate();
    if (dialog === null) this.announce(this.#strings.loadFailed);
    else run(dialog);
  }

  #load(): Promise<MfaDialog | null> {
    this.#loading ??= import('./mfa-dialog.ts').then(
      ({ MfaDialog }) => {
        this.#dialog = new MfaDialog({
          element: this,
          form: this.#form,
          client: () => this.accountClient,
          account: () => this.account,
          strings: (group, english) => this.strings(group, english),
          locale: () => this.locale,
          announce: (text) => this.announce(text),
        });
        return this.#dialog;
      },
      () => {
        this.#loading = undefined;
        return null;
      },
    );
    return this.#loading;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'account-mfa': AccountMfa;
  }
}
