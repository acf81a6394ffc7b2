import { copyText } from '../ui/copy-text.ts';
import { mfaDialogEn } from '../strings/mfa-dialog.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { codesText, sheetFileName, sheetText } from './code-sheet.ts';
import type { CodeSheet } from './code-sheet.ts';
import { downloadText } from './download-text.ts';
import type { Feedback } from './feedback.view.ts';
import type { MfaDialogHost } from './mfa-dialog-host.ts';
import { printSheet } from './print-sheet.ts';

/** Copies, opens, downloads and prints the setup key and the backup codes on screen, and reports the result. */
export class SecretActions {
  readonly #host: MfaDialogHost;
  readonly #report: (text: string) => void;
  #feedback: Feedback | null = null;
  #cleanups: (() => void)[] = [];

  /** @param report - Announces the result of an action and draws the dialog again. */
  constructor(host: MfaDialogHost, report: (text: string) => void) {
    this.#host = host;
    this.#report = report;
  }

  /** The result of the last action. */
  get feedback(): Feedback | null {
    return this.#feedback;
  }

  get canPrint(): boolean {
    return typeof this.#host.element.ownerDocument.defaultView?.print === 'function';
  }

  /** Forgets the last result, and removes files and frames that contain the codes. */
  clear(): void {
    this.#feedback = null;
    for (const cleanUp of this.#cleanups) cleanUp();
    this.#cleanups = [];
  }

  copyKey(secret: string): void {
    void this.#copy(secret, '[part=key]', () => this.#strings.keyCopied);
  }

  copyCodes(codes: readonly string[]): void {
    void this.#copy(codesText(codes), '[part=codes]', () => this.#strings.codesCopied);
  }

  /** Opens an authenticator on this device. A link would contain the secret in an attribute. */
  openApp(uri: string): void {
    this.#host.element.ownerDocument.location.assign(uri);
  }

  download(codes: readonly string[]): void {
    const name = sheetFileName(this.#site, new Date());
    const text = sheetText(this.#sheet(codes), this.#direction);
    try {
      this.#cleanups.push(downloadText(text, name, this.#host.element.ownerDocument));
      // No event says whether the browser saved the file: sandboxes and web views ignore the click.
      this.#show({ tone: 'neutral', text: () => this.#strings.downloadStarted });
    } catch {
      this.#adviseCopying();
    }
  }

  print(codes: readonly string[]): void {
    const parent = this.#find('.steps');
    if (parent === null) return;
    const language = { lang: this.#host.locale(), dir: this.#direction };
    // No event says whether anything was printed. This comes first: printing may block the page, or fail at once.
    this.#show({ tone: 'neutral', text: () => this.#strings.printStarted });
    this.#cleanups.push(printSheet(this.#sheet(codes), parent, language, () => this.#adviseCopying()));
  }

  async #copy(text: string, selector: string, copied: () => string): Promise<void> {
    const element = this.#find(selector);
    if (element === null) return;
    const isCopied = await copyText(text, element);
    if (!element.isConnected) return;
    this.#show(isCopied ? { tone: 'success', text: copied } : { tone: 'danger', text: () => this.#strings.copyFailed });
  }

  #adviseCopying(): void {
    this.#show({ tone: 'danger', text: () => this.#strings.copyInstead });
  }

  #show(feedback: Feedback): void {
    this.#feedback = feedback;
    this.#report(feedback.text());
  }

  #sheet(codes: readonly string[]): CodeSheet {
    const { locale, account } = this.#host;
    const { sheetTitle, sheetAccount, sheetDate, sheetNote } = this.#strings;
    const date = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date());
    return {
      title: sheetTitle(this.#site),
      facts: [sheetAccount(account()?.profile.username ?? ''), sheetDate(date)],
      note: sheetNote,
      codes,
    };
  }

  get #strings(): MfaDialogStrings {
    return this.#host.strings('mfaDialog', mfaDialogEn);
  }

  get #site(): string {
    const { site, ownerDocument } = this.#host.element;
    return site ?? (ownerDocument.location.hostname || ownerDocument.title);
  }

  get #direction(): string {
    return getComputedStyle(this.#host.element).direction;
  }

  #find(selector: string): Element | null {
    return this.#host.element.shadowRoot?.querySelector(`dialog ${selector}`) ?? null;
  }
}
