import { backupCodeCount, enrolmentLifetimeSeconds } from '@account-elements/core';
import type { AccountSnapshot, TotpEnrolment } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { button } from '../ui/button.view.ts';
import { copyOutline, icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { codeSheet } from './code-sheet.view.ts';
import { feedbackText } from './feedback.view.ts';
import { isLocked, restartAfter } from './mfa-flow.ts';
import type { MfaAction, MfaFlow, MfaFlowEvent } from './mfa-flow.ts';
import type { ModalController } from './modal.ts';
import { qrCode } from './qr-code.ts';
import type { SecretActions } from './secret-actions.ts';
import { groupSecret } from './secret-key.ts';

/** What the dialog and its form show beside the flow, and what they call. */
export interface MfaDialogView {
  readonly strings: MfaDialogStrings;
  readonly common: CommonStrings;
  readonly headingLevel: number;
  readonly account: AccountSnapshot | undefined;
  /** The text in the live region of the dialog. */
  readonly message: string;
  readonly modal: ModalController;
  readonly secrets: SecretActions;
  readonly dispatch: (event: MfaFlowEvent) => void;
  readonly start: (action: MfaAction) => void;
  readonly cancelSetup: () => void;
  readonly submit: (event: SubmitEvent) => void;
}

/**
 * Draws the dialog. It is empty while the flow is idle: it must exist before it is shown, and its live region before a text is put into
 * it. Parts: `dialog`, `title`, `description`, `qr`, `key`, `codes`, `code`, and those of notices and buttons.
 */
export function mfaDialog(flow: MfaFlow, view: MfaDialogView): TemplateResult {
  const { modal } = view;
  return html`<dialog
    part="dialog"
    aria-labelledby="dialog-title"
    aria-describedby="dialog-intro"
    closedby=${isLocked(flow) ? 'none' : 'closerequest'}
    @cancel=${modal.onCancel}
    @close=${modal.onClose}
    @keydown=${modal.onKeydown}
  >
    <div class="account-unseen" role="status">${view.message}</div>
    ${flow.step === 'idle' ? nothing : html`<div class="steps">${step(flow, view)}</div>`}
  </dialog>`;
}

function step(flow: Exclude<MfaFlow, { step: 'idle' }>, view: MfaDialogView): TemplateResult {
  const { strings, common, dispatch } = view;
  switch (flow.step) {
    case 'warning':
      return html`${head(view, strings.warningTitle)}
        <div id="dialog-intro">
          ${notice({ tone: 'warning', text: strings.warning(remainingCodes(view), backupCodeCount) })}
        </div>
        <div part="actions">
          ${button({ label: strings.proceed, kind: 'primary', onClick: () => dispatch({ type: 'proceeded' }) })}
          ${button({ label: common.cancel, onClick: () => dispatch({ type: 'dismissed' }) })}
        </div>`;
    case 'password':
      return html`${head(view, strings.passwordTitle[flow.action], stepsOf(flow.action, 1))}
        <div id="dialog-intro" part="intro">${strings.passwordIntro[flow.action]}</div>
        <slot name="credentials"></slot>`;
    case 'code':
      return html`${head(view, strings.codeTitle[flow.action], stepsOf(flow.action, 2))}
        ${
          flow.enrolment === null
            ? html`<div id="dialog-intro" part="intro">${strings.resumed}</div>`
            : enrolment(flow.enrolment, view)
        } <slot name="credentials"></slot>`;
    case 'codes':
      return html`${head(view, strings.codesTitle, stepsOf(flow.action, 3))}
        <div id="dialog-intro" part="intro">${strings.codesIntro[flow.action]}</div>
        ${codeSheet(flow.codes, strings, view.secrets)}
        <div part="actions">
          ${button({ label: strings.acknowledge, kind: 'primary', onClick: () => dispatch({ type: 'acknowledged' }) })}
        </div>`;
    case 'interrupted':
      return interruption(flow, view);
  }
}

/** The number of the step and the count of steps; `null` for an action that has only one. */
function stepsOf(action: MfaAction, number: number): readonly [number, number] | null {
  switch (action) {
    case 'enable':
      return [number, 3];
    case 'replace':
      return [number, 2];
    case 'regenerate':
    case 'disable':
      return null;
  }
}

function remainingCodes({ account }: MfaDialogView): number {
  return account?.mfa.backupCodesRemaining ?? 0;
}

function head(
  { headingLevel, strings }: MfaDialogView,
  title: string,
  steps: readonly [number, number] | null = null,
): TemplateResult {
  return html`<header>
    ${steps === null ? nothing : html`<div part="description">${strings.step(...steps)}</div>`}
    <div part="title" id="dialog-title" role="heading" aria-level=${headingLevel} tabindex="-1">${title}</div>
  </header>`;
}

function enrolment({ uri, secret }: TotpEnrolment, view: MfaDialogView): TemplateResult {
  const { strings, secrets } = view;
  return html`<div class="enrolment">
    ${qrCode(uri, strings.qrLabel)}
    <div class="by-hand">
      <div id="dialog-intro" part="intro">${strings.scan}</div>
      <div class="app">${button({ label: strings.openApp, onClick: () => secrets.openApp(uri) })}</div>
      <div>
        <div part="description">${strings.key}</div>
        <code part="key" dir="ltr" translate="no">${groupSecret(secret)}</code>
      </div>
      <div part="actions">
        ${button({ label: html`${icon(copyOutline)}${strings.copyKey}`, onClick: () => secrets.copyKey(secret) })}
        ${feedbackText(secrets.feedback)}
      </div>
    </div>
  </div>`;
}

function interruption(flow: Extract<MfaFlow, { step: 'interrupted' }>, view: MfaDialogView): TemplateResult {
  const { strings, common } = view;
  const restart = restartAfter(flow);
  return html`${head(view, strings.interruptedTitle[flow.reason])}
    <div id="dialog-intro" part="intro">
      ${
        flow.reason === 'setupExpired'
          ? strings.interrupted.setupExpired(enrolmentLifetimeSeconds)
          : strings.interrupted[flow.reason]
      }
    </div>
    <div part="actions">
      ${
        restart === null
          ? nothing
          : button({ label: restartLabel(flow, strings), kind: 'primary', onClick: () => view.start(restart) })
      }
      ${button({ label: common.close, onClick: () => view.dispatch({ type: 'dismissed' }) })}
    </div>`;
}

function restartLabel({ reason }: Extract<MfaFlow, { step: 'interrupted' }>, { restart }: MfaDialogStrings): string {
  if (reason === 'setupMissing' || reason === 'setupExpired') return restart.again;
  return reason === 'turnedOff' ? restart.enable : restart.regenerate;
}
