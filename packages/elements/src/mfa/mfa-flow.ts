import { AccountError } from '@account-elements/core';
import type { TotpEnrolment } from '@account-elements/core';

import { idle, isPending, reduceSave } from '../element/save-state.ts';
import type { AnswerEvent, SaveState } from '../element/save-state.ts';

/** What a user can do about multi-factor authentication. */
export type MfaAction = 'enable' | 'replace' | 'regenerate' | 'disable';

/** The two actions that add an authenticator. */
export type EnrolmentAction = 'enable' | 'replace';

/** Why a flow cannot continue, although the user made no mistake in it. */
export type MfaInterruption =
  /** MFA was turned off in another tab or on another device. */
  | 'turnedOff'
  /** MFA was turned on in another tab or on another device. */
  | 'turnedOn'
  /** The setup was cancelled, or replaced by a newer one, in another tab or on another device. */
  | 'setupMissing'
  /** The setup reached the end of its lifetime or its limit of wrong codes. */
  | 'setupExpired'
  /** MFA is on, but the answer that contained the backup codes was lost. */
  | 'codesLost'
  /** Another tab or device generated backup codes at the same moment. Those are the ones that work. */
  | 'codesChanged';

/** The current step. It contains what the dialog shows, secrets included, and only while the dialog shows it. */
export type MfaFlow =
  /** No dialog is open. `done` is the action that was completed last. */
  | { readonly step: 'idle'; readonly done: MfaAction | null }
  /** Says that the old backup codes will stop working, before it asks for the password. */
  | { readonly step: 'warning'; readonly action: 'regenerate' }
  | { readonly step: 'password'; readonly action: MfaAction; readonly save: SaveState }
  /** Scan the QR code and enter a code. `enrolment` is `null` after a reload: its secret is shown only once. */
  | {
      readonly step: 'code';
      readonly action: EnrolmentAction;
      readonly enrolment: TotpEnrolment | null;
      readonly save: SaveState;
    }
  /** New backup codes, on screen until the user confirms that they are saved. */
  | { readonly step: 'codes'; readonly action: 'enable' | 'regenerate'; readonly codes: readonly string[] }
  | { readonly step: 'interrupted'; readonly action: MfaAction; readonly reason: MfaInterruption };

/** What the answer to a form contains. */
export type MfaAnswer =
  | { readonly type: 'enrolled'; readonly enrolment: TotpEnrolment }
  | { readonly type: 'issued'; readonly codes: readonly string[] }
  /** Nothing to show: the action is completed. */
  | { readonly type: 'finished' };

/** What has happened to a flow. */
export type MfaFlowEvent =
  | { readonly type: 'started'; readonly action: MfaAction }
  | { readonly type: 'resumed'; readonly action: EnrolmentAction }
  | { readonly type: 'proceeded' }
  | { readonly type: 'submitted' }
  | AnswerEvent<MfaAnswer>
  /** The account was read. `enrolmentExpiresAt` is when its pending enrolment expires. */
  | { readonly type: 'accountRead'; readonly enabled: boolean; readonly enrolmentExpiresAt: string | null }
  | { readonly type: 'dismissed' }
  /** The session has ended, or the element has left the page: the next user of the page must not see what the dialog shows. */
  | { readonly type: 'left' }
  | { readonly type: 'acknowledged' };

export const idleFlow: MfaFlow = { step: 'idle', done: null };

/** Returns the next state. An event that does not apply to the current step changes nothing. */
export function nextFlow(flow: MfaFlow, event: MfaFlowEvent): MfaFlow {
  switch (event.type) {
    case 'started':
      return isLocked(flow) ? flow : firstStep(event.action);
    case 'resumed':
      return flow.step === 'idle' ? codeStep(event.action, null) : flow;
    case 'proceeded':
      return flow.step === 'warning' ? passwordStep(flow.action) : flow;
    case 'submitted':
      return isForm(flow) && !isSaving(flow) ? { ...flow, save: { name: 'saving', sent: undefined } } : flow;
    case 'saved':
    case 'failed':
    case 'unanswered':
      return isForm(flow) && isPending(flow.save) ? afterAnswer(flow, event) : flow;
    case 'accountRead':
      return afterRead(flow, event);
    case 'dismissed':
      return isLocked(flow) ? flow : idleFlow;
    case 'left':
      return afterLeave(flow);
    case 'acknowledged':
      return flow.step === 'codes' ? { step: 'idle', done: flow.action } : flow;
  }
}

/**
 * Returns whether closing the dialog now could lose backup codes: a pending answer may contain them, and those on screen are shown
 * only once.
 */
export function isLocked(flow: MfaFlow): boolean {
  return flow.step === 'codes' || isSaving(flow);
}

/** Returns whether the flow waits for an answer. */
export function isSaving(flow: MfaFlow): boolean {
  return isForm(flow) && flow.save.name === 'saving';
}

/** Returns the action that the user can start after an interruption; `null` if there is nothing left to do. */
export function restartAfter(flow: Extract<MfaFlow, { step: 'interrupted' }>): MfaAction | null {
  switch (flow.reason) {
    case 'setupMissing':
    case 'setupExpired':
      return flow.action;
    case 'codesLost':
    case 'codesChanged':
      return 'regenerate';
    case 'turnedOff':
      return flow.action === 'disable' ? null : 'enable';
    case 'turnedOn':
      return null;
  }
}

/** The step that asks for the code of a new authenticator. */
export type CodeFlow = Extract<MfaFlow, { step: 'code' }>;

/** A step that has a form. */
export type FormFlow = Extract<MfaFlow, { step: 'password' | 'code' }>;

/** Returns whether the step has a form. */
export function isForm(flow: MfaFlow): flow is FormFlow {
  return flow.step === 'password' || flow.step === 'code';
}

function isEnrolment(action: MfaAction): action is EnrolmentAction {
  return action === 'enable' || action === 'replace';
}

function firstStep(action: MfaAction): MfaFlow {
  return action === 'regenerate' ? { step: 'warning', action } : passwordStep(action);
}

function passwordStep(action: MfaAction): MfaFlow {
  return { step: 'password', action, save: idle };
}

function codeStep(action: EnrolmentAction, enrolment: TotpEnrolment | null): MfaFlow {
  return { step: 'code', action, enrolment, save: idle };
}

function interrupted({ action }: { readonly action: MfaAction }, reason: MfaInterruption): MfaFlow {
  return { step: 'interrupted', action, reason };
}

function afterAnswer(flow: FormFlow, event: AnswerEvent<MfaAnswer>): MfaFlow {
  if (event.type === 'saved') return event.value === undefined ? afterLostAnswer(flow) : afterSave(flow, event.value);
  const reason = event.type === 'failed' ? interruptionOf(event.error) : null;
  return reason === null ? { ...flow, save: reduceSave(flow.save, event) } : interrupted(flow, reason);
}

function afterSave(flow: FormFlow, answer: MfaAnswer): MfaFlow {
  switch (answer.type) {
    case 'enrolled':
      return isEnrolment(flow.action) ? codeStep(flow.action, answer.enrolment) : flow;
    case 'issued':
      return { step: 'codes', action: flow.action === 'regenerate' ? 'regenerate' : 'enable', codes: answer.codes };
    case 'finished':
      return { step: 'idle', done: flow.action };
  }
}

// The change was made, and its answer was lost.
function afterLostAnswer(flow: FormFlow): MfaFlow {
  if (flow.step === 'code' && flow.action === 'enable') return interrupted(flow, 'codesLost');
  if (flow.step === 'code' || flow.action === 'disable') return { step: 'idle', done: flow.action };
  // The answer contained an enrolment or backup codes: the user has to request them again.
  const error = new AccountError('OUTCOME_UNKNOWN');
  return { ...flow, save: reduceSave(flow.save, { type: 'failed', error, isLost: false }) };
}

function interruptionOf(error: AccountError): MfaInterruption | null {
  switch (error.code) {
    case 'MFA_INACTIVE':
      return 'turnedOff';
    case 'BACKUP_CODES_CHANGED':
      return 'codesChanged';
    case 'ENROLMENT_MISSING':
      return 'setupMissing';
    case 'ENROLMENT_EXPIRED':
      return 'setupExpired';
    default:
      return null;
  }
}

// Backup codes stay until they are acknowledged, and so does a step whose answer may contain some.
function afterLeave(flow: MfaFlow): MfaFlow {
  if (flow.step === 'idle') return flow;
  if (!isLocked(flow)) return idleFlow;
  return flow.step === 'code' && flow.enrolment !== null ? { ...flow, enrolment: null } : flow;
}

// Until the outcome of a change is known, the account that is read may contain that change. Then the answer decides.
function afterRead(flow: MfaFlow, event: Extract<MfaFlowEvent, { type: 'accountRead' }>): MfaFlow {
  const { enabled } = event;
  if (flow.step === 'idle') return flow.done !== null && (flow.done === 'disable') === enabled ? idleFlow : flow;
  if (flow.step !== 'warning' && (!isForm(flow) || isPending(flow.save))) return flow;
  if (isOutdated(flow, event.enrolmentExpiresAt)) return interrupted(flow, 'setupMissing');
  if ((flow.action === 'enable') !== enabled) return flow;
  return interrupted(flow, enabled ? 'turnedOn' : 'turnedOff');
}

// A later expiry means that another tab has replaced this enrolment.
function isOutdated(flow: MfaFlow, expiresAt: string | null): boolean {
  if (flow.step !== 'code' || expiresAt === null) return false;
  const own = flow.enrolment?.expiresAt ?? null;
  return own !== null && Date.parse(expiresAt) > Date.parse(own);
}
