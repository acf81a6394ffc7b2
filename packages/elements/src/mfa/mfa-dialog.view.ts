import { backupCodeCount, enrolmentLifetimeSeconds } from '@account-elements/core';
import type { TotpEnrolment } from '@account-elements/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';

import { button } from '../shared/button.view.ts';
import { icon } from '../shared/icon.view.ts';
import { notice } from '../shared/notice.view.ts';
import type { CommonStrings } from '../strings/en/shared.ts';
import type { MfaDialogStrings } from '../strings/en/mfa-dialog.ts';
import { codeSheet } from './code-sheet.view.ts';
import { feedbackText } from './feedback.view.ts';
import type { Feedback } from './feedback.view.ts';
import { isLocked, restartAfter } from './mfa-flow.ts';
import type { MfaAct, MfaFlow } from './mfa-flow.ts';
import { qrCode } from './qr-code.ts';
import { groupSecret } from './secret-key.ts';

/** What the dialog is drawn from. */
export interface MfaDialogView {
  readonly flow: MfaFlow;
  readonly words: MfaDialogStrings;
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
  readonly onRestart: (act: MfaAct) => void;
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
  const { words, common } = view;
  switch (flow.step) {
    case 'warning':
      return html`${head(view, words.warningTitle)}
        <div id="dialog-intro">${notice({ tone: 'warning', text: words.warning(view.left, backupCodeCount) })}</div>
        <div part="actions">
          ${button({ label: words.proceed, kind: 'primary', onClick: view.onProceed })}
          ${button({ label: common.cancel, onClick: view.onDismiss })}
        </div>`;
    case 'password':
      return html`${head(view, words.passwordTitle[flow.act], stepsOf(flow.act, 1))}
        <div id="dialog-intro" part="intro">${words.passwordIntro[flow.act]}</div>
        <slot name="credentials"></slot>`;
    case 'code':
      return html`${head(view, words.codeTitle[flow.act], stepsOf(flow.act, 2))}
        ${
          flow.enrolment === null
            ? html`<div id="dialog-intro" part="intro">${words.resumed}</div>`
            : enrolment(flow.enrolment, view)
        } <slot name="credentials"></slot>`;
    case 'codes':
      return html`${head(view, words.codesTitle, stepsOf(flow.act, 3))}
        <div id="dialog-intro" part="intro">${words.codesIntro[flow.act]}</div>
        ${codeSheet(flow.codes, view)}`;
    case 'interrupted':
      return interruption(flow, view);
  }
}

/** Where an act of several steps stands, as number and count; `null` for one that is over after the first. */
function stepsOf(act: MfaAct, number: number): readonly [number, number] | null {
  switch (act) {
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
  { level, words }: MfaDialogView,
  title: string,
  steps: readonly [number, number] | null = null,
): TemplateResult {
  return html`<header>
    ${steps === null ? nothing : html`<div part="description">${words.step(...steps)}</div>`}
    <div part="title" id="dialog-title" role="heading" aria-level=${level} tabindex="-1">${title}</div>
  </header>`;
}

function enrolment({ uri, secret }: TotpEnrolment, view: MfaDialogView): TemplateResult {
  const { words, feedback } = view;
  return html`<div class="enrolment">
    ${guard([uri, words.qrLabel], () => qrCode(uri, words.qrLabel))}
    <div class="by-hand">
      <div id="dialog-intro" part="intro">${words.scan}</div>
      <div class="app">${button({ label: words.openApp, onClick: view.onOpenApp })}</div>
      <div>
        <div part="description">${words.key}</div>
        <code part="key" dir="ltr" translate="no">${groupSecret(secret)}</code>
      </div>
      <div part="actions">
        ${button({ label: html`${icon('copy')}${words.copyKey}`, onClick: view.onCopyKey })} ${feedbackText(feedback)}
      </div>
    </div>
  </div>`;
}

function interruption(flow: Extract<MfaFlow, { step: 'interrupted' }>, view: MfaDialogView): TemplateResult {
  const { words, common } = view;
  const restart = restartAfter(flow);
  return html`${head(view, words.interruptedTitle[flow.reason])}
    <div id="dialog-intro" part="intro">
      ${
        flow.reason === 'setupExpired'
          ? words.interrupted.setupExpired(enrolmentLifetimeSeconds)
          : words.interrupted[flow.reason]
      }
    </div>
    <div part="actions">
      ${
        restart === null
          ? nothing
          : button({ label: restartLabel(flow, words), kind: 'primary', onClick: () => view.onRestart(restart) })
      }
      ${button({ label: common.close, onClick: view.onDismiss })}
    </div>`;
}

function restartLabel({ reason }: Extract<MfaFlow, { step: 'interrupted' }>, { restart }: MfaDialogStrings): string {
  if (reason === 'setupMissing' || reason === 'setupExpired') return restart.again;
  return reason === 'turnedOff' ? restart.enable : restart.regenerate;
}
