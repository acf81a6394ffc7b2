import { backupCodeCount, enrolmentLifetimeSeconds } from '@account-elements/core';
import type { TotpEnrolment } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { button } from '../ui/button.view.ts';
import { icon } from '../ui/icon.view.ts';
import { notice } from '../ui/notice.view.ts';
import type { CommonStrings } from '../strings/shared.ts';
import type { MfaDialogStrings } from '../strings/mfa-dialog.ts';
import { codeSheet } from './code-sheet.view.ts';
import { feedbackText } from './feedback.view.ts';
import type { Feedback } from './feedback.view.ts';
import { isLocked, restartAfter } from './mfa-flow.ts';
import type { MfaAction, MfaFlow } from './mfa-flow.ts';
import { qrCode } from './qr-code.ts';
import { groupSecret } from './secret-key.ts';

/** What the dialog is drawn from. */
export interface MfaDialogView {
  readonly flow: MfaFlow;
  readonly strings: MfaDialogStrings;
  readonly common: CommonStrings;
  readonly level: number;
  /** How many backup codes work now. */
  readonly left: number;
  readonly feedback: Feedback | null;
  /** What the dialog's live region says. */
  readonly said: string;
  readonly onCancelEvent: (event: Event) => void;
  readonly onClose: (event: Event) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onDismiss: () => void;
  readonly onProceed: () => void;
  readonly onRestart: (action: MfaAction) => void;
  readonly onCopyKey: (event: Event) => void;
  readonly onOpenApp: () => void;
  readonly onCopyCodes: (event: Event) => void;
  readonly onDownload: () => void;
  /** `null` where the browser cannot print. */
  readonly onPrint: (() => void) | null;
  readonly onAcknowledge: () => void;
}

/**
 * Draws the dialog, empty while there is nothing to ask: it must be there before it is shown, and its live region before it
 * speaks. Parts: `dialog`, `title`, `description`, `qr`, `key`, `codes`, `code`, and those of notices and buttons.
 */
export function mfaDialog(view: MfaDialogView): TemplateResult {
  const { flow } = view;
  return html`<dialog
    part="dialog"
    aria-labelledby="dialog-title"
    aria-describedby="dialog-intro"
    closedby=${isLocked(flow) ? 'none' : 'closerequest'}
    @cancel=${view.onCancelEvent}
    @close=${view.onClose}
    @keydown=${view.onKeydown}
  >
    <div class="account-unseen" role="status">${view.said}</div>
    ${flow.step === 'idle' ? nothing : html`<div class="steps">${step(flow, view)}</div>`}
  </dialog>`;
}

function step(flow: Exclude<MfaFlow, { step: 'idle' }>, view: MfaDialogView): TemplateResult {
  const { strings, common } = view;
  switch (flow.step) {
    case 'warning':
      return html`${head(view, strings.warningTitle)}
        <div id="dialog-intro">${notice({ tone: 'warning', text: strings.warning(view.left, backupCodeCount) })}</div>
        <div part="actions">
          ${button({ label: strings.proceed, kind: 'primary', onClick: view.onProceed })}
          ${button({ label: common.cancel, onClick: view.onDismiss })}
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
        ${codeSheet(flow.codes, view)}`;
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

function head(
  { level, strings }: MfaDialogView,
  title: string,
  steps: readonly [number, number] | null = null,
): TemplateResult {
  return html`<header>
    ${steps === null ? nothing : html`<div part="description">${strings.step(...steps)}</div>`}
    <div part="title" id="dialog-title" role="heading" aria-level=${level} tabindex="-1">${title}</div>
  </header>`;
}

function enrolment({ uri, secret }: TotpEnrolment, view: MfaDialogView): TemplateResult {
  const { strings, feedback } = view;
  return html`<div class="enrolment">
    ${guard([uri, strings.qrLabel], () => qrCode(uri, strings.qrLabel))}
    <div class="by-hand">
      <div id="dialog-intro" part="intro">${strings.scan}</div>
      <div class="app">${button({ label: strings.openApp, onClick: view.onOpenApp })}</div>
      <div>
        <div part="description">${strings.key}</div>
        <code part="key" dir="ltr" translate="no">${groupSecret(secret)}</code>
      </div>
      <div part="actions">
        ${button({ label: html`${icon('copy')}${strings.copyKey}`, onClick: view.onCopyKey })} ${feedbackText(feedback)}
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
          : button({ label: restartLabel(flow, strings), kind: 'primary', onClick: () => view.onRestart(restart) })
      }
      ${button({ label: common.close, onClick: view.onDismiss })}
    </div>`;
}

function restartLabel({ reason }: Extract<MfaFlow, { step: 'interrupted' }>, { restart }: MfaDialogStrings): string {
  if (reason === 'setupMissing' || reason === 'setupExpired') return restart.again;
  return reason === 'turnedOff' ? restart.enable : restart.regenerate;
}
