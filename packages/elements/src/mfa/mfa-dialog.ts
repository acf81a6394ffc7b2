import { AccountError, parseTotpCode } from '@account-elements/core';
import type { AccountSnapshot } from '@account-elements/core';
import type { TemplateResult, nothing } from 'lit';

import { copyText } from '../ui/copy-text.ts';
import { mediaQuery } from '../ui/media-query.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { codesText, sheetFileName, sheetText } from './code-sheet.ts';
import type { CodeSheet } from './code-sheet.ts';
import { downloadText } from './download-text.ts';
import type { Feedback } from './feedback.view.ts';
import type { MfaAction, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';
import { mfaDialog } from './mfa-dialog.view.ts';
import { fieldError, formError, mfaForm } from './mfa-form.view.ts';
import type { ModalController } from './modal.ts';
import { printSheet } from './print-sheet.ts';

// One module brings all that a dialog needs.
export { mfaDialogEn } from '../strings/mfa-dialog.ts';
export { mfaDialogStyles } from './mfa-dialog.styles.ts';

/** What the dialog needs of its element. */
export interface MfaDialogHost {
  readonly element: HTMLElement;
  readonly modal: ModalController;
  readonly flow: () => MfaFlow;
  readonly account: () => AccountSnapshot | undefined;
  readonly strings: () => MfaDialogStrings;
  readonly common: () => CommonStrings;
  readonly level: () => number;
  readonly locale: () => string;
  /** The name on a saved sheet. */
  readonly site: () => string;
  readonly form: () => HTMLFormElement | null;
  readonly start: (action: MfaAction) => void;
  readonly dispatch: (event: MfaFlowEvent) => void;
  /** Asks the service for what the password, or the code, confirms. */
  readonly confirm: (entry: string) => Promise<void>;
  readonly cancelSetup: () => void;
  readonly redraw: () => void;
}

/**
 * Everything about multi-factor authentication that is needed only once a person begins: dialog, forms, QR code and code
 * sheet. It is loaded then, and holds nothing but what the last click came to.
 */
export class MfaDialog {
  readonly #host: MfaDialogHost;
  #feedback: Feedback | null = null;
  #said = '';
  #leftovers: (() => void)[] = [];

  constructor(host: MfaDialogHost) {
    this.#host = host;
  }

  /** The dialog, for the shadow root. */
  draw(): TemplateResult {
    const host = this.#host;
    return mfaDialog({
      flow: host.flow(),
      strings: host.strings(),
      common: host.common(),
      level: host.level(),
      left: host.account()?.mfa.backupCodesRemaining ?? 0,
      feedback: this.#feedback,
      said: this.#said,
      onCancelEvent: host.modal.onCancel,
      onClose: host.modal.onClose,
      onKeydown: host.modal.onKeydown,
      onDismiss: this.#dismiss,
      onProceed: () => host.dispatch({ type: 'proceeded' }),
      onRestart: host.start,
      onCopyKey: this.#copyKey,
      onOpenApp: this.#openApp,
      onCopyCodes: this.#copyCodes,
      onDownload: this.#download,
      onPrint: typeof host.element.ownerDocument.defaultView?.print === 'function' ? this.#print : null,
      onAcknowledge: () => host.dispatch({ type: 'acknowledged' }),
    });
  }

  /** The credential form, for the light DOM. */
  drawForm(scope: string): TemplateResult | typeof nothing {
    const host = this.#host;
    const flow = host.flow();
    return mfaForm(flow, {
      scope,
      strings: host.strings(),
      common: host.common(),
      username: host.account()?.profile.username ?? '',
      onSubmit: this.#submit,
      onCancel: flow.step === 'code' ? host.cancelSetup : this.#dismiss,
      onStartOver: () => host.start(flow.step === 'code' ? flow.action : 'enable'),
    });
  }

  /** Puts focus where the step begins. A telephone's keyboard would cover the QR code, so there the title has it. */
  focus(): void {
    const flow = this.#host.flow();
    const scanning =
      flow.step === 'code' && flow.enrolment !== null && mediaQuery(window, '(pointer: coarse)')?.matches;
    const control = scanning || flow.step === 'codes' ? null : (this.#input ?? this.#find('[part~=primary]'));
    (control ?? this.#find('#dialog-title'))?.focus();
  }

  /** What is asked before codes on screen are left. */
  get question(): MfaDialogStrings['leave'] {
    return this.#host.strings().leave;
  }

  /** Another step is coming: what was said at the last one is over, and so is everything made from its codes. */
  forget(): void {
    this.#feedback = null;
    this.#said = '';
    for (const remove of this.#leftovers) remove();
    this.#leftovers = [];
  }

  readonly #dismiss = (): void => this.#host.dispatch({ type: 'dismissed' });

  get #input(): HTMLInputElement | null {
    return this.#host.form()?.querySelector<HTMLInputElement>('[part=input]') ?? null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>(`dialog ${selector}`) ?? null;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#send();
  };

  async #send(): Promise<void> {
    const host = this.#host;
    const flow = host.flow();
    if ((flow.step !== 'password' && flow.step !== 'code') || flow.pending) return;
    const entry = this.#input?.value ?? '';
    const rule = brokenRule(flow.step, entry);
    if (rule === null) {
      await host.confirm(flow.step === 'code' ? (parseTotpCode(entry) ?? entry) : entry);
    } else {
      host.dispatch({ type: 'submitted' });
      const issues = [{ field: flow.step, rule }];
      host.dispatch({ type: 'rejected', error: new AccountError('INPUT_INVALID', { issues }), outcome: 'notSaved' });
    }
    this.#recover();
  }

  // After a refusal: says why, and leaves a wrong password empty, a wrong code selected.
  #recover(): void {
    const { flow, strings, common } = this.#host;
    const now = flow();
    if ((now.step !== 'password' && now.step !== 'code') || now.error === null) return;
    this.#say(fieldError(now, strings(), common()) ?? formError(now, strings(), common()) ?? '');
    const input = this.#input;
    if (input === null) return;
    if (now.step === 'password') input.value = '';
    input.focus();
    if (now.step === 'code') input.select();
  }

  readonly #copyKey = (): void => {
    const flow = this.#host.flow();
    if (flow.step !== 'code' || flow.enrolment === null) return;
    void this.#copy(flow.enrolment.secret, '[part=key]', () => this.#host.strings().keyCopied);
  };

  readonly #copyCodes = (): void => {
    const flow = this.#host.flow();
    if (flow.step === 'codes')
      void this.#copy(codesText(flow.codes), '[part=codes]', () => this.#host.strings().codesCopied);
  };

  async #copy(text: string, shown: string, done: () => string): Promise<void> {
    const element = this.#find(shown);
    if (element === null) return;
    const copied = await copyText(text, element);
    if (!element.isConnected) return;
    this.#show(
      copied ? { tone: 'success', text: done } : { tone: 'danger', text: () => this.#host.strings().copyFailed },
    );
  }

  // A link would carry the secret in an attribute.
  readonly #openApp = (): void => {
    const flow = this.#host.flow();
    if (flow.step !== 'code' || flow.enrolment === null) return;
    this.#host.element.ownerDocument.location.assign(flow.enrolment.uri);
  };

  readonly #download = (): void => {
    const sheet = this.#sheet();
    if (sheet === null) return;
    const name = sheetFileName(this.#host.site(), new Date());
    const text = sheetText(sheet, this.#direction);
    try {
      this.#leftovers.push(downloadText(text, name, this.#host.element.ownerDocument));
      // No event says whether the browser saved the file: sandboxes and web views ignore the click.
      this.#show({ tone: 'neutral', text: () => this.#host.strings().downloadStarted });
    } catch {
      this.#adviseCopying();
    }
  };

  readonly #print = (): void => {
    const sheet = this.#sheet();
    const home = this.#find('.steps');
    if (sheet === null || home === null) return;
    const language = { lang: this.#host.locale(), dir: this.#direction };
    // No event says whether anything was printed. Said first: printing may block the page, or fail at once.
    this.#show({ tone: 'neutral', text: () => this.#host.strings().printStarted });
    this.#leftovers.push(printSheet(sheet, home, language, () => this.#adviseCopying()));
  };

  get #direction(): string {
    return getComputedStyle(this.#host.element).direction;
  }

  #adviseCopying(): void {
    this.#show({ tone: 'danger', text: () => this.#host.strings().copyInstead });
  }

  #sheet(): CodeSheet | null {
    const { flow, strings, site, account, locale } = this.#host;
    const now = flow();
    if (now.step !== 'codes') return null;
    const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date());
    return {
      title: strings().sheetTitle(site()),
      facts: [strings().sheetAccount(account()?.profile.username ?? ''), strings().sheetDate(date)],
      note: strings().sheetNote,
      codes: now.codes,
    };
  }

  #show(feedback: Feedback): void {
    this.#feedback = feedback;
    this.#say(feedback.text());
  }

  // The page is inert while the dialog is open, its live regions too: the dialog has one of its own.
  #say(text: string): void {
    this.#said = this.#said === text ? `${text}\u00A0` : text;
    this.#host.redraw();
  }
}

function brokenRule(step: 'password' | 'code', entry: string): 'required' | 'codeShape' | null {
  if (entry === '') return 'required';
  return step === 'code' && parseTotpCode(entry) === null ? 'codeShape' : null;
}
