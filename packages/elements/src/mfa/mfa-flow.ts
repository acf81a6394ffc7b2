import type { AccountError, ChangeResult, TotpEnrolment } from '@account-elements/core';

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
  | {
      readonly step: 'password';
      readonly action: MfaAction;
      readonly pending: boolean;
      readonly error: AccountError | null;
    }
  /** Scan the QR code and enter a code. `enrolment` is `null` after a reload: its secret is shown only once. */
  | {
      readonly step: 'code';
      readonly action: EnrolmentAction;
      readonly enrolment: TotpEnrolment | null;
      readonly pending: boolean;
      readonly error: AccountError | null;
    }
  /** New backup codes, on screen until the user confirms that they are saved. */
  | { readonly step: 'codes'; readonly action: 'enable' | 'regenerate'; readonly codes: readonly string[] }
  | { readonly step: 'interrupted'; readonly action: MfaAction; readonly reason: MfaInterruption };

/** What became of a change whose result is an error. */
type FailedOutcome = Extract<ChangeResult<never>, { ok: false }>['outcome'];

/** What has happened to a flow. */
export type MfaFlowEvent =
  | { readonly type: 'started'; readonly action: MfaAction }
  | { readonly type: 'resumed'; readonly action: EnrolmentAction }
  | { readonly type: 'proceeded' }
  | { readonly type: 'submitted' }
  | { readonly type: 'rejected'; readonly error: AccountError; readonly outcome: FailedOutcome }
  | { readonly type: 'enrolled'; readonly enrolment: TotpEnrolment }
  | { readonly type: 'issued'; readonly codes: readonly string[] }
  | { readonly type: 'finished' }
  /** The account was read. `enrolmentExpiresAt` is when its pending enrolment expires. */
  | { readonly type: 'accountRead'; readonly enabled: boolean; readonly enrolmentExpiresAt: string | null }
  | { readonly type: 'dismissed' }
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
      return isForm(flow) && !flow.pending ? { ...flow, pending: true, error: null } : flow;
    case 'rejected':
      return isForm(flow) && flow.pending ? afterRejection(flow, event) : flow;
    case 'enrolled':
      return flow.step === 'password' && isEnrolment(flow.action) ? codeStep(flow.action, event.enrolment) : flow;
    case 'issued':
      return isForm(flow)
        ? { step: 'codes', action: flow.action === 'regenerate' ? 'regenerate' : 'enable', codes: event.codes }
        : flow;
    case 'finished':
      return isForm(flow) ? { step: 'idle', done: flow.action } : flow;
    case 'accountRead':
      return afterRead(flow, event);
    case 'dismissed':
      return isLocked(flow) ? flow : idleFlow;
    case 'acknowledged':
      return flow.step === 'codes' ? { step: 'idle', done: flow.action } : flow;
  }
}

/**
 * Returns whether closing the dialog now could lose backup codes: a pending answer may contain them, and those on screen are shown
 * only once.
 */
export function isLocked(flow: MfaFlow): boolean {
  return flow.step === 'codes' || isPending(flow);
}

/** Returns whether the flow waits for an answer. */
export function isPending(flow: MfaFlow): boolean {
  return isForm(flow) && flow.pending;
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

type FormFlow = Extract<MfaFlow, { step: 'password' | 'code' }>;

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
  return { step: 'password', action, pending: false, error: null };
}

function codeStep(action: EnrolmentAction, enrolment: TotpEnrolment | null): MfaFlow {
  return { step: 'code', action, enrolment, pending: false, error: null };
}

function interrupted({ action }: { readonly action: MfaAction }, reason: MfaInterruption): MfaFlow {
  return { step: 'interrupted', action, reason };
}

function afterRejection(flow: FormFlow, { error, outcome }: Extract<MfaFlowEvent, { type: 'rejected' }>): MfaFlow {
  if (outcome === 'saved') {
    if (flow.step === 'code' && flow.action === 'enable') return interrupted(flow, 'codesLost');
    if (flow.step === 'code' || flow.action === 'disable') return { step: 'idle', done: flow.action };
    // The answer contained an enrolment or backup codes: the user has to request them again.
  }
  const reason = interruptionOf(error);
  return reason === null ? { ...flow, pending: false, error } : interrupted(flow, reason);
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

// While an answer is pending, its own change may be what is read. Then the answer decides.
function afterRead(flow: MfaFlow, event: Extract<MfaFlowEvent, { type: 'accountRead' }>): MfaFlow {
  const { enabled } = event;
  if (flow.step === 'idle') return flow.done !== null && (flow.done === 'disable') === enabled ? idleFlow : flow;
  if (flow.step !== 'warning' && (!isForm(flow) || flow.pending)) return flow;
  if (isOutdated(flow, event.enrolmentExpiresAt)) return interrupted(flow, 'setupMissing');
  if (flow.action !== 'enable') return enabled ? flow : interrupted(flow, 'turnedOff');
  if (!enabled) return flow;
  // The outcome of the code was unknown until now.
  const isLost = flow.step === 'code' && flow.error?.code === 'OUTCOME_UNKNOWN';
  return interrupted(flow, isLost ? 'codesLost' : 'turnedOn');
}

// A later expiry means that another tab has replaced this enrolment.
function isOutdated(flow: MfaFlow, expiresAt: string | null): boolean {
  if (flow.step !== 'code' || expiresAt === null) return false;
  const own = flow.enrolment?.expiresAt ?? null;
  return own !== null && Date.parse(expiresAt) > Date.parse(own);
}
